package org.matricula.coaching.crisis;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class EscalationTests {

    private final Contact first = new Contact(UUID.randomUUID(), "+12025550101", Duration.ofMinutes(5));
    private final Contact second = new Contact(UUID.randomUUID(), null, Duration.ofMinutes(10));
    private final Escalation escalation = new Escalation(List.of(first, second));

    @Test
    void theFirstIsToldAloneThenTheNextWithWhoeverLeadsAndAroundAgain() {
        assertThat(IntStream.range(0, 5).mapToObj(escalation::after))
                .containsExactly(
                        new Escalation.Call(first, false, Duration.ofMinutes(5)),
                        new Escalation.Call(second, true, Duration.ofMinutes(10)),
                        new Escalation.Call(first, true, Duration.ofMinutes(5)),
                        new Escalation.Call(second, true, Duration.ofMinutes(10)),
                        new Escalation.Call(first, true, Duration.ofMinutes(5)));
    }

    @Test
    void afterThreeRoundsSomebodyIsToldEveryHour() {
        assertThat(escalation.after(5).patience()).isEqualTo(Duration.ofMinutes(10));
        assertThat(escalation.after(6)).isEqualTo(new Escalation.Call(first, true, Duration.ofHours(1)));
        assertThat(escalation.after(1_000_001)).isEqualTo(new Escalation.Call(second, true, Duration.ofHours(1)));
    }

    @Test
    void withoutContactsThoseWhoLeadAreToldAtOnce() {
        var nobody = new Escalation(List.of());

        assertThat(nobody.after(0)).isEqualTo(new Escalation.Call(null, true, Duration.ofMinutes(5)));
        assertThat(nobody.after(3)).isEqualTo(new Escalation.Call(null, true, Duration.ofHours(1)));
    }

    @Test
    void theOnlyContactIsToldAgain() {
        var alone = new Escalation(List.of(second));

        assertThat(alone.after(1)).isEqualTo(new Escalation.Call(second, true, Duration.ofMinutes(10)));
    }
}
