package org.matricula.openbadges;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Hash N-Degree Quads (RDFC-1.0, 4.8): tells nodes apart, whose own statements are alike, by the nodes around them. */
final class NDegreeHash {

    private final CanonicalGraph graph;
    private final String node;
    private Labels issuer;

    // Of one group of related nodes: the best order so far.
    private String chosenPath = "";
    private @Nullable Labels chosenIssuer;

    NDegreeHash(CanonicalGraph graph, String node, Labels issuer) {
        this.graph = graph;
        this.node = node;
        this.issuer = issuer;
    }

    HashedNode compute() {
        var data = new StringBuilder();
        for (var group : related().entrySet()) {
            data.append(group.getKey());
            chosenPath = "";
            chosenIssuer = null;
            tryOrders(new ArrayList<>(group.getValue()), 0);
            data.append(chosenPath);
            if (chosenIssuer != null) issuer = chosenIssuer;
        }
        return new HashedNode(graph.hash(data.toString()), issuer);
    }

    /** The other nodes in this one's statements, by what they have to do with it (3). */
    private TreeMap<String, List<String>> related() {
        var groups = new TreeMap<String, List<String>>();
        for (var quad : graph.mentions(node)) {
            graph.step();
            relate(groups, quad.subject(), quad, 's');
            relate(groups, quad.object(), quad, 'o');
            relate(groups, quad.graph(), quad, 'g');
        }
        return groups;
    }

    private void relate(TreeMap<String, List<String>> groups, @Nullable String other, Quad quad, char position) {
        if (other == null || !Quad.isBlank(other) || other.equals(node)) return;
        var group = groups.computeIfAbsent(hashRelated(other, quad, position), hash -> new ArrayList<>());
        // Once, also if several statements relate it in the same way: so does Titanium. The JavaScript libraries take
        // it as
        // often (rdf-canonize 5, createHashToRelated), and the recommendation's own tests allow both.
        if (graph.repeats() || !group.contains(other)) group.add(other);
        else graph.noteAmbiguity();
    }

    /** Hash Related Blank Node (4.7). */
    private String hashRelated(String other, Quad quad, char position) {
        var name = graph.canonical().name(other, issuer);
        return graph.hash(position
                + (position == 'g' ? "" : quad.predicate())
                + (name != null ? name : graph.firstDegree(other)));
    }

    /** Every order of the nodes from this place on (5.4). */
    private void tryOrders(List<String> nodes, int from) {
        if (from >= nodes.size() - 1) {
            tryOrder(nodes);
            return;
        }
        for (int i = from; i < nodes.size(); i++) {
            // Changing places with itself makes no other order.
            if (nodes.subList(from, i).contains(nodes.get(i))) continue;
            Collections.swap(nodes, from, i);
            tryOrders(nodes, from + 1);
            Collections.swap(nodes, from, i);
        }
    }

    private void tryOrder(List<String> nodes) {
        graph.step();
        var copy = issuer.copy();
        var path = new StringBuilder();
        var recursion = new ArrayList<String>();
        for (var other : nodes) {
            graph.step();
            var name = graph.canonical().name(other, copy);
            if (name == null) {
                recursion.add(other);
                name = copy.issue(other);
            }
            path.append(name);
            if (isWorse(path)) return;
        }
        for (var other : recursion) {
            graph.step();
            var result = new NDegreeHash(graph, other, copy).compute();
            path.append(copy.issue(other)).append('<').append(result.hash()).append('>');
            copy = result.issuer();
            if (isWorse(path)) return;
        }
        if (chosenIssuer == null || CharSequence.compare(path, chosenPath) < 0) {
            chosenPath = path.toString();
            chosenIssuer = copy;
        }
    }

    private boolean isWorse(CharSequence path) {
        return chosenIssuer != null
                && path.length() >= chosenPath.length()
                && CharSequence.compare(path, chosenPath) > 0;
    }
}
