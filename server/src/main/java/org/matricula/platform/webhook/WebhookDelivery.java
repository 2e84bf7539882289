package org.matricula.platform.webhook;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One event for one endpoint, as the log shows it. What it said is not told again: it may be about people.
 *
 * @param nextAttemptAt null when it won't be tried: taken, or given up
 * @param lastStatus    the last answer's; null where nobody answered, then {@code lastProblem} says why
 * @param lastMillis    how long the last attempt took
 */
public record WebhookDelivery(
        UUID id,
        String type,
        Instant createdAt,
        int attempts,
        @Nullable Instant nextAttemptAt,
        @Nullable Instant deliveredAt,
        @Nullable Instant lastAttemptAt,
        @Nullable Integer lastStatus,
        @Nullable String lastProblem,
        @Nullable String lastAnswer,
        @Nullable Integer lastMillis) {

    public enum State {
        WAITING,
        RETRYING,
        DELIVERED,
        GIVEN_UP
    }

    @JsonProperty
    public State state() {
        if (deliveredAt != null) return State.DELIVERED;
        if (nextAttemptAt == null) return State.GIVEN_UP;
        return attempts == 0 ? State.WAITING : State.RETRYING;
    }
}
