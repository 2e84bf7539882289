package org.matricula.credential.rule.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.matricula.credential.AwardJob;
import org.matricula.credential.Manner;
import org.matricula.credential.rule.Selection;

class RuleWordsTests {

    @Test
    void aRoundThatAwardedNothingSaysWhetherAnybodyHadEarnedIt() {
        assertThat(RuleWords.outcome(round(0, 0))).isEqualTo("No new credentials: nobody had earned it.");
        assertThat(RuleWords.outcome(round(3, 0)))
                .isEqualTo("No new credentials: everybody who had earned it has it already.");
        assertThat(RuleWords.outcome(round(3, 2))).isEqualTo("2 credentials awarded.");
    }

    @Test
    void anOldRoundThatDidNotCountThatSaysNothingOfIt() {
        assertThat(RuleWords.outcome(round(null, 0))).isEqualTo("No new credentials.");
    }

    private static AwardJob round(@Nullable Integer earned, int awarded) {
        return new AwardJob(
                UUID.randomUUID(),
                UUID.randomUUID(),
                UUID.randomUUID(),
                Selection.any(List.of()),
                Manner.SILENT,
                0,
                null,
                Instant.EPOCH,
                7,
                earned,
                awarded,
                7,
                Instant.EPOCH);
    }
}
