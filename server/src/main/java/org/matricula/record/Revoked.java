package org.matricula.record;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.matricula.organisation.Organisation;

/**
 * A credential of a learner's that was revoked, with what the learner asked about that.
 *
 * @param name      what it was awarded for
 * @param reason    as the issuer wrote it; may be empty
 * @param revokedAt null once it stands again
 * @param path      of its public page
 * @param appeals   the newest first
 */
public record Revoked(
        UUID credentialId,
        String name,
        Organisation issuer,
        String reason,
        @Nullable Instant revokedAt,
        String path,
        List<RecordRequest> appeals) {

    public boolean stands() {
        return revokedAt == null;
    }

    /** One appeal at a time, as long as it is revoked. */
    public boolean canAppeal() {
        return !stands() && appeals.stream().noneMatch(RecordRequest::isOpen);
    }
}
