package org.matricula.discussion;

import java.util.Arrays;
import java.util.List;

/** Why a comment is reported or hidden. */
public enum Reason {
    ADVERTISING,
    ABUSE,
    PERSONAL_DATA,
    ANSWERS,
    OFF_TOPIC,
    OTHER,
    /** It was hidden already where it was brought from; nobody chooses this. */
    ELSEWHERE;

    /** Those people choose from. */
    public static List<Reason> choices() {
        return Arrays.stream(values()).filter(reason -> reason != ELSEWHERE).toList();
    }
}
