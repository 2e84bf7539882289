package org.matricula.credential.recipient;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.matricula.credential.Standing.Status;

/**
 * An award as an organisation's systems read it back.
 *
 * @param holder     null where the account was closed
 * @param externalId what the organisation calls the holder; null if it has no id for them
 * @param validUntil exclusive; null for good
 */
public record GivenAward(
        UUID credential,
        UUID achievement,
        @Nullable String holder,
        @Nullable String externalId,
        Instant earnedAt,
        Instant issuedAt,
        @Nullable Instant validUntil,
        Status status) {}
