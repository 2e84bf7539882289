package org.matricula.pathway;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.matricula.pathway.Pairing.State;
import org.matricula.platform.Ids;
import org.matricula.platform.Refusal;

class PairingTests {

    private static final Instant NOW = Instant.parse("2027-01-31T00:30:00Z");

    private final Pairing proposed = Pairing.propose(Ids.next(), Ids.next(), new Minimum.AnyRecord(), 1, NOW);

    @Test
    void aProviderWhoDeclinedMayThinkOtherwise() {
        var declined = proposed.decline("Not yet", NOW);

        assertThat(declined.reason()).isEqualTo("Not yet");
        assertThat(declined.approve(NOW).state()).isEqualTo(State.APPROVED);
        assertThat(declined.approve(NOW).reason()).isEmpty();
    }

    @Test
    void whatEndedIsNotApprovedByTheProviderAlone() {
        var ended = proposed.approve(NOW).end("", NOW);

        assertThatThrownBy(() -> ended.approve(NOW)).isInstanceOf(Refusal.class);
        assertThatThrownBy(() -> ended.end("", NOW)).isInstanceOf(Refusal.class);
    }

    @Test
    void aProposalThatWaitsCanBeTakenBackAndIsThenNotDeclined() {
        var takenBack = proposed.end("", NOW);

        assertThat(takenBack.isAlive()).isFalse();
        assertThatThrownBy(() -> takenBack.decline("", NOW)).isInstanceOf(Refusal.class);
    }

    @Test
    void whatIsApprovedIsEndedNotDeclined() {
        assertThatThrownBy(() -> proposed.approve(NOW).decline("", NOW)).isInstanceOf(Refusal.class);
    }
}
