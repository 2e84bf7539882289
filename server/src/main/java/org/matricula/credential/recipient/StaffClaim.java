package org.matricula.credential.recipient;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What waits to be claimed, or did, as the organisation sees it.
 *
 * @param email      to whom; empty for none, and once it was answered or has ended
 * @param externalId the same
 * @param mailedAt   when the last mail about it was queued; null for never
 * @param mailFailed whether that came back
 * @param waiting    whether it can still be claimed
 * @param hasCode    whether it can be claimed by the organisation's id and a code
 */
public record StaffClaim(
        UUID id,
        UUID achievementId,
        String state,
        String email,
        String externalId,
        String name,
        Instant earnedAt,
        Instant createdAt,
        Instant endsAt,
        @Nullable Instant mailedAt,
        boolean mailFailed,
        @Nullable Instant answeredAt,
        boolean waiting,
        boolean hasCode) {

    static StaffClaim of(Claim claim, @Nullable WrittenAward content, Instant now) {
        return new StaffClaim(
                claim.id(),
                claim.achievementId(),
                claim.state().name(),
                content == null ? "" : content.email(),
                content == null ? "" : content.externalId(),
                content == null ? "" : content.name(),
                claim.earnedAt(),
                claim.createdAt(),
                claim.endsAt(),
                claim.mailedAt(),
                claim.mailFailed(),
                claim.answeredAt(),
                claim.isWaiting(now),
                claim.isWaiting(now) && claim.externalHash() != null);
    }

    /** Whom it is for, in one word; empty once nobody can be named any more. */
    public String recipient() {
        return email.isEmpty() ? externalId : email;
    }
}
