package org.matricula.catalogue;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;

/** Which courses to list: all {@code words} stand in the title; {@code after} is the last course of the page before. */
public record CourseSearch(String words, boolean onlyOpen, Optional<UUID> after) {

    private static final int MOST_WORDS = 10;

    public CourseSearch {
        words = Entered.line(words);
    }

    /** Patterns for ILIKE; without words one that everything matches. */
    List<String> patterns() {
        var patterns = Stream.of(words.split(" +"))
                .filter(word -> !word.isEmpty())
                .limit(MOST_WORDS)
                .map(word -> "%" + word.replaceAll("([\\\\%_])", "\\\\$1") + "%")
                .toList();
        return patterns.isEmpty() ? List.of("%") : patterns;
    }
}
