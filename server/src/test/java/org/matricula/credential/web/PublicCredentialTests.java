package org.matricula.credential.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.zip.GZIPOutputStream;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.matricula.credential.Achievements;
import org.matricula.credential.Awarding;
import org.matricula.credential.Credentials;
import org.matricula.openbadges.CredentialSigner;
import org.matricula.openbadges.SigningKey;
import org.matricula.platform.Person;
import org.matricula.platform.PersonalData;
import org.matricula.platform.Token;
import org.matricula.testing.MatriculaTest;
import org.matricula.testing.PassedCourse;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.client.RestClient;
import tools.jackson.databind.ObjectMapper;
import tools.jackson.databind.node.ObjectNode;

@MatriculaTest
class PublicCredentialTests {

    @LocalServerPort
    int port;

    @Autowired
    PassedCourse passedCourse;

    @Autowired
    Awarding awarding;

    @Autowired
    Achievements achievements;

    @Autowired
    Credentials credentials;

    @Autowired
    java.util.List<PersonalData> personalData;

    @Autowired
    ObjectMapper json;

    private RestClient visitor;
    private PassedCourse.World world;
    private String path;

    @BeforeEach
    void award() {
        visitor = RestClient.builder()
                .baseUrl("http://localhost:" + port)
                .defaultStatusHandler(status -> true, (request, response) -> {})
                .build();
        world = passedCourse.by(1);
        awarding.runNow(
                world.provider().id(), achievements.ofCourse(world.course()).id());
        path = credentials
                .of(Person.of(world.learner().id()))
                .getFirst()
                .address()
                .path();
    }

    @Test
    void aPersonSeesAPageThatSaysWhoAchievedWhatAndThatItWasChecked() {
        var page = Jsoup.parse(
                get(path, "text/html,application/xhtml+xml,*/*;q=0.8").getBody());

        assertThat(page.select("h1").text()).isEqualTo(world.course().title());
        assertThat(page.select(".lead").text())
                .contains(world.learner().name(), world.provider().name(), "1 July 2014");
        assertThat(page.select(".verdict").text()).startsWith("Valid");
        assertThat(page.select(".checks li")).hasSize(7);
        assertThat(page.select("meta[property=og:title]").attr("content"))
                .isEqualTo(world.course().title());
        assertThat(page.select("meta[name=robots]").attr("content")).isEqualTo("noindex");
    }

    @Test
    void aProgramGetsTheSignedDocumentInTheTypeItAsksFor() {
        for (var type : new String[] {"application/vc", "application/ld+json", "application/json"}) {
            var answer = get(path, type);

            assertThat(answer.getHeaders().getContentType()).hasToString(type);
            assertThat(json.readTree(answer.getBody()).path("id").asString()).isEqualTo("http://matricula.test" + path);
        }
    }

    @Test
    void aProgramGetsTheSameContentAsAToken() {
        var negotiated = get(path, "application/vc+jwt");
        var file = get(path + "/credential.jwt", "*/*");

        for (var answer : java.util.List.of(negotiated, file)) {
            assertThat(answer.getHeaders().getContentType()).hasToString("application/vc+jwt");
            assertThat(answer.getHeaders().getFirst("Access-Control-Allow-Origin"))
                    .isEqualTo("*");
            var payload = new String(
                    java.util.Base64.getUrlDecoder().decode(answer.getBody().split("\\.")[1]));
            assertThat(json.readTree(payload).path("jti").asString()).isEqualTo("http://matricula.test" + path);
            assertThat(json.readTree(payload).has("proof")).isFalse();
        }
    }

    @Test
    void visitorsGetNoCookieAndNoSession() {
        assertThat(get(path, "text/html").getHeaders().get(HttpHeaders.SET_COOKIE))
                .isNull();
        assertThat(get("/verify", "text/html").getHeaders().get(HttpHeaders.SET_COOKIE))
                .isNull();
    }

    /** The page can't know whether its reader is signed in already. */
    @Test
    void itsHeaderLeadsEverybodyToTheirOwnPagesWithoutKnowingWhoIsSignedIn() {
        for (var address : new String[] {path, "/verify"}) {
            var header = Jsoup.parse(get(address, "text/html").getBody()).select("header.masthead");
            assertThat(header.select("a[href=/home]").text()).isEqualTo("My pages");
            assertThat(header.select("a[href^=/sign-in]")).isEmpty();
        }
        assertThat(Jsoup.parse(get("/courses", "text/html").getBody())
                        .select("header.masthead")
                        .text())
                .contains("Sign in")
                .doesNotContain("My pages");
    }

    @Test
    void thePageIsSmallEnoughForAPoorConnection() throws IOException {
        var total = compressed(get(path, "text/html").getBody())
                + compressed(get("/webjars/bootstrap/5.3.8/dist/css/bootstrap.min.css", "text/css")
                        .getBody())
                + compressed(get("/assets/matricula.css", "text/css").getBody())
                + compressed(get(path + "/qr.svg", "image/svg+xml").getBody());

        assertThat(total).isLessThan(50 * 1024);
    }

