package org.matricula.record;

import java.time.Instant;
import java.util.NoSuchElementException;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.matricula.platform.Token;

/**
 * A public link to a record: whoever has its address may read it until it ends or is switched off.
 *
 * @param token      null once it was switched off: its address is nobody's any more
 * @param label      for the learner alone; may be empty
 * @param snapshotId what it shows if that was fixed; null where it shows the record as it is
 * @param indexed    whether search engines may list it
 * @param expiresAt  null where it works until it is switched off
 */
public record RecordLink(
        UUID id,
        UUID learnerId,
        UUID programmeId,
        @Nullable Token token,
        String label,
        RecordFields fields,
        @Nullable UUID snapshotId,
        boolean indexed,
        Instant createdAt,
        @Nullable Instant expiresAt,
        @Nullable Instant endedAt) {

    /** Only one that works can be opened or changed; the others answer that they are over. */
    public enum State {
        WORKING,
        EXPIRED,
        /** By the learner. */
        SWITCHED_OFF;

        static State of(@Nullable Instant expiresAt, @Nullable Instant endedAt, Instant now) {
            // One switched off after its end had ended by itself.
            if (expiresAt != null && !now.isBefore(expiresAt)) {
                return endedAt != null && endedAt.isBefore(expiresAt) ? SWITCHED_OFF : EXPIRED;
            }
            return endedAt == null ? WORKING : SWITCHED_OFF;
        }
    }

    /** Whether it shows a snapshot. What a snapshot shows can't be changed. */
    public boolean isFixed() {
        return snapshotId != null;
    }

    public State state(Instant now) {
        return State.of(expiresAt, endedAt, now);
    }

    RecordLink with(RecordLinkOptions options, @Nullable Instant expires) {
        return new RecordLink(
                id,
                learnerId,
                programmeId,
                token,
                options.label(),
                options.fields(),
                snapshotId,
                options.indexed(),
                createdAt,
                expires,
                endedAt);
    }

    /** @throws NoSuchElementException for one that was switched off */
    public String path() {
        if (token == null) throw new NoSuchElementException("the address of an ended link");
        return "/r/" + token.value();
    }
}
