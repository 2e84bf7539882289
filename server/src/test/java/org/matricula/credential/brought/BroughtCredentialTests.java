package org.matricula.credential.brought;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.matricula.openbadges.Verdict;

class BroughtCredentialTests {

    private static final Instant CHECKED = Instant.parse("2026-02-01T00:00:00Z");
    private static final Instant END = Instant.parse("2026-06-01T00:00:00Z");

    @Test
    void whatRunsOutAfterItWasCheckedIsOverWithoutAnotherCheck() {
        assertThat(valid().verdictAt(END)).isEqualTo(Verdict.VALID);
        assertThat(valid().verdictAt(END.plusSeconds(1))).isEqualTo(Verdict.EXPIRED);
    }

    private static BroughtCredential valid() {
        return new BroughtCredential(
                UUID.randomUUID(),
                "",
                "Weaving",
                "Guild of Makers",
                CHECKED,
                END,
                false,
                Verdict.VALID,
                BroughtCredential.Owner.ADDRESS,
                CHECKED,
                CHECKED,
                CHECKED);
    }
}
