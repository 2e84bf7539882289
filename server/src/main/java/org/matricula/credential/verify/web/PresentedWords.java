package org.matricula.credential.verify.web;

import static org.matricula.platform.text.Text.t;

import java.util.Objects;
import org.matricula.openbadges.PresentationProof;
import org.matricula.openbadges.PresentationProof.Outcome;

/** Puts in words who showed credentials together. */
public final class PresentedWords {

    private PresentedWords() {}

    public static String sentence(PresentationProof proof) {
        return t("credential.verified.presented." + proof.outcome(), Objects.requireNonNullElse(proof.holder(), ""));
    }

    public static String icon(PresentationProof proof) {
        return switch (proof.outcome()) {
            case SIGNED -> "check-circle";
            case UNSIGNED -> "dash-circle";
            case WRONG -> "x-circle";
            case UNKNOWN -> "question-circle";
        };
    }

    public static String tone(PresentationProof proof) {
        return switch (proof.outcome()) {
            case SIGNED -> "good";
            case UNSIGNED -> "quiet";
            case WRONG -> "bad";
            case UNKNOWN -> "warn";
        };
    }

    /** Whether it isn't all said by the sentence. */
    public static boolean needsDetail(PresentationProof proof) {
        return proof.outcome() == Outcome.WRONG || proof.outcome() == Outcome.UNKNOWN;
    }
}
