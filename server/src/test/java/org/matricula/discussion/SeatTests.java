package org.matricula.discussion;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.matricula.enrolment.Enrolment;
import org.matricula.enrolment.Place;
import org.matricula.enrolment.Source;
import org.matricula.enrolment.Terms;
import org.matricula.enrolment.Track;
import org.matricula.platform.Ids;
import org.matricula.platform.Refusal;

class SeatTests {

    private static final Instant NOW = Instant.parse("2026-11-22T10:00:00Z");
    private static final Instant EARLIER = NOW.minusSeconds(1);
    private static final UUID LEARNER = Ids.next();
    private static final UUID ACCOUNT = Ids.next();

    @Test
    void whoeverTakesPartAndMayReadTheStepWritesAsTheLearnerThatIsEnrolled() {
        assertThat(seat(taken(null), false, EARLIER)).isEqualTo(new Seat.Open(LEARNER, false));
        assertThat(seat(taken(NOW.plusSeconds(1)), false, NOW)).isEqualTo(new Seat.Open(LEARNER, false));
    }

    @Test
    void theTeamTakesPartAsTheTeamWhateverPlaceItHolds() {
        assertThat(seat(taken(EARLIER), true, EARLIER)).isEqualTo(new Seat.Open(ACCOUNT, true));
        assertThat(seat(new Place.Refused(new Refusal("enrolment.not.ended")), true, EARLIER))
                .isEqualTo(new Seat.Open(ACCOUNT, true));
    }

    @Test
    void readingEndsWithTheAccessAtItsVeryInstant() {
        assertClosed(taken(NOW), EARLIER, "discussion.closed.ended");
    }

    @Test
    void aStepThatHasNotOpenedIsClosed() {
        assertClosed(taken(null), NOW.plusSeconds(1), "discussion.closed.not-yet");
    }

    @Test
    void whoeverLeftIsToldWhetherTheyCanComeBack() {
        assertClosed(new Place.Left(enrolment(), terms(null), null), EARLIER, "discussion.closed.left");
        assertClosed(
                new Place.Left(enrolment(), terms(null), new Refusal("enrolment.not.over")),
                EARLIER,
                "discussion.closed.over");
    }

    @Test
    void whoeverHasNoPlaceReadsNothing() {
        assertClosed(new Place.Offered(terms(null)), EARLIER, "discussion.closed.outside");
        assertClosed(new Place.Refused(new Refusal("enrolment.not.yet")), EARLIER, "discussion.closed.outside");
    }

    private static void assertClosed(Place place, Instant opens, String key) {
        assertThatThrownBy(() -> seat(place, false, opens).required())
                .isInstanceOfSatisfying(
                        NoSeat.class, reason -> assertThat(reason.key()).isEqualTo(key));
    }

    private static Seat seat(Place place, boolean team, Instant opens) {
        return Seat.of(place, team, ACCOUNT, opens, NOW);
    }

    private static Place taken(@Nullable Instant until) {
        return new Place.Taken(enrolment(), terms(until));
    }

    private static Terms terms(@Nullable Instant until) {
        return new Terms(Track.AUDIT, until, false, false);
    }

    private static Enrolment enrolment() {
        return new Enrolment(LEARNER, Ids.next(), Ids.next(), Track.AUDIT, Source.OWN, null, EARLIER, null);
    }
}
