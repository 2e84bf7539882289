package org.matricula.roll;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Where somebody stands is told by the figures, as lists narrow by it. */
class StandingTests {

    private static final Instant NOW = Instant.parse("2026-11-22T12:00:00Z");
    private static final Instant LATELY = NOW.minus(Duration.ofDays(14));
    private static final Instant LONG_AGO = LATELY.minusSeconds(1);

    @Test
    void whoWasNeverThereHasNotStarted() {
        assertThat(entry(null, null, null)).isEqualTo(Standing.NOT_STARTED);
    }

    @Test
    void whoWasNotSeenForAFortnightStalled() {
        assertThat(entry(LATELY, null, null)).isEqualTo(Standing.TAKING_PART);
        assertThat(entry(LONG_AGO, null, null)).isEqualTo(Standing.STALLED);
    }

    @Test
    void whoLeftOrCompletedIsNotChased() {
        assertThat(entry(LONG_AGO, LONG_AGO, null)).isEqualTo(Standing.LEFT);
        assertThat(entry(LONG_AGO, null, LONG_AGO)).isEqualTo(Standing.COMPLETED);
        assertThat(entry(LONG_AGO, LATELY, LONG_AGO)).isEqualTo(Standing.COMPLETED);
    }

    @Test
    void aLearnersRunsTogetherStandAsTheOneTheyTakePartIn() {
        assertThat(member(0, 0, 0, null)).isNull();
        assertThat(member(2, 0, 1, LONG_AGO)).isEqualTo(Standing.STALLED);
        assertThat(member(1, 0, 0, null)).isEqualTo(Standing.NOT_STARTED);
        assertThat(member(1, 0, 0, LATELY)).isEqualTo(Standing.TAKING_PART);
        assertThat(member(2, 1, 1, LONG_AGO)).isEqualTo(Standing.COMPLETED);
        assertThat(member(1, 1, 0, LONG_AGO)).isEqualTo(Standing.LEFT);
    }

    private static Standing entry(@Nullable Instant seen, @Nullable Instant left, @Nullable Instant completed) {
        var id = UUID.randomUUID();
        return new RollEntry(
                        id,
                        id,
                        id,
                        id,
                        id,
                        "Ada",
                        "ada@a.example",
                        null,
                        null,
                        "",
                        LONG_AGO,
                        left,
                        0,
                        0,
                        null,
                        0,
                        seen,
                        null,
                        completed)
                .standing(NOW);
    }

    private static @Nullable Standing member(int runs, int left, int completed, @Nullable Instant seen) {
        var id = UUID.randomUUID();
        return new RollMember(id, id, id, "Ada", null, null, null, null, LONG_AGO, runs, left, completed, seen)
                .standing(NOW);
    }
}