    @Test
    void anUnknownAddressIsNotFoundAndAnErasedOneIsGone() {
        assertThat(get("/c/" + Token.random().value(), "text/html")
                        .getStatusCode()
                        .value())
                .isEqualTo(404);

        personalData.forEach(module -> module.erase(Person.of(world.learner().id())));

        assertThat(get(path, "text/html").getStatusCode().value()).isEqualTo(410);
        assertThat(get(path, "application/vc").getStatusCode().value()).isEqualTo(410);
    }

    @Test
    void oneChangedLetterIsNamedAsABrokenSignature() {
        var document = get(path, "application/json").getBody();
        var changed = document.replaceFirst("O'Neill", "O'Neil1");
        assertThat(changed).isNotEqualTo(document);

        assertThat(verify(document).path("verdict").asString()).isEqualTo("VALID");
        var outcome = verify(changed);
        assertThat(outcome.path("verdict").asString()).isEqualTo("ALTERED");
        assertThat(outcome.path("checks").get(3).path("reason").asString()).isEqualTo("SIGNATURE_WRONG");
    }

    @Test
    void aCredentialOfAnIssuerWeNeverSawIsVerifiedToo() {
        var signer = SigningKey.generate();
        var document = (ObjectNode) json.readTree(get(path, "application/json").getBody());
        document.remove("proof");
        document.remove("credentialStatus");
        ((ObjectNode) document.get("issuer")).put("id", signer.didKey());

        var signed = CredentialSigner.didKey(signer).sign(document, java.time.Instant.now());

        assertThat(verify(signed.toString()).path("verdict").asString()).isEqualTo("VALID");
    }

    @Test
    void whatWasPastedStaysThereWhenItCantBeTaken() {
        var answer = visitor.post()
                .uri("/verify")
                .contentType(MediaType.parseMediaType("multipart/form-data; boundary=part"))
                .body(form("   "))
                .retrieve()
                .toEntity(String.class);

        assertThat(answer.getStatusCode().value()).isEqualTo(422);
        assertThat(Jsoup.parse(answer.getBody()).select("[role=alert]").text()).contains("Paste a credential");
    }

    @Test
    void everyHostileInputGetsAnAnswerWithAReason() {
        for (var hostile : new String[] {
            "[".repeat(100_000), "{\"a\":1,\"a\":2}", "{}", "eyJ.b.c", "{\"a\":" + "9".repeat(10_000) + "}"
        }) {
            var outcome = verify(hostile);
            assertThat(outcome.path("verdict").asString()).isEqualTo("INVALID");
            assertThat(outcome.path("checks").get(0).path("sentence").asString())
                    .isNotBlank();
        }
    }

    @Test
    void theIssuerPublishesItsKeysAndTheStateOfWhatItIssued() {
        var document = json.readTree(get(path, "application/json").getBody());
        var list =
                document.path("credentialStatus").path("statusListCredential").asString();

        var did = get("/issuers/" + world.provider().slug() + "/did.json", "*/*");
        assertThat(json.readTree(did.getBody()).path("id").asString())
                .isEqualTo("did:web:matricula.test:issuers:" + world.provider().slug());
        var status = get(list.replace("http://matricula.test", ""), "*/*");
        assertThat(json.readTree(status.getBody())
                        .path("credentialSubject")
                        .path("type")
                        .asString())
                .isEqualTo("BitstringStatusList");
    }

    @Test
    void whoeverHasAStatusListAlreadyIsToldThatItDidNotChange() {
        var document = json.readTree(get(path + "/credential.json", "*/*").getBody());
        var list =
                document.at("/credentialStatus/statusListCredential").asString().replace("http://matricula.test", "");
        var tag = get(list, "*/*").getHeaders().getETag();

        var again =
                visitor.get().uri(list).header(HttpHeaders.IF_NONE_MATCH, tag).retrieve();
        assertThat(again.toBodilessEntity().getStatusCode().value()).isEqualTo(304);
        credentials.revoke(
                world.provider().id(),
                credentials.of(Person.of(world.learner().id())).getFirst().credentialId(),
                "Wrong");
        assertThat(get(list, "*/*").getHeaders().getETag()).isNotEqualTo(tag);
    }

    private ResponseEntity<String> get(String address, String accept) {
        return visitor.get().uri(address).header("Accept", accept).retrieve().toEntity(String.class);
    }

    private tools.jackson.databind.JsonNode verify(String document) {
        var answer = visitor.post()
                .uri("/api/v1/verify")
                .contentType(MediaType.APPLICATION_OCTET_STREAM)
                .body(document.getBytes(java.nio.charset.StandardCharsets.UTF_8))
                .retrieve()
                .body(String.class);
        return json.readTree(answer);
    }

    /** As a browser sends it, which says how long it is. */
    private static byte[] form(String credential) {
        return ("--part\r\nContent-Disposition: form-data; name=\"credential\"\r\n\r\n" + credential
                        + "\r\n--part--\r\n")
                .getBytes(java.nio.charset.StandardCharsets.UTF_8);
    }

    private static int compressed(String text) throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var gzip = new GZIPOutputStream(bytes)) {
            gzip.write(text.getBytes(java.nio.charset.StandardCharsets.UTF_8));
        }
        return bytes.size();
    }
}
