package org.matricula.discussion;

import java.time.Instant;
import java.util.UUID;
import org.matricula.enrolment.Place;
import org.matricula.platform.Refusal;

/** Where a person stands with the discussions of a run. Whoever may read may write. */
public sealed interface Seat {

    /** {@code learnerId} is whom their comments belong to; {@code byTeam} marks them as the provider's own. */
    record Open(UUID learnerId, boolean byTeam) implements Seat {}

    /** They may read nothing, and why; the key with {@code .do} says what to do. */
    record Closed(Refusal reason) implements Seat {}

    /** Those who see the provider's learners or edit its courses take part as the team, whatever place they hold. */
    static Seat of(Place place, boolean team, UUID accountId, Instant stepOpens, Instant now) {
        if (team) return new Open(accountId, true);
        return switch (place) {
            case Place.Taken(var enrolment, var terms) -> {
                if (!terms.isReadable(now)) yield closed("discussion.closed.ended");
                if (now.isBefore(stepOpens)) yield closed("discussion.closed.not-yet");
                yield new Open(enrolment.learnerId(), false);
            }
            case Place.Left left -> closed(left.mayReturn() ? "discussion.closed.left" : "discussion.closed.over");
            case Place.Offered offered -> closed("discussion.closed.outside");
            case Place.Refused refused -> closed("discussion.closed.outside");
        };
    }

    /** @throws NoSeat if it is closed */
    default Open required() {
        return switch (this) {
            case Open open -> open;
            case Closed(var reason) -> throw new NoSeat(reason.key());
        };
    }

    private static Closed closed(String key) {
        return new Closed(new Refusal(key));
    }
}
