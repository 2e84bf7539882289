package org.matricula.platform.webhook;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RetryScheduleTests {

    private static final Instant START = Instant.parse("2026-11-23T10:00:00Z");

    @ParameterizedTest
    @ValueSource(doubles = {0, 0.5, 1})
    void whatNobodyTakesIsTriedElevenTimesTheLastAfterExactlyThreeDays(double random) {
        var tries = new ArrayList<Instant>();
        var next = Optional.of(START);
        while (next.isPresent()) {
            tries.add(next.get());
            next = RetrySchedule.next(tries.size(), START, tries.getLast(), random);
        }

        assertThat(tries).hasSize(11);
        assertThat(tries.getLast()).isEqualTo(START.plus(Duration.ofDays(3)));
    }

    @Test
    void theSecondTryIsFiveSecondsLaterAndAtMostATenthMore() {
        assertThat(RetrySchedule.next(1, START, START, 0)).contains(START.plusSeconds(5));
        assertThat(RetrySchedule.next(1, START, START, 1)).contains(START.plusMillis(5_500));
    }

    @Test
    void whatWaitedLongForOthersIsTriedOnceAndNotAgain() {
        assertThat(RetrySchedule.next(1, START, START.plus(Duration.ofDays(4)), 0))
                .isEmpty();
    }
}
