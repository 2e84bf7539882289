package org.matricula;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** The words after a command, sorted into options and operands: {@code --name value}, {@code --name=value}, {@code --flag}. */
record Words(String command, Map<String, String> options, List<String> operands) {

    static Words of(String command, List<String> arguments, Set<String> valued, Set<String> flags) {
        var options = new HashMap<String, String>();
        var operands = new ArrayList<String>();
        for (var words = arguments.iterator(); words.hasNext(); ) {
            var word = words.next();
            var name = word.replaceFirst("=.*", "");
            if (!word.startsWith("-")) operands.add(word);
            else if (flags.contains(word)) options.put(word, "");
            else if (!valued.contains(name)) throw unknown(command, name, valued, flags);
            else if (word.contains("=")) options.put(name, word.substring(name.length() + 1));
            else if (words.hasNext()) options.put(name, words.next());
            else throw new Refusal("%s needs a value; see ./matricula %s --help".formatted(name, command));
        }
        return new Words(command, options, operands);
    }

    private static Refusal unknown(String command, String name, Set<String> valued, Set<String> flags) {
        var known = Stream.concat(valued.stream(), flags.stream()).toList();
        return new Refusal("%s has no option %s%s; see ./matricula %s --help"
                .formatted(command, name, nearest(name, known), command));
    }

    boolean has(String option) {
        return options.containsKey(option);
    }

    Optional<String> value(String option) {
        return Optional.ofNullable(options.get(option));
    }

    String value(String option, String otherwise) {
        return options.getOrDefault(option, otherwise);
    }

    /** The operands, if there are as many as {@code names}; the names are for the message. */
    List<String> expect(String... names) {
        if (operands.size() < names.length)
            throw new Refusal(
                    "%s needs %s; see ./matricula %s --help".formatted(command, names[operands.size()], command));
        if (operands.size() > names.length)
            throw new Refusal("%s does not take \"%s\"; see ./matricula %s --help"
                    .formatted(command, operands.get(names.length), command));
        return operands;
    }

    /** A hint such as {@code  (did you mean --port?)}, or nothing when no known word is near. */
    static String nearest(String word, Collection<String> known) {
        return known.stream()
                .filter(candidate -> distance(word, candidate) <= 2)
                .min((a, b) -> Integer.compare(distance(word, a), distance(word, b)))
                .map(" (did you mean %s?)"::formatted)
                .orElse("");
    }

    /** Levenshtein's distance. */
    private static int distance(String a, String b) {
        if (a.isEmpty() || b.isEmpty()) return a.length() + b.length();
        var row = new int[b.length() + 1];
        for (int j = 0; j < row.length; j++) row[j] = j;
        for (int i = 1; i <= a.length(); i++) {
            int diagonal = row[0];
            row[0] = i;
            for (int j = 1; j < row.length; j++) {
                int replaced = diagonal + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
                diagonal = row[j];
                row[j] = Math.min(replaced, 1 + Math.min(row[j], row[j - 1]));
            }
        }
        return row[b.length()];
    }
}
