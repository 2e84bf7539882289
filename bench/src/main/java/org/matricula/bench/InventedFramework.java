package org.matricula.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * A framework of skills that nobody keeps, made by seed: names of two to six words, few of which are common and many rare as
 * in a language, with two other labels each; and what people type who look for one of them.
 */
final class InventedFramework {

    private static final int VOCABULARY = 6_000;
    private static final String[] SYLLABLES = {
        "ma", "na", "ge", "co", "de", "sta", "pro", "ter", "in", "for", "ling", "re", "per", "con", "tri", "ve", "lo",
        "mi", "su", "an", "ba", "cri", "du", "el", "fa", "gro", "hi", "ju", "ki", "wo"
    };

    private final Random random = new Random(20_260_522);
    private final List<String> words = new ArrayList<>();
    private final List<String> names = new ArrayList<>();

    InventedFramework(int skills) {
        for (int i = 0; i < VOCABULARY; i++) words.add(word());
        for (int i = 0; i < skills; i++) names.add(phrase(2 + random.nextInt(5)));
    }

    private String word() {
        return IntStream.range(0, 2 + random.nextInt(3))
                .mapToObj(i -> SYLLABLES[random.nextInt(SYLLABLES.length)])
                .collect(Collectors.joining());
    }

    /** The first words of the vocabulary come up most: a third of all names begins with one of thirty. */
    private String phrase(int length) {
        return IntStream.range(0, length)
                .mapToObj(i -> words.get((int) (VOCABULARY * Math.pow(random.nextDouble(), i == 0 ? 5 : 2.5))))
                .collect(Collectors.joining(" "));
    }

    String csv() {
        var csv = new StringBuilder("name,code,url,description,also\n");
        for (int i = 0; i < names.size(); i++) {
            csv.append(names.get(i))
                    .append(",S")
                    .append(i)
                    .append(",https://skills.example.org/")
                    .append(i);
            csv.append(',')
                    .append(phrase(25))
                    .append(',')
                    .append(phrase(3))
                    .append('|')
                    .append(phrase(3))
                    .append('\n');
        }
        return csv.toString();
    }

    /** From the first letters on to the whole name, or the beginnings of two of its words. */
    String typed(Random by) {
        var name = names.get(by.nextInt(names.size()));
        if (by.nextInt(4) == 0) {
            var parts = name.split(" ");
            return begun(parts[by.nextInt(parts.length)], by) + " " + begun(parts[0], by);
        }
        return name.substring(0, 1 + by.nextInt(name.length())).strip();
    }

    private static String begun(String word, Random by) {
        return word.substring(0, 1 + by.nextInt(word.length()));
    }
}
