package org.matricula.coaching.conversation;

import java.time.Instant;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.matricula.platform.Ids;
import org.matricula.platform.Refusal;

/**
 * A call between coach and learner, planned or made.
 *
 * @param coachId    who planned it or made it; whoever coaches when it begins calls
 * @param about      what it is about, in a few words that the learner reads too
 * @param sequence   how often calendars were told of a change (RFC 5545, 3.8.7.4)
 * @param plannedAt  when its time was set last
 * @param remindedAt null while nobody was reminded of this time
 * @param note       what came of it
 */
public record Call(
        UUID learnerId,
        UUID id,
        UUID offerId,
        UUID coachId,
        Instant startsAt,
        int minutes,
        String about,
        State state,
        int sequence,
        Instant plannedAt,
        @Nullable Instant remindedAt,
        String note,
        Visibility visibility) {

    public enum State {
        PLANNED,
        CANCELLED,
        HELD,
        MISSED;

        public String key() {
            return "coaching.call.state." + name().toLowerCase(Locale.ROOT);
        }
    }

    static Call plan(Case one, CallPlan plan, Instant now) {
        return new Call(
                one.learnerId(),
                Ids.next(),
                one.offerId(),
                one.coachId(),
                plan.startsAt(),
                plan.minutes(),
                plan.about(),
                State.PLANNED,
                0,
                now,
                null,
                "",
                Visibility.MINE);
    }

    public boolean isPlanned() {
        return state == State.PLANNED;
    }

    public Instant endsAt() {
        return startsAt.plusSeconds(60L * minutes);
    }

    /** At another time. @throws Refusal unless it is planned */
    Call move(CallPlan plan, Instant now) {
        requirePlanned();
        return new Call(
                learnerId,
                id,
                offerId,
                coachId,
                plan.startsAt(),
                plan.minutes(),
                plan.about(),
                state,
                sequence + 1,
                now,
                null,
                note,
                visibility);
    }

    /** @throws Refusal unless it is planned */
    Call cancel() {
        requirePlanned();
        return ended(State.CANCELLED, coachId, minutes, note, visibility);
    }

    /** What became of it, by whoever coaches now. @throws Refusal unless it is planned and has begun, or was logged by this coach */
    Call log(UUID by, CallOutcome outcome, Instant now) {
        if (state == State.CANCELLED) throw new Refusal("coaching.call.not-planned");
        if (!isPlanned() && !coachId.equals(by)) throw new Refusal("coaching.call.anothers");
        if (startsAt.isAfter(now)) throw new Refusal("coaching.call.not-begun");
        var took = outcome.held() ? outcome.minutes() : minutes;
        return ended(outcome.held() ? State.HELD : State.MISSED, by, took, outcome.note(), outcome.visibility());
    }

    /** Whether this coach reads what came of it. */
    public boolean showsNoteTo(UUID coach) {
        return visibility.allows(coachId, coach);
    }

    private Call ended(State as, UUID by, int took, String words, Visibility readBy) {
        return new Call(
                learnerId,
                id,
                offerId,
                by,
                startsAt,
                took,
                about,
                as,
                sequence + 1,
                plannedAt,
                remindedAt,
                words,
                readBy);
    }

    private void requirePlanned() {
        if (!isPlanned()) throw new Refusal("coaching.call.not-planned");
    }
}
