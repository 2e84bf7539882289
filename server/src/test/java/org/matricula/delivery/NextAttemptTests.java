package org.matricula.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.matricula.catalogue.content.TestRules;
import org.matricula.enrolment.Adjustment;

class NextAttemptTests {

    private static final Instant NOON = Instant.parse("2027-01-11T12:00:00Z");
    private static final TestRules TWICE = new TestRules(2, 70, 8);

    @Test
    void theFirstAttemptCanBeBegunAtOnce() {
        assertThat(next(List.of(), TestRules.USUAL, Adjustment.NONE, NOON)).isEqualTo(new NextAttempt.Begin(1, -1));
    }

    @Test
    void anAttemptUnderWayIsContinued() {
        var open = attempt(1, null);

        assertThat(next(List.of(open), TWICE, Adjustment.NONE, NOON)).isEqualTo(new NextAttempt.Continue(open));
    }

    @Test
    void theNextAttemptWaitsEightHours() {
        var handedIn = List.of(attempt(1, NOON));

        assertThat(next(
                        handedIn,
                        TWICE,
                        Adjustment.NONE,
                        NOON.plus(Duration.ofHours(8)).minusMillis(1)))
                .isEqualTo(new NextAttempt.Wait(NOON.plus(Duration.ofHours(8)), 1));
        assertThat(next(handedIn, TWICE, Adjustment.NONE, NOON.plus(Duration.ofHours(8))))
                .isEqualTo(new NextAttempt.Begin(2, 1));
    }

    @Test
    void attemptsAreUsedUpUnlessMoreAreGranted() {
        var both = List.of(attempt(1, NOON), attempt(2, NOON));
        var later = NOON.plus(Duration.ofDays(1));

        assertThat(next(both, TWICE, Adjustment.NONE, later)).isEqualTo(new NextAttempt.UsedUp(2));
        assertThat(next(both, TWICE, new Adjustment(0, 1, false, false, "Ill"), later))
                .isEqualTo(new NextAttempt.Begin(3, 1));
    }

    @Test
    void theWaitCanBeLiftedForOneLearner() {
        var lifted = new Adjustment(0, 0, false, true, "The system was down");

        assertThat(next(List.of(attempt(1, NOON)), TWICE, lifted, NOON)).isEqualTo(new NextAttempt.Begin(2, 1));
    }

    @Test
    void nobodyIsToldToWaitForAnAttemptThereIsNot() {
        var both = List.of(attempt(1, NOON), attempt(2, NOON));

        assertThat(next(both, TWICE, Adjustment.NONE, NOON)).isInstanceOf(NextAttempt.UsedUp.class);
    }

    @Test
    void theBestOfSeveralAttemptsCounts() {
        var attempts = IntStream.of(3, 5, 4).mapToObj(points -> scored(points)).toList();

        assertThat(new TestState(null, attempts, new NextAttempt.UsedUp(3), Map.of())
                        .best()
                        .orElseThrow()
                        .percent())
                .isEqualByComparingTo("83.33");
    }

    private static NextAttempt next(List<Attempt> attempts, TestRules rules, Adjustment adjustment, Instant now) {
        return NextAttempt.of(attempts, rules, adjustment, now);
    }

    private static Attempt attempt(int number, Instant submitted) {
        return new Attempt(
                new UUID(0, 1),
                new UUID(1, number),
                new UUID(0, 2),
                new UUID(0, 3),
                number,
                1,
                NOON.minusSeconds(60),
                List.of(),
                submitted,
                submitted == null ? null : BigDecimal.ONE,
                6);
    }

    private static Attempt scored(int points) {
        var plain = attempt(points, NOON);
        return new Attempt(
                plain.learnerId(),
                plain.id(),
                plain.runId(),
                plain.stepId(),
                plain.number(),
                plain.version(),
                plain.startedAt(),
                List.of(),
                NOON,
                BigDecimal.valueOf(points),
                6);
    }
}
