package org.matricula.learningmanager.web;

import java.util.Arrays;
import java.util.Comparator;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.web.util.UriComponentsBuilder;

/**
 * What of the Courses tab is asked for.
 *
 * @param words part of the title of course, run or provider; empty for all
 * @param after the run after which to go on; null for the first page
 */
public record CoursesQuery(
        String words, Sort sort, @Nullable UUID after) {

    /** The order of the rows. */
    public enum Sort {
        /** The latest start first. */
        STARTS(Comparator.comparing((CourseRow row) -> row.run().startsAt()).reversed()),
        TITLE(Comparator.comparing((CourseRow row) -> row.course().title().toLowerCase(Locale.ROOT))),
        ENROLLED(Comparator.comparing(CourseRow::enrolled, most())),
        PENDING(Comparator.comparing(CourseRow::pending, most()));

        private final Comparator<CourseRow> order;

        Sort(Comparator<CourseRow> order) {
            this.order = order;
        }

        Comparator<CourseRow> order() {
            return order.thenComparing(row -> row.run().id().toString());
        }

        public String key() {
            return "learningmanager.courses.sort." + name();
        }

        /** Numbers nobody may know come last, whatever they are. */
        private static Comparator<@Nullable Integer> most() {
            return Comparator.nullsLast(Comparator.reverseOrder());
        }
    }

    /** @param sort as sent; anything else than a name of {@link Sort} means the usual order */
    static CoursesQuery of(String words, String sort, @Nullable UUID after) {
        var order = Arrays.stream(Sort.values())
                .filter(one -> one.name().equalsIgnoreCase(sort))
                .findFirst()
                .orElse(Sort.STARTS);
        return new CoursesQuery(words.strip(), order, after);
    }

    boolean matches(CourseRow row) {
        var text = (row.course().title() + " " + row.run().title() + " " + row.provider()).toLowerCase(Locale.ROOT);
        return Arrays.stream(words.toLowerCase(Locale.ROOT).split("\\s+")).allMatch(text::contains);
    }

    /** The address of the page after this run. */
    public String path(String base, @Nullable UUID last) {
        var path = UriComponentsBuilder.fromPath(base).queryParam("sort", sort.name());
        if (!words.isEmpty()) path.queryParam("words", "{words}");
        if (last != null) path.queryParam("after", last);
        return path.encode().buildAndExpand(words).toUriString();
    }
}
