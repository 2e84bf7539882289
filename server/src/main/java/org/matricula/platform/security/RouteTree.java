package org.matricula.platform.security;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.matricula.platform.security.Routes.Route;
import org.springframework.http.server.PathContainer;

/** Routes by the parts of their paths, so that a request is compared with the few it may mean and not with all there are. */
final class RouteTree {

    /** Routes whose path ends here, or that take whatever follows. */
    private final List<Route> ending = new ArrayList<>();

    private final List<Route> takingTheRest = new ArrayList<>();
    private final Map<String, RouteTree> literal = new HashMap<>();
    private @Nullable RouteTree variable;

    void add(Route route) {
        var at = this;
        for (var part : route.pattern().getPatternString().split("/")) {
            if (part.isEmpty()) continue;
            if (part.equals("**") || part.startsWith("{*")) {
                at.takingTheRest.add(route);
                return;
            }
            at = at.child(part);
        }
        at.ending.add(route);
    }

    private RouteTree child(String part) {
        if (!part.contains("{") && !part.contains("*") && !part.contains("?")) {
            return literal.computeIfAbsent(part, each -> new RouteTree());
        }
        if (variable == null) variable = new RouteTree();
        return variable;
    }

    /** Those that may fit; whether they do, their pattern says. */
    Collection<Route> candidates(PathContainer path) {
        var parts = path.elements().stream()
                .filter(PathContainer.PathSegment.class::isInstance)
                .map(part -> ((PathContainer.PathSegment) part).valueToMatch())
                .toList();
        var found = new ArrayList<Route>();
        collect(parts, 0, found);
        return found;
    }

    private void collect(List<String> parts, int from, List<Route> found) {
        found.addAll(takingTheRest);
        if (from == parts.size()) {
            found.addAll(ending);
            return;
        }
        var same = literal.get(parts.get(from));
        if (same != null) same.collect(parts, from + 1, found);
        if (variable != null) variable.collect(parts, from + 1, found);
    }
}
