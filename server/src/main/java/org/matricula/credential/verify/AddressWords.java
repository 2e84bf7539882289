package org.matricula.credential.verify;

import static org.matricula.platform.text.Text.t;

import org.matricula.openbadges.AddressMatch;
import org.matricula.openbadges.Verdict;

/** Says whether a credential was awarded to the address that whoever checks it entered. */
public final class AddressWords {

    private AddressWords() {}

    /** What is not genuine may name anybody, so it proves nothing about the address. */
    public static String sentence(AddressMatch match, Verdict verdict) {
        var proves = match != AddressMatch.SAME || isGenuine(verdict);
        return t("credential.verified.address." + match + (proves ? "" : ".unproven"));
    }

    /** A word or two, for tables. */
    public static String word(AddressMatch match) {
        return t("credential.verified.address.short." + match);
    }

    public static String icon(AddressMatch match, Verdict verdict) {
        return switch (match) {
            case SAME -> isGenuine(verdict) ? "check-circle" : "question-circle";
            case OTHER -> "x-circle";
            case UNSAID -> "dash-circle";
        };
    }

    public static String tone(AddressMatch match, Verdict verdict) {
        return switch (match) {
            case SAME -> isGenuine(verdict) ? "good" : "warn";
            case OTHER -> "warn";
            case UNSAID -> "quiet";
        };
    }

    private static boolean isGenuine(Verdict verdict) {
        return switch (verdict) {
            case VALID, REVOKED, SUSPENDED, EXPIRED, NOT_YET_VALID -> true;
            case NO_CREDENTIAL, INVALID, ALTERED, ISSUER_UNKNOWN, ISSUER_UNREACHABLE, UNSUPPORTED, UNDETERMINED ->
                false;
        };
    }
}
