package org.matricula.coaching;

import java.util.Locale;

/** What a learner answers to the question. */
public sealed interface Answer {

    /** The version of the wording that was shown with the question. */
    int wordingVersion();

    /** The language it was shown in. */
    Locale language();

    /** @param number as typed */
    record Agree(String number, int wordingVersion, Locale language) implements Answer {}

    record Decline(int wordingVersion, Locale language) implements Answer {}

    record NoNumber(int wordingVersion, Locale language) implements Answer {}
}
