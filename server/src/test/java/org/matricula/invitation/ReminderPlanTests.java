package org.matricula.invitation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.matricula.platform.Invalid;

class ReminderPlanTests {

    private static final ZoneId LONDON = ZoneId.of("Europe/London");
    private static final Instant SENT = Instant.parse("2026-03-26T09:00:00Z");

    @Test
    void theNextReminderComesAtTheSameLocalTimeAcrossDaylightSaving() {
        assertThat(new ReminderPlan(7, 2).next(SENT, 0, LONDON)).contains(Instant.parse("2026-04-02T08:00:00Z"));
    }

    @Test
    void afterAsManyAsWereWantedNoneComes() {
        var plan = new ReminderPlan(7, 2);

        assertThat(plan.next(SENT, 1, LONDON)).isPresent();
        assertThat(plan.next(SENT, 2, LONDON)).isEmpty();
        assertThat(plan.next(SENT, 3, LONDON)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"0, 1", "61, 1", "1, 0", "1, 6"})
    void aPlanOutOfRangeIsRefusedAtItsField(int days, int times) {
        assertThatThrownBy(() -> new ReminderPlan(days, times).require()).isInstanceOf(Invalid.class);
    }
}
