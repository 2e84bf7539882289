package org.matricula.openbadges;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.Instant;
import java.util.Base64;
import java.util.stream.LongStream;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.matricula.openbadges.Check.Kind;
import org.matricula.openbadges.Check.Outcome;
import org.matricula.openbadges.StatusEntry.Purpose;
import tools.jackson.databind.node.ObjectNode;

class StatusListTests {

    private static final String LIST = "https://example.org/status/1";
    private static final long INDEX = 94_567;

    @Test
    void listSurvivesItsEncoding() {
        var decoded = BitstringStatusList.decode(listOf(0, 7, 8, INDEX).encoded());

        assertThat(LongStream.range(0, decoded.size()).filter(decoded::isSet)).containsExactly(0L, 7L, 8L, INDEX);
        assertThat(decoded.size()).isEqualTo(BitstringStatusList.SMALLEST);
    }

    /** Bitstring Status List 1.0, section 3.3: an example of a list with nothing set. */
    @Test
    void listOfTheRecommendationIsRead() {
        var encoded = "uH4sIAAAAAAAAA-3BMQEAAADCoPVPbQwfoAAAAAAAAAAAAAAAAAAAAIC3AYbSVKsAQAAA";

        var list = BitstringStatusList.decode(encoded);

        assertThat(LongStream.range(0, list.size()).noneMatch(list::isSet)).isTrue();
    }

    @Test
    void clearBitPasses() {
        assertThat(verify(Purpose.REVOCATION, list(Purpose.REVOCATION, 1)).verdict())
                .isEqualTo(Verdict.VALID);
    }

    @Test
    void setBitRevokesOrSuspends() {
        assertThat(verify(Purpose.REVOCATION, list(Purpose.REVOCATION, INDEX)).verdict())
                .isEqualTo(Verdict.REVOKED);
        assertThat(verify(Purpose.SUSPENSION, list(Purpose.SUSPENSION, INDEX)).verdict())
                .isEqualTo(Verdict.SUSPENDED);
    }

    @Test
    void listThatCannotBeReachedLeavesTheQuestionOpen() {
        var verification = new Verifier(Fetcher.none()).verify(credential(Purpose.REVOCATION), Samples.NOW);

        assertThat(verification.check(Kind.STATUS).reason()).isEqualTo(Reason.UNREACHABLE);
        assertThat(verification.verdict()).isEqualTo(Verdict.ISSUER_UNREACHABLE);
    }

    @Test
    void alteredListIsNotBelieved() {
        var list = list(Purpose.REVOCATION, INDEX);
        ((ObjectNode) list.path("credentialSubject"))
                .put("encodedList", listOf(1).encoded());

        assertNotBelieved(list);
    }

    @Test
    void listOfAnotherPurposeIsNotBelieved() {
        assertNotBelieved(list(Purpose.SUSPENSION, 1));
    }

    @Test
    void listOfAnotherAddressIsNotBelieved() {
        var other = listOf(1)
                .toJson(LIST + "0", Samples.KEY.didKey(), Purpose.REVOCATION, Samples.NOW, Samples.NOW.plusSeconds(60));

        assertNotBelieved(Samples.SIGNER.sign(other, Samples.NOW));
    }

    @Test
    void outdatedListIsNotBelieved() {
        var old = Instant.parse("2026-02-01T00:00:00Z");
        var list = listOf(1).toJson(LIST, Samples.KEY.didKey(), Purpose.REVOCATION, old, old.plusSeconds(3_600));

        assertNotBelieved(Samples.SIGNER.sign(list, old));
    }

    @Test
    void listSignedWhileTheCredentialIsCheckedIsBelievedAndOneOfTomorrowIsNot() {
        var moment = Samples.NOW.plusSeconds(2);
        var justSigned =
                listOf(1).toJson(LIST, Samples.KEY.didKey(), Purpose.REVOCATION, moment, moment.plusSeconds(60));
        assertThat(verify(Purpose.REVOCATION, Samples.SIGNER.sign(justSigned, moment))
                        .check(Kind.STATUS)
                        .passed())
                .isTrue();

        var tomorrow = Samples.NOW.plusSeconds(86_400);
        assertNotBelieved(Samples.SIGNER.sign(
                listOf(1).toJson(LIST, Samples.KEY.didKey(), Purpose.REVOCATION, tomorrow, tomorrow.plusSeconds(60)),
                Samples.NOW));
    }

    @Test
    void smallListIsRefused() throws IOException {
        var small = packed(new byte[100]);

        assertThatThrownBy(() -> BitstringStatusList.decode(small)).isInstanceOf(RefusedException.class);
    }

    @Test
    void bombIsNotUnpacked() throws IOException {
        var bomb = packed(new byte[100_000_000]);

        assertThat(bomb.length()).isLessThan(200_000);
        assertThatThrownBy(() -> BitstringStatusList.decode(bomb)).isInstanceOf(RefusedException.class);
    }

    private static void assertNotBelieved(ObjectNode list) {
        var verification = verify(Purpose.REVOCATION, list);
        assertThat(verification.check(Kind.STATUS).outcome()).isEqualTo(Outcome.UNKNOWN);
        assertThat(verification.check(Kind.STATUS).reason()).isEqualTo(Reason.STATUS_LIST_INVALID);
        assertThat(verification.verdict()).isEqualTo(Verdict.UNDETERMINED);
    }

    private static Verification verify(Purpose purpose, ObjectNode list) {
        var web = new Samples.Web().with(LIST, list);
        return new Verifier(web.fetcher()).verify(credential(purpose), Samples.NOW);
    }

    private static ObjectNode credential(Purpose purpose) {
        var status = StatusEntry.of(purpose, INDEX, LIST);
        return Samples.SIGNER.sign(Samples.credential().withStatus(status).toJson(), Samples.NOW);
    }

    private static ObjectNode list(Purpose purpose, long... set) {
        var json = listOf(set)
                .toJson(LIST, Samples.KEY.didKey(), purpose, Samples.NOW.minusSeconds(60), Samples.NOW.plusSeconds(60));
        return Samples.SIGNER.sign(json, Samples.NOW);
    }

    private static BitstringStatusList listOf(long... set) {
        return BitstringStatusList.of(BitstringStatusList.SMALLEST, LongStream.of(set));
    }

    private static String packed(byte[] bits) throws IOException {
        var packed = new ByteArrayOutputStream();
        try (var gzip = new GZIPOutputStream(packed)) {
            gzip.write(bits);
        }
        return "u" + Base64.getUrlEncoder().withoutPadding().encodeToString(packed.toByteArray());
    }
}
