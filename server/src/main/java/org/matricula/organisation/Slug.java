package org.matricula.organisation;

import java.text.Normalizer;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;

/** An organisation's name in addresses: up to 63 of a–z, 0–9 and inner hyphens, and never like an id. */
final class Slug {

    static final int LENGTH = 63;

    private static final Pattern SLUG = Pattern.compile("[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?");
    private static final Pattern ID = Pattern.compile("\\p{XDigit}{8}(-\\p{XDigit}{4}){3}-\\p{XDigit}{12}");

    private Slug() {}

    /** A slug that looked like an id could stand for another organisation where either is taken. */
    static boolean isGood(String slug) {
        return SLUG.matcher(slug).matches() && !ID.matcher(slug).matches();
    }

    /** The id, if it is written as one. */
    static Optional<UUID> id(String slugOrId) {
        return ID.matcher(slugOrId).matches() ? Optional.of(UUID.fromString(slugOrId)) : Optional.empty();
    }

    /** A proposal: "Université de Provence" becomes "universite-de-provence"; empty if no letter is left. */
    static String of(String name) {
        var plain = Normalizer.normalize(name, Normalizer.Form.NFD)
                .replaceAll("\\p{M}", "")
                .toLowerCase(Locale.ROOT)
                .replaceAll("[^a-z0-9]+", "-");
        return trimmed(
                trimmed(plain).substring(0, Math.min(LENGTH, trimmed(plain).length())));
    }

    private static String trimmed(String text) {
        return text.replaceAll("^-+|-+$", "");
    }
}
