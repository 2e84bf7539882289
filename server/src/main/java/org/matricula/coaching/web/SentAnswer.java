package org.matricula.coaching.web;

import static java.util.Objects.requireNonNullElse;

import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.matricula.coaching.Answer;
import org.matricula.platform.Invalid;

/**
 * An answer as it is sent, by the page or by a program.
 *
 * @param answer   {@code agree}, {@code decline} or {@code no-number}
 * @param number   as typed; only to agree
 * @param version  of the wording that was shown
 * @param language it was shown in
 */
record SentAnswer(
        @Nullable String answer,
        @Nullable String number,
        @Nullable Integer version,
        @Nullable String language) {

    /** @throws Invalid if it is none of the three answers */
    Answer read() {
        var shown = requireNonNullElse(version, 0);
        var locale = Locale.forLanguageTag(requireNonNullElse(language, ""));
        return switch (requireNonNullElse(answer, "")) {
            case "agree" -> new Answer.Agree(requireNonNullElse(number, ""), shown, locale);
            case "decline" -> new Answer.Decline(shown, locale);
            case "no-number" -> new Answer.NoNumber(shown, locale);
            default -> throw Invalid.field("answer", "coaching.gate.no-answer");
        };
    }
}
