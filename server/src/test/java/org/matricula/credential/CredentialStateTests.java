package org.matricula.credential;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class CredentialStateTests {

    private static final Instant FROM = Instant.parse("2026-01-01T00:00:00Z");
    private static final Instant UNTIL = Instant.parse("2028-01-01T00:00:00Z");

    @Test
    void itIsValidFromItsBeginningToTheLastMomentBeforeItsEnd() {
        assertThat(at(FROM.minusMillis(1), UNTIL)).isEqualTo(CredentialState.NOT_YET_VALID);
        assertThat(at(FROM, UNTIL)).isEqualTo(CredentialState.VALID);
        assertThat(at(UNTIL.minusMillis(1), UNTIL)).isEqualTo(CredentialState.VALID);
        assertThat(at(UNTIL, UNTIL)).isEqualTo(CredentialState.EXPIRED);
    }

    @Test
    void withoutAnEndItIsValidForGood() {
        assertThat(at(Instant.parse("3000-01-01T00:00:00Z"), null)).isEqualTo(CredentialState.VALID);
    }

    @Test
    void whatItsIssuerSaysCountsForMoreThanItsDates() {
        for (var status : new Standing.Status[] {Standing.Status.REVOKED, Standing.Status.SUSPENDED}) {
            var standing = new Standing(status, "Why", UNTIL);
            assertThat(CredentialState.of(standing, FROM, UNTIL, UNTIL).name()).isEqualTo(status.name());
        }
    }

    private static CredentialState at(Instant now, @Nullable Instant until) {
        return CredentialState.of(Standing.UNCHANGED, FROM, until, now);
    }
}
