package org.matricula.coaching.conversation;

import java.time.Instant;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.matricula.platform.sms.QueuedText.Reason;
import org.matricula.platform.sms.QueuedText.State;

/**
 * Something that a learner and the coach wrote to each other.
 *
 * @param coachId  who coached at that time; null where nobody did
 * @param byText   whether it came from, or was to go to, the learner's phone; it can be read here in any case
 * @param state    what is known of its text; null where there is none to go
 * @param leavesAt when a text that waits is tried next
 * @param readAt   when the other one opened it here
 */
public record Message(
        UUID learnerId,
        UUID id,
        UUID offerId,
        @Nullable UUID coachId,
        boolean fromLearner,
        boolean byText,
        String body,
        Instant at,
        @Nullable State state,
        @Nullable Reason reason,
        @Nullable Instant leavesAt,
        @Nullable Instant readAt) {

    /** Whether it may still be taken back: a phone hasn't got it, nor did the learner read it here. */
    public boolean waits() {
        return state == State.QUEUED;
    }

    public boolean isTakenBack() {
        return reason == Reason.TAKEN_BACK;
    }

    public boolean isDelivered() {
        return state == State.DELIVERED;
    }

    /** Whether it was to go by text and can't any more, though nobody wanted that. */
    public boolean isFailed() {
        return state == State.FAILED && !isTakenBack();
    }

    /** The key of the sentence about its delivery; null where nothing is to be said. */
    public @Nullable String stateKey() {
        if (state == null) return null;
        var word = reason == null ? state.name() : reason.name();
        return "coaching.message.state." + word.toLowerCase(Locale.ROOT).replace('_', '-');
    }

    @Override
    public String toString() {
        return "Message[" + id + "]";
    }
}
