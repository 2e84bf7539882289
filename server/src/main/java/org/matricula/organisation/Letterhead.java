package org.matricula.organisation;

import org.jspecify.annotations.Nullable;

/**
 * What an organisation's documents bear beside its name and colour.
 *
 * @param signatoryName  who signs for it; null if nobody was named
 * @param signatoryTitle that person's office; null if not named
 * @param logoHash       names the logo in addresses; null if there is none
 */
public record Letterhead(
        @Nullable String signatoryName,
        @Nullable String signatoryTitle,
        @Nullable String logoHash) {

    static final Letterhead EMPTY = new Letterhead(null, null, null);

    /** The address of the logo, a PNG; null if there is none. */
    public @Nullable String logoPath(Organisation organisation) {
        return logoHash == null ? null : organisation.path() + "/logo.png?v=" + logoHash;
    }
}
