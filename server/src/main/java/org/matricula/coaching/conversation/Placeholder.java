package org.matricula.coaching.conversation;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What a template leaves open, to be filled in for each learner. It is written in braces: {@code {first name}}. */
public enum Placeholder {
    FIRST_NAME,
    /** The coach's first name. */
    COACH,
    /** The coached course that the learner was active in last. */
    COURSE,
    PROGRAMME,
    /** The provider, by the name that texts come from. */
    ORGANISATION,
    /** When the next call is, by the learner's clock. */
    NEXT_CALL;

    public String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }

    /** As it stands in a template. */
    public String written() {
        return "{" + word() + "}";
    }

    public String key() {
        return "coaching.placeholder." + name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** @param word in any case, blanks around it or not */
    static Optional<Placeholder> of(String word) {
        var wanted = word.strip().toLowerCase(Locale.ROOT).replaceAll("\\s+", " ");
        return Arrays.stream(values()).filter(one -> one.word().equals(wanted)).findFirst();
    }
}
