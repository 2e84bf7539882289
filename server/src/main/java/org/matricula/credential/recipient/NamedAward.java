package org.matricula.credential.recipient;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.matricula.credential.Earned;

/**
 * One award to somebody who is named.
 *
 * @param name         what to call somebody in a mail; empty for nothing. On a credential stands the account's own name
 * @param narrative    how it was earned, in Markdown; null if nothing is said
 * @param validThrough the last day it is valid; null for what the achievement says
 */
public record NamedAward(
        Recipient to,
        String name,
        LocalDate earnedOn,
        @Nullable String narrative,
        List<Proof> evidence,
        @Nullable LocalDate validThrough) {

    private static final String SOURCE = "given:";

    public NamedAward {
        evidence = List.copyOf(evidence);
    }

    /**
     * What makes two awards of one achievement to one person the same: the day it was earned, however it is named, by hand,
     * by file or by program (docs/adr/038).
     */
    public String sourceKey() {
        return SOURCE + earnedOn;
    }

    Instant earnedAt(ZoneId zone) {
        return earnedOn.atStartOfDay(zone).toInstant();
    }

    @Nullable
    Instant validUntil(ZoneId zone) {
        return validThrough == null
                ? null
                : validThrough.plusDays(1).atStartOfDay(zone).toInstant();
    }

    Earned earnedBy(UUID learnerId, ZoneId zone) {
        return new Earned(
                learnerId,
                sourceKey(),
                earnedAt(zone),
                null,
                narrative,
                evidence.stream().map(Proof::toEvidence).toList(),
                validUntil(zone));
    }
}
