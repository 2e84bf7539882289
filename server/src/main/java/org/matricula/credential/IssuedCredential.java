package org.matricula.credential;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A credential as its issuer's staff see it.
 *
 * @param holder     null where the account was closed
 * @param state      what it is worth now
 * @param validUntil exclusive; null for good
 * @param replacedBy the one that took its place, so that nothing can happen to this one any more; null if none did
 * @param renewedAt  when another was issued that holds for longer; null in lists, and if none was
 * @param former     the one whose place it took; null in lists, and if there was none
 * @param content    null in lists, and where it was erased
 */
public record IssuedCredential(
        UUID credentialId,
        Achievement achievement,
        @Nullable String holder,
        Instant awardedAt,
        Instant issuedAt,
        Standing standing,
        CredentialState state,
        @Nullable Instant validUntil,
        @Nullable UUID replacedBy,
        @Nullable Instant renewedAt,
        @Nullable UUID former,
        @Nullable IssuedContent content) {

    @JsonProperty
    public boolean replaced() {
        return replacedBy != null;
    }

    IssuedCredential with(@Nullable Instant renewedAt, @Nullable UUID former, @Nullable IssuedContent content) {
        return new IssuedCredential(
                credentialId,
                achievement,
                holder,
                awardedAt,
                issuedAt,
                standing,
                state,
                validUntil,
                replacedBy,
                renewedAt,
                former,
                content);
    }
}
