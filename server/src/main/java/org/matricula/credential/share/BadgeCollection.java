package org.matricula.credential.share;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.matricula.platform.Token;

/**
 * Credentials that a learner keeps together, in an order of their own.
 *
 * @param token     its place in its public address; null without a public page
 * @param onProfile whether the learner's profile shows it
 * @param items     ids of credentials; one may be in several collections
 */
public record BadgeCollection(
        UUID id, String name, @Nullable Token token, boolean onProfile, List<UUID> items) {

    public static final int LONGEST_NAME = 100;
    public static final int MOST = 100;

    public BadgeCollection {
        items = List.copyOf(items);
    }

    /** Where its learner looks after it. */
    public String path() {
        return "/credentials/collections/" + id;
    }

    /** For whoever is given the address; null without a public page. */
    public @Nullable String publicPath() {
        return token == null ? null : "/collections/" + token.value();
    }
}
