package org.matricula.credential.share;

import java.time.Instant;
import java.time.ZoneId;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.matricula.credential.CredentialState;
import org.matricula.credential.PageState;

/**
 * A credential that was awarded here, in its learner's backpack.
 *
 * @param badgePath  the badge's picture
 * @param zone       the issuer's, on whose calendar it was earned
 * @param publicPath its address for others, which shows nothing unless {@code page} is open
 * @param validUntil null for good
 */
public record Holding(
        UUID id,
        UUID achievementId,
        UUID organisationId,
        String name,
        String issuer,
        String badgePath,
        Instant awardedAt,
        ZoneId zone,
        @Nullable Instant validUntil,
        CredentialState state,
        PageState page,
        boolean hidesName,
        String publicPath)
        implements Kept {

    @Override
    public String path() {
        return "/credentials/" + id;
    }
}
