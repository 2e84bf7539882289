package org.matricula.platform.security;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.http.HttpMethod;
import org.springframework.http.server.PathContainer;
import org.springframework.web.util.pattern.PathPattern;
import org.springframework.web.util.pattern.PathPatternParser;

/** All routes with who may use them. */
public final class Routes {

    private static final PathPatternParser PARSER = PathPatternParser.defaultInstance;

    /** One route; {@code pattern} is written as in the controller's mapping. */
    public record Route(HttpMethod method, PathPattern pattern, Access access) {}

    /** The route a request goes to, with the variables of its path. */
    record Match(Route route, Map<String, String> variables) {}

    private final List<Route> routes = new ArrayList<>();
    private final Map<HttpMethod, RouteTree> trees = new HashMap<>();
    private final Set<Route> takingFiles = new HashSet<>();
    private final List<PathPattern> framed = new ArrayList<>();
    private final Map<Route, Long> limits = new HashMap<>();

    public Routes get(String pattern, Access access) {
        return add(HttpMethod.GET, pattern, access);
    }

    public Routes post(String pattern, Access access) {
        return add(HttpMethod.POST, pattern, access);
    }

    /** A POST whose body is files, of any size that the route itself allows. */
    public Routes upload(String pattern, Access access) {
        post(pattern, access);
        takingFiles.add(routes.getLast());
        return this;
    }

    /** A POST whose body is files of no more than so many bytes: for routes that are open to anybody. */
    public Routes upload(String pattern, Access access, long most) {
        post(pattern, access);
        limits.put(routes.getLast(), most);
        return this;
    }

    /** In bytes; {@code usual} where nothing else was declared. */
    long limit(Route route, long usual) {
        return limits.getOrDefault(route, usual);
    }

    boolean takesFiles(Route route) {
        return takingFiles.contains(route);
    }

    /** A page that other sites may show inside theirs; it must have no form and no script. */
    public Routes framed(String pattern, Access access) {
        framed.add(PARSER.parse(pattern));
        return get(pattern, access);
    }

    boolean mayBeFramed(String path) {
        return framed.stream().anyMatch(pattern -> pattern.matches(PathContainer.parsePath(path)));
    }

    public Routes put(String pattern, Access access) {
        return add(HttpMethod.PUT, pattern, access);
    }

    public Routes delete(String pattern, Access access) {
        return add(HttpMethod.DELETE, pattern, access);
    }

    private Routes add(HttpMethod method, String pattern, Access access) {
        var route = new Route(method, PARSER.parse(pattern), access);
        routes.add(route);
        trees.computeIfAbsent(method, each -> new RouteTree()).add(route);
        return this;
    }

    public List<Route> all() {
        return List.copyOf(routes);
    }

    /** The most specific route for the path. HEAD is answered as GET is. */
    Optional<Match> match(HttpMethod method, String path) {
        var wanted = method == HttpMethod.HEAD ? HttpMethod.GET : method;
        var parsed = PathContainer.parsePath(path);
        var tree = trees.get(wanted);
        if (tree == null) return Optional.empty();
        return tree.candidates(parsed).stream()
                .filter(route -> route.pattern().matches(parsed))
                .min(Comparator.comparing(Route::pattern))
                .map(route -> new Match(route, variables(route.pattern(), parsed)));
    }

    /** Whether there is any route for the path, whatever its method. */
    boolean knows(String path) {
        return trees.keySet().stream().anyMatch(method -> match(method, path).isPresent());
    }

    private static Map<String, String> variables(PathPattern pattern, PathContainer path) {
        var match = pattern.matchAndExtract(path);
        return match == null ? Map.of() : match.getUriVariables();
    }
}
