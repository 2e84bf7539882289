package org.matricula.coaching;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toList;

import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * Something a coach can help with (*Coaching*, 7).
 *
 * @param title as the provider wrote it
 */
public record Topic(Kind kind, String title) {

    public enum Kind {
        PROGRAMME,
        CAREER,
        SUCCESS;

        public String key() {
            return "coaching.topic." + field();
        }

        /** The name of an input for topics of this kind. */
        public String field() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** In the order in which kinds are shown; kinds without topics are left out. */
    public static Map<Kind, List<Topic>> byKind(List<Topic> topics) {
        return topics.stream().collect(groupingBy(Topic::kind, () -> new EnumMap<>(Kind.class), toList()));
    }

    /** As it is written by {@link #toString}: {@code CAREER Write an effective CV}. */
    public static Topic parse(String stored) {
        var space = stored.indexOf(' ');
        return new Topic(Kind.valueOf(stored.substring(0, space)), stored.substring(space + 1));
    }

    @Override
    public String toString() {
        return kind + " " + title;
    }
}
