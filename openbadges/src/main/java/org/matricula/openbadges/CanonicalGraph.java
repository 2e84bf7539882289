package org.matricula.openbadges;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * RDFC-1.0 (RDF Dataset Canonicalization, 4) with a budget of steps, so that a poisoned graph costs a bounded amount of
 * work, not of time.
 */
final class CanonicalGraph {

    /** The specification's own tests need some 13,000 steps; real credentials need a handful. */
    private static final int MOST_STEPS = 20_000;

    private final Map<String, List<Quad>> mentions = new LinkedHashMap<>();
    private final Map<String, String> firstDegree = new HashMap<>();
    private final Labels canonical = Labels.of("_:c14n");
    private final Set<Quad> quads;
    private final MessageDigest digest;
    private final boolean repeats;
    private boolean ambiguous;
    private int steps;

    /** @param hash e.g. {@code SHA-256} */
    CanonicalGraph(Statements statements, String hash) {
        this(statements, hash, false);
    }

    /** @param repeats whether a node that several statements relate in the same way counts as often, see {@link NDegreeHash} */
    CanonicalGraph(Statements statements, String hash, boolean repeats) {
        this.repeats = repeats;
        quads = statements.quads();
        digest = digest(hash);
        for (var quad : quads) {
            if (Quad.isBlank(quad.subject())) mention(quad.subject(), quad);
            if (Quad.isBlank(quad.object())) mention(quad.object(), quad);
            if (Quad.isBlank(quad.graph())) mention(quad.graph(), quad);
        }
        nameAll();
    }

    private void mention(String node, Quad quad) {
        var known = mentions.computeIfAbsent(node, unknown -> new ArrayList<>());
        if (known.isEmpty() || known.getLast() != quad) known.add(quad);
    }

    /** Canonical N-Quads in UTF-8. */
    byte[] bytes() {
        var named = canonical.map();
        var lines = new ArrayList<String>(quads.size());
        for (var quad : quads) lines.add(quad.line(named::get));
        return joined(lines).getBytes(StandardCharsets.UTF_8);
    }

    /** Blank node to canonical one, both with {@code _:}. */
    Map<String, String> labels() {
        return canonical.map();
    }

    /** Those whose statements tell them from all others first, then the rest (4.4.3, 3 to 5). */
    private void nameAll() {
        var alike = new TreeMap<String, List<String>>();
        for (var node : mentions.keySet()) {
            alike.computeIfAbsent(firstDegree(node), hash -> new ArrayList<>()).add(node);
        }
        alike.values().stream().filter(nodes -> nodes.size() == 1).forEach(nodes -> canonical.issue(nodes.getFirst()));
        for (var nodes : alike.values()) if (nodes.size() > 1) nameAlike(nodes);
    }

    private void nameAlike(List<String> nodes) {
        var results = new ArrayList<HashedNode>();
        for (var node : nodes) {
            if (canonical.has(node)) continue;
            var temporary = Labels.of("_:b");
            temporary.issue(node);
            results.add(new NDegreeHash(this, node, temporary).compute());
        }
        Collections.sort(results);
        for (var result : results) result.issuer().nodes().forEach(canonical::issue);
    }

    /** Hash First Degree Quads (4.6). */
    String firstDegree(String node) {
        var known = firstDegree.get(node);
        if (known != null) return known;
        var lines = new ArrayList<String>();
        for (var quad : mentions(node)) {
            step();
            lines.add(quad.line(other -> other.equals(node) ? "_:a" : "_:z"));
        }
        var hash = hash(joined(lines));
        firstDegree.put(node, hash);
        return hash;
    }

    private static String joined(List<String> lines) {
        // By UTF-16 units, as other implementations sort; only characters beyond U+D7FF would tell.
        Collections.sort(lines);
        return String.join("", lines);
    }

    List<Quad> mentions(String node) {
        return mentions.getOrDefault(node, List.of());
    }

    Labels canonical() {
        return canonical;
    }

    boolean repeats() {
        return repeats;
    }

    /** Notes that another reading of the recommendation may name these nodes otherwise. */
    void noteAmbiguity() {
        ambiguous = true;
    }

    boolean isAmbiguous() {
        return ambiguous;
    }

    void step() {
        if (++steps > MOST_STEPS) throw new RefusedException(Reason.GRAPH_TOO_COMPLEX);
    }

    String hash(String text) {
        return HexFormat.of().formatHex(digest.digest(text.getBytes(StandardCharsets.UTF_8)));
    }

    private static MessageDigest digest(String algorithm) {
        try {
            return MessageDigest.getInstance(algorithm);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
