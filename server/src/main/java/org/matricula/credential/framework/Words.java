package org.matricula.credential.framework;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;

/**
 * Words of skills as PostgreSQL keeps and asks for them (types tsvector and tsquery, written out). Each stands behind a mark
 * of its framework, so that the words of a framework lie together and those of others cost a search nothing. Words of the
 * name have the weight A, those of other labels and of the code B.
 */
final class Words {

    private static final int MOST = 60;
    private static final int SHORTEST = 2;

    private Words() {}

    /** The end of the id: the beginning of ids made at the same time is the same. */
    static String mark(UUID frameworkId) {
        var id = frameworkId.toString();
        return id.substring(id.length() - 8);
    }

    /** Without the framework's mark, for which {@code @} stands: the framework may not be known yet. */
    static String vector(String name, Collection<String> others) {
        var entries = new ArrayList<String>();
        var seen = new HashSet<String>();
        add(entries, seen, name, "1A");
        others.forEach(other -> add(entries, seen, other, "2B"));
        return String.join(" ", entries);
    }

    private static void add(List<String> entries, HashSet<String> seen, String text, String place) {
        for (var word : Folded.words(text)) {
            if (entries.size() < MOST && seen.add(word)) entries.add("'@/" + word + "':" + place);
        }
    }

    /** What is long enough to be looked for: single letters begin too many words. */
    static List<String> asked(String query) {
        return Folded.words(query).stream()
                .filter(word -> word.length() >= SHORTEST)
                .toList();
    }

    /**
     * Skills of any of the frameworks with all of the words, or words that begin so, of this weight, or any if empty. Two
     * letters alone begin thousands of words, and are looked for as a word of their own, such as AI.
     */
    static String query(Collection<UUID> frameworks, List<String> words, String weight) {
        var end = ending(words, weight);
        return frameworks.stream()
                .map(framework -> words.stream()
                        .map(word -> "'" + mark(framework) + "/" + word + "'" + end)
                        .collect(Collectors.joining(" & ", "(", ")")))
                .collect(Collectors.joining(" | "));
    }

    private static String ending(List<String> words, String weight) {
        if (words.stream().anyMatch(word -> word.length() > SHORTEST)) return ":*" + weight;
        return weight.isEmpty() ? "" : ":" + weight;
    }
}
