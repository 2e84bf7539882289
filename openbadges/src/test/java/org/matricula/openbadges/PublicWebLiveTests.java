package org.matricula.openbadges;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The guarded client over real connections and real TLS. */
class PublicWebLiveTests {

    private static final String HOST = "issuer.example";
    private static final Duration PATIENCE = Duration.ofSeconds(5);

    private LocalHttps web;

    @BeforeEach
    void start() throws Exception {
        web = LocalHttps.start();
    }

    @AfterEach
    void stop() {
        web.close();
    }

    @Test
    void documentIsFetchedAndNothingIsToldAboutTheAsker() {
        web.with("/did.json", "{\"a\":1}");

        assertThat(web.client(PATIENCE).fetch(web.at(HOST, "/did.json")))
                .asString()
                .isEqualTo("{\"a\":1}");
        assertThat(web.requests.getFirst().keySet())
                .containsExactlyInAnyOrder("Host", "Accept", "Accept-encoding", "User-agent", "Connection");
    }

    @Test
    void issuerOnTheWebIsVerifiedWithItsStatusList() {
        var did = DidDocument.didWeb(web.at(HOST, "/school"));
        var list = web.at(HOST, "/status/1").toString();
        var signer = CredentialSigner.of(Samples.KEY, did + "#key-1");
        web.with(
                "/school/did.json",
                DidDocument.of(did, Map.of("key-1", Samples.KEY.publicKeyMultibase()))
                        .toString());
        web.with("/status/1", statusList(signer, did, list));
        var credential = Samples.credential(did)
                .withStatus(StatusEntry.of(StatusEntry.Purpose.REVOCATION, 5, list))
                .toJson();

        var verification = new Verifier(web.client(PATIENCE)).verify(signer.sign(credential, Samples.NOW), Samples.NOW);

        assertThat(verification.verdict()).as(verification.toString()).isEqualTo(Verdict.REVOKED);
    }

    private static String statusList(CredentialSigner signer, String did, String address) {
        var list = BitstringStatusList.of(BitstringStatusList.SMALLEST, java.util.stream.LongStream.of(5));
        var json = list.toJson(address, did, StatusEntry.Purpose.REVOCATION, Samples.NOW, Samples.NOW.plusSeconds(60));
        return signer.sign(json, Samples.NOW).toString();
    }

    @Test
    void loopbackIsRefusedWithoutTheAllowance() {
        web.with("/did.json", "{}");

        refused(Reason.ADDRESS_REFUSED, () -> web.strictClient(PATIENCE).fetch(web.at(HOST, "/did.json")));
        assertThat(web.requests).isEmpty();
    }

    @Test
    void otherAuthoritiesOfCertificatesAreNotBelieved() {
        web.with("/did.json", "{}");
        var client = new PublicWeb(PATIENCE)
                .resolving(host -> new InetAddress[] {InetAddress.getLoopbackAddress()})
                .allowing(InetAddress::isLoopbackAddress);

        refused(Reason.UNREACHABLE, () -> client.fetch(web.at(HOST, "/did.json")));
    }

    @Test
    void certificateForAnotherNameIsNotBelieved() {
        web.with("/did.json", "{}");

        refused(Reason.UNREACHABLE, () -> web.client(PATIENCE).fetch(web.at("forger.example", "/did.json")));
    }

