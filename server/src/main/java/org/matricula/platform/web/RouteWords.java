package org.matricula.platform.web;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Routes by the words of their patterns, as a tree: {@code /runs/{run}/progress} stands at "runs", anything, "progress".
 * Says which might fit an address, never leaving out one that does; whether it fits is for others to say. Filled first,
 * then read by many.
 */
final class RouteWords<R> {

    private final Node<R> root = new Node<>();

    /** Those whose patterns take any number of segments. */
    private final List<R> unlimited = new ArrayList<>();

    private static final class Node<R> {
        private final Map<String, Node<R>> words = new HashMap<>();
        private final List<Node<R>> anything = new ArrayList<>(1);
        private final List<R> routes = new ArrayList<>(1);
    }

    void add(String pattern, R route) {
        if (pattern.contains("**") || pattern.contains("{*")) {
            unlimited.add(route);
            return;
        }
        var node = root;
        for (var segment : segments(pattern)) node = child(node, segment);
        node.routes.add(route);
    }

    private static <R> Node<R> child(Node<R> node, String segment) {
        if (segment.chars().noneMatch(one -> one == '{' || one == '*' || one == '?'))
            return node.words.computeIfAbsent(segment, key -> new Node<>());
        if (node.anything.isEmpty()) node.anything.add(new Node<>());
        return node.anything.getFirst();
    }

    List<R> of(String path) {
        var found = new ArrayList<>(unlimited);
        collect(root, segments(path), 0, found);
        return found;
    }

    private static <R> void collect(Node<R> node, List<String> segments, int from, List<R> found) {
        if (from == segments.size()) {
            found.addAll(node.routes);
            return;
        }
        var word = node.words.get(segments.get(from));
        if (word != null) collect(word, segments, from + 1, found);
        for (var any : node.anything) collect(any, segments, from + 1, found);
    }

    private static List<String> segments(String path) {
        return List.of(path.split("/", -1));
    }
}
