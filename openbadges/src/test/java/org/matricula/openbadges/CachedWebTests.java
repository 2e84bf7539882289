package org.matricula.openbadges;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.matricula.openbadges.StatusEntry.Purpose;
import tools.jackson.databind.node.ObjectNode;

class CachedWebTests {

    private static final URI ADDRESS = URI.create("https://issuer.example/status/1");

    private Instant now = Samples.NOW;
    private int asked;
    private Fetched answer = document("{}", null);

    private final CachedWeb web = new CachedWeb(
            (address, wanted) -> {
                asked++;
                return answer;
            },
            () -> now,
            100_000);

    @Test
    void documentIsAskedForOnceInAWhile() {
        assertAskedAgainAfter(CachedWeb.USUAL);
    }

    @Test
    void hostSaysForHowLongWithinBounds() {
        answer = document("{}", Duration.ofMinutes(30));
        assertAskedAgainAfter(Duration.ofMinutes(30));
        answer = document("{}", Duration.ofDays(30));
        assertAskedAgainAfter(CachedWeb.LONGEST);
        answer = document("{}", Duration.ZERO);
        assertAskedAgainAfter(CachedWeb.SHORTEST);
    }

    @Test
    void statusListIsNotUsedAfterItsEnd() {
        var start = now.plus(Duration.ofDays(2));
        answer = document(list(start.plusSeconds(90)).toString(), null);
        assertAskedAgainAfter(Duration.ofSeconds(90));
    }

    @Test
    void statusListIsNotUsedLongerThanItAllows() {
        var brief = list(now.plus(Duration.ofDays(9)));
        ((ObjectNode) brief.path("credentialSubject")).put("ttl", 60_000);
        answer = document(brief.toString(), Duration.ofMinutes(30));
        assertAskedAgainAfter(Duration.ofMinutes(1));
    }

    @Test
    void hostThatIsDownIsNotAskedForEachCredential() {
        var calls = new int[1];
        var down = new CachedWeb(
                (address, wanted) -> {
                    calls[0]++;
                    throw new RefusedException(Reason.UNREACHABLE, address.toString());
                },
                () -> now,
                1_000);

        for (int i = 0; i < 10; i++) {
            assertThatThrownBy(() -> down.fetch(ADDRESS)).isInstanceOf(RefusedException.class);
        }
        assertThat(calls[0]).isEqualTo(1);
    }

    @Test
    void memoryIsBounded() {
        answer = document(" ".repeat(30_000), null);
        for (int i = 0; i < 4; i++) web.fetch(ADDRESS.resolve("" + i));
        asked = 0;

        web.fetch(ADDRESS.resolve("3"));
        assertThat(asked).isZero();
        web.fetch(ADDRESS.resolve("0"));
        assertThat(asked).isEqualTo(1);
    }

    private void assertAskedAgainAfter(Duration time) {
        now = now.plus(Duration.ofDays(2));
        asked = 0;
        web.fetch(ADDRESS);
        now = now.plus(time).minusSeconds(1);
        web.fetch(ADDRESS);
        assertThat(asked).isEqualTo(1);
        now = now.plusSeconds(1);
        web.fetch(ADDRESS);
        assertThat(asked).isEqualTo(2);
    }

    private static Fetched document(String body, @org.jspecify.annotations.Nullable Duration fresh) {
        return new Fetched(ADDRESS, "application/json", body.getBytes(), fresh);
    }

    private static ObjectNode list(Instant until) {
        return Samples.SIGNER.sign(
                BitstringStatusList.of(BitstringStatusList.SMALLEST, LongStream.of(5))
                        .toJson(ADDRESS.toString(), Samples.KEY.didKey(), Purpose.REVOCATION, Samples.NOW, until),
                Samples.NOW);
    }
}