    @Test
    void redirectsAreFollowedAFewTimes() {
        web.with("/4", "{\"a\":1}")
                .redirecting("/3", "/4")
                .redirecting("/2", "/3")
                .redirecting("/1", "2");
        web.redirecting("/0", web.at("other.example", "/1").toString());

        var found = web.client(PATIENCE).get(web.at(HOST, "/1"), Wanted.DOCUMENT);

        assertThat(found.address()).isEqualTo(web.at(HOST, "/4"));
        assertThat(found.mediaType()).isEqualTo("application/json");
        refused(Reason.RESPONSE_REFUSED, () -> web.client(PATIENCE).fetch(web.at(HOST, "/0")));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://10.0.0.1/",
                "https://169.254.169.254/latest/meta-data/",
                "https://[::ffff:10.0.0.1]/",
                "https://[fe80::1]/",
                "https://[fd00::1]/",
                "http://issuer.example/plain",
                "file:///etc/passwd",
                "gopher://issuer.example/",
            })
    void redirectsInwardAreRefused(String inward) {
        web.redirecting("/trap", inward);
        var client = web.client(PATIENCE)
                .resolving(host -> host.equals(HOST)
                        ? new InetAddress[] {InetAddress.getLoopbackAddress()}
                        : InetAddress.getAllByName(host));

        refused(Reason.ADDRESS_REFUSED, () -> client.fetch(web.at(HOST, "/trap")));
    }

    /** The address that was looked at is the one connected to: there is no second question to answer otherwise. */
    @Test
    void nameThatChangesItsMindGainsNothing() {
        var asked = new AtomicInteger();
        PublicWeb.Names rebinding = host -> {
            var first = asked.getAndIncrement() == 0;
            return new InetAddress[] {InetAddress.getByName(first ? "192.0.2.1" : "127.0.0.1")};
        };
        web.with("/did.json", "{}");
        var test = InetAddressOf.of("192.0.2.1");
        var client =
                web.strictClient(Duration.ofMillis(300)).resolving(rebinding).allowing(test::equals);

        refused(Reason.UNREACHABLE, () -> client.fetch(web.at(HOST, "/did.json")));
        assertThat(asked).hasValue(1);
        assertThat(web.requests).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "404, NOT_FOUND",
        "410, GONE",
        "403, RESPONSE_REFUSED",
        "429, UNREACHABLE",
        "500, UNREACHABLE",
        "503, UNREACHABLE",
    })
    void refusalsAreToldApart(int status, Reason reason) {
        web.with("/x", exchange -> exchange.sendResponseHeaders(status, -1));

        refused(reason, () -> web.client(PATIENCE).fetch(web.at(HOST, "/x")));
    }

    @Test
    void pagesAndPicturesAreNoDocuments() {
        web.with("/page", exchange -> LocalHttps.send(exchange, "text/html; charset=utf-8", "<html>"));
        web.with("/picture", exchange -> LocalHttps.send(exchange, "image/png", "x"));

        refused(Reason.RESPONSE_REFUSED, () -> web.client(PATIENCE).fetch(web.at(HOST, "/page")));
        refused(Reason.RESPONSE_REFUSED, () -> web.client(PATIENCE).fetch(web.at(HOST, "/picture")));
        assertThat(web.client(PATIENCE).get(web.at(HOST, "/page"), Wanted.LINK).mediaType())
                .isEqualTo("text/html");
    }

    @Test
    void whoeverSendsSlowlyIsLeft() {
        web.with("/slow", exchange -> {
            exchange.sendResponseHeaders(200, 0);
            for (int i = 0; i < 100; i++) {
                exchange.getResponseBody().write(' ');
                exchange.getResponseBody().flush();
                sleep();
            }
        });

        assertTimeoutPreemptively(
                Duration.ofSeconds(4),
                () -> refused(
                        Reason.UNREACHABLE,
                        () -> web.client(Duration.ofMillis(500)).fetch(web.at(HOST, "/slow"))));
    }

    @Test
    void endlessAnswersAreCutOff() {
        web.with("/endless", exchange -> {
            exchange.getResponseHeaders().set("Content-Type", "application/json");
            exchange.sendResponseHeaders(200, 0);
            var some = " ".repeat(65_536).getBytes(StandardCharsets.US_ASCII);
            for (int i = 0; i < 1_000; i++) exchange.getResponseBody().write(some);
        });

        refused(Reason.RESPONSE_REFUSED, () -> web.client(PATIENCE).fetch(web.at(HOST, "/endless")));
    }

    private static void sleep() {
        try {
            Thread.sleep(100);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static void refused(Reason reason, Runnable work) {
        assertThatThrownBy(work::run)
                .isInstanceOfSatisfying(
                        RefusedException.class,
                        e -> assertThat(e.reason()).as(e.getMessage()).isEqualTo(reason));
    }

    private static final class InetAddressOf {

        static InetAddress of(String address) {
            try {
                return InetAddress.getByName(address);
            } catch (UnknownHostException e) {
                throw new IllegalStateException(e);
            }
        }
    }

    @Test
    void addressesWithCredentialsAreRefused() {
        refused(
                Reason.ADDRESS_REFUSED,
                () -> web.client(PATIENCE).fetch(URI.create("https://ada:secret@issuer.example/")));
    }
}
