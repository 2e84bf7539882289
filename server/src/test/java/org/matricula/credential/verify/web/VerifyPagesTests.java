package org.matricula.credential.verify.web;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.zxing.BarcodeFormat;
import com.google.zxing.qrcode.QRCodeWriter;
import java.awt.Color;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.time.Instant;
import java.util.Map;
import java.util.Objects;
import javax.imageio.ImageIO;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.matricula.credential.Achievements;
import org.matricula.credential.Awarding;
import org.matricula.credential.Credentials;
import org.matricula.credential.trust.Register;
import org.matricula.credential.verify.IssuerElsewhere;
import org.matricula.openbadges.BakedImage;
import org.matricula.openbadges.BitstringStatusList;
import org.matricula.openbadges.CredentialSigner;
import org.matricula.openbadges.StatusEntry;
import org.matricula.openbadges.StatusEntry.Purpose;
import org.matricula.platform.Person;
import org.matricula.progress.Result;
import org.matricula.testing.Elsewhere;
import org.matricula.testing.Learning;
import org.matricula.testing.MatriculaTest;
import org.matricula.testing.Pictures;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Anybody checks anything: by link, code, file and text, from any issuer. */
@MatriculaTest
@ExtendWith(OutputCaptureExtension.class)
class VerifyPagesTests {

    @LocalServerPort
    int port;

    @Autowired
    Elsewhere elsewhere;

    @Autowired
    Learning learning;

    @Autowired
    Awarding awarding;

    @Autowired
    Achievements achievements;

    @Autowired
    Credentials credentials;

    @Autowired
    ObjectMapper json;

    private Sending visitor;
    private IssuerElsewhere issuer;

    @BeforeEach
    void come() {
        visitor = new Sending(port);
        issuer = new IssuerElsewhere(elsewhere);
    }

    @Test
    void linkOfOneOfOurPagesIsChecked() {
        var world = learning.programmeOf(1);
        var learner = learning.somebody();
        learning.grade(learner.id(), world.runs().getFirst(), Result.PASS, null);
        awarding.runNow(
                world.provider().id(),
                achievements.ofCourse(world.courses().getFirst()).id());
        var path = credentials.of(Person.of(learner.id())).getFirst().address().path();

        var page = pasted("http://matricula.test" + path);

        assertVerdict(page, "Valid");
        assertThat(page.select(".note").text()).contains("This was read from http://matricula.test/c/");
        assertVerdict(pasted("http://matricula.test/c/" + "x".repeat(27)), "There is no credential");
    }

    @Test
    void mistypedLinkOfOurOwnIsSaidToLeadToNoCredential() {
        for (var path : new String[] {"/c/doesnotexist", "/c/" + "x".repeat(27), "/verifi", "/c/"}) {
            var page = pasted("http://matricula.test" + path);

            assertVerdict(page, "There is no credential");
            assertThat(page.text())
                    .contains("There is no credential at this address: http://matricula.test" + path)
                    .doesNotContain("public https");
        }
    }

    @Test
    void linkOfACredentialElsewhereIsChecked() {
        var address = elsewhere.address("credential");
        elsewhere.serve(address, "application/vc+ld+json", issuer.signed("Reading old hands"));

        var page = pasted(" " + address + "\n");

        assertVerdict(page, "Valid");
        assertThat(page.select("h1").text()).isEqualTo("Reading old hands");
        assertThat(page.text()).contains("Ada Lovelace", "School of Archives");
    }

    @Test
    void linkOfAPageThatNamesItsCredentialIsFollowed() {
        var page = elsewhere.address("page");
        elsewhere.serve(page, "text/html; charset=utf-8", """
            <!doctype html><html><head><link rel="alternate" type="application/rss+xml" href="feed">
            <link rel="alternate" type="application/vc" href="credential.json"></head><body>A badge</body></html>\
            """);
        elsewhere.serve(page.replace("/page", "/credential.json"), "application/json", issuer.signed("Old hands"));

        assertVerdict(pasted(page), "Valid");
    }

    @Test
    void linkOfAPictureIsChecked() {
        var address = elsewhere.address("badge.png");
        var baked =
                BakedImage.bake(Pictures.png(30, 30), issuer.signed("Old hands").toString());
        elsewhere.serve(address, "image/png", baked);

        assertVerdict(pasted(address), "Valid");
    }

    @Test
    void linksThatLeadNowhereOrInwardSaySo() {
        assertThat(pasted(elsewhere.address("nothing")).text()).contains("There is no document at https://elsewhere");
        assertThat(pasted("https://10.0.0.1/badge").text()).contains("not a public https address");
        assertThat(pasted("https://169.254.169.254/latest/meta-data").text()).contains("not a public https address");
        var trap = elsewhere.address("trap");
        elsewhere.serve(trap, exchange -> {
            exchange.getResponseHeaders().set("Location", "https://192.168.0.1/");
            exchange.sendResponseHeaders(302, -1);
        });
        assertThat(pasted(trap).text()).contains("https://192.168.0.1/ is not a public https address");
    }

    @ParameterizedTest
    @ValueSource(strings = {"png", "jpg", "gif"})
    void pictureOfACodeIsReadAsALink(String format) throws Exception {
        var address = elsewhere.address("credential");
        elsewhere.serve(address, "application/vc", issuer.signed("Reading old hands"));

        var page = sent("photo." + format, code(address, format));

        assertVerdict(page, "Valid");
        assertThat(page.select(".note").text()).contains(address, "QR code");
    }

    @Test
    void pictureWithoutCodeOrCredentialIsCalledSo() {
        assertThat(sent("x.png", Pictures.png(300, 300)).text()).contains("a picture without a credential inside");
        assertThat(sent("x.jpg", Pictures.jpeg(300, 300)).text()).contains("There is no credential");
    }

    @Test
    void pictureOfHugeDimensionsIsNotDecoded() {
        var huge = Pictures.png(10, 10).clone();
        java.nio.ByteBuffer.wrap(huge).putInt(16, 60_000).putInt(20, 60_000);
        var sum = new java.util.zip.CRC32();
        sum.update(huge, 12, 17);
        java.nio.ByteBuffer.wrap(huge).putInt(29, (int) sum.getValue());

        assertThat(sent("x.png", huge).text()).contains("60000 by 60000 points");
    }

    @Test
    void tokenIsChecked() {
        var token = issuer.token("Old hands");

        assertVerdict(pasted(token), "Valid");
        assertThat(outcome(token.getBytes(UTF_8))
                        .path("credential")
                        .path("issuerId")
                        .asString())
                .isEqualTo(issuer.did());
    }

    @Test
    void badgeOfOpenBadges2IsChecked() {
        var assertion = elsewhere.address("assertion");
        var issuerPage = assertion + "-issuer";
        var badge = assertion + "-badge";
        var older = older("Assertion", assertion).put("badge", badge).put("issuedOn", "2026-01-15");
        older.putObject("recipient")
                .put("type", "email")
                .put("identity", "ada@example.org")
                .put("hashed", false);
        older.putObject("verification").put("type", "HostedBadge");
        elsewhere
                .serve(assertion, "application/json", older)
                .serve(
                        badge,
                        "application/json",
                        older("BadgeClass", badge).put("name", "Old hands").put("issuer", issuerPage))
                .serve(
                        issuerPage,
                        "application/json",
                        older("Issuer", issuerPage).put("name", "School of Archives"));

        var page = pasted(older.toString());

        assertVerdict(page, "Valid");
        assertThat(page.text()).contains("Old hands", "School of Archives", "It is not signed.");
        assertVerdict(pasted(assertion), "Valid");
        assertVerdict(pasted(older.put("issuedOn", "2020-01-15").toString()), "Altered");
    }

    @Test
    void presentationShowsEachCredentialAndWhoShowsThem() {
        var presentation = JsonNodeFactory.instance.objectNode();
        presentation.putArray("@context").add("https://www.w3.org/ns/credentials/v2");
        presentation.putArray("type").add("VerifiablePresentation");
        presentation
                .putArray("verifiableCredential")
                .add(issuer.signed("Old hands"))
                .add(issuer.signed("Old maps").put("name", "Doctor of Everything"));

        var page = pasted(presentation.toString());

        assertThat(page.text()).contains("It presents 2 credentials.", "Nobody signed that these credentials");
        assertThat(page.select("article .verdict").eachText())
                .hasSize(2)
                .satisfies(words -> assertThat(words.getFirst()).startsWith("Valid"))
                .satisfies(words -> assertThat(words.getLast()).startsWith("Altered"));
        var outcome = outcome(presentation.toString().getBytes(UTF_8));
        assertThat(outcome.path("verdict").asString()).isEqualTo("ALTERED");
        assertThat(outcome.path("credentials")).hasSize(2);
        assertThat(outcome.path("presentation").path("outcome").asString()).isEqualTo("UNSIGNED");
    }

    @Test
    void eachVerdictIsSaidInItsOwnWords() {
        assertVerdict(pasted(issuer.signed("Old hands").put("name", "Other").toString()), "Altered: this is not what");
        var over = issuer.credential("Old hands").withValidUntil(Instant.parse("2026-03-01T00:00:00Z"));
        assertVerdict(pasted(issuer.signed(over).toString()), "Expired: this credential is real");
        assertVerdict(pasted(withStatus(Purpose.REVOCATION)), "Revoked: this credential is real");
        assertVerdict(pasted(withStatus(Purpose.SUSPENSION)), "Suspended: this credential is real");
        assertVerdict(pasted(ofIssuer("did:web:elsewhere.example%3A1:nobody")), "Issuer unreachable");
        assertVerdict(pasted(ofIssuer(issuer.did() + "-unknown")), "Issuer unknown");
        var unsupported = issuer.signed("Old hands");
        ((ObjectNode) unsupported.at("/proof/0")).put("cryptosuite", "bbs-2023");
        assertVerdict(pasted(unsupported.toString()), "Unsupported");
        var early = issuer.credential("Old hands").toJson().put("validFrom", "2090-01-01T00:00:00Z");
        assertVerdict(
                pasted(issuer.signer()
                        .sign(early, Instant.parse("2026-02-01T00:00:00Z"))
                        .toString()),
                "Not valid yet");
        assertVerdict(pasted(issuer.credential("Old hands").toJson().toString()), "Not valid: don't rely");
    }

    @Test
    void issuerInARegistryIsSaidToBeListedAndOthersAreNotBlamed() {
        var listed = CredentialSigner.didKey(Register.MEMBER);
        var json = issuer.credential("Old hands").toJson();
        ((ObjectNode) json.path("issuer")).put("id", Register.MEMBER.didKey());
        var signed = listed.sign(json, Instant.parse("2026-02-01T00:00:00Z"));

        assertThat(pasted(signed.toString()).select(".facts .status.good").text())
                .isEqualTo("Listed in Test Register");
        assertThat(outcome(signed.toString().getBytes(UTF_8))
                        .path("listedIn")
                        .get(0)
                        .asString())
                .isEqualTo("Test Register");
        var other = pasted(issuer.signed("Old hands").toString());
        assertVerdict(other, "Valid");
        assertThat(other.text()).contains("in none of the registries that are looked at here: Test Register.");
        assertThat(other.select(".status, .bad")).isEmpty();
        // Whoever only says to be a member is none.
        assertThat(pasted(issuer.signer()
                                .sign(json, Instant.parse("2026-02-01T00:00:00Z"))
                                .toString())
                        .text())
                .doesNotContain("Listed in");
    }

    @Test
    void whoShowsACredentialIsComparedWithWhomItWasAwardedTo(CapturedOutput output) {
        var signed = issuer.signed(issuer.credential("Old hands", "ada@example.org"));
        var text = signed.toString();

        assertThat(asked(text, " Ada@Example.org ").select(".status.good").text())
                .isEqualTo("It was awarded to the e-mail address you entered.");
        assertThat(asked(text, "bob@example.org").select(".status.warn").text())
                .startsWith("It was not awarded to the e-mail address you entered, but to another.");
        assertThat(asked(issuer.signed("Old hands").toString(), "ada@example.org")
                        .select(".status.quiet")
                        .text())
                .startsWith("It doesn't say to which e-mail address it was awarded");
        var forged = signed.deepCopy().put("name", "Doctor of Everything").toString();
        assertThat(asked(forged, "ada@example.org").text())
                .contains("It names the e-mail address you entered, but it isn't proved")
                .doesNotContain("It was awarded to the e-mail address");
        assertThat(asked(text, "").text()).doesNotContain("e-mail address you entered");
        assertThat(output.getAll())
                .doesNotContainIgnoringCase("ada@example.org")
                .doesNotContain("bob@example.org");
    }

    @Test
    void somethingElseThanAnAddressIsSaidAndNothingIsLost() {
        var page = asked("{\"a\": 1}", "ada at example");

        assertThat(page.text()).contains("That is not an e-mail address.");
        assertThat(page.select("#email").val()).isEqualTo("ada at example");
        assertThat(page.select("#credential").text()).isEqualTo("{\"a\": 1}");
    }

    @Test
    void programsAskAboutAnAddressByForm() {
        var credential =
                issuer.signed(issuer.credential("Old hands", "ada@example.org")).toString();

        var same = json.readTree(
                visitor.form("/api/v1/verify", Map.of("credential", credential, "email", "ada@example.org"))
                        .getBody());
        assertThat(same.at("/awardedTo/match").asString()).isEqualTo("SAME");
        assertThat(same.at("/verdict").asString()).isEqualTo("VALID");
        assertThat(outcome(credential.getBytes(UTF_8)).path("awardedTo").isObject())
                .isFalse();
        assertThat(visitor.form("/api/v1/verify", Map.of("credential", credential, "email", "ada"))
                        .getStatusCode()
                        .value())
                .isEqualTo(422);
    }

    private Document asked(String credential, String address) {
        return Jsoup.parse(visitor.form("/verify", Map.of("credential", credential, "email", address))
                .getBody());
    }

    @Test
    void largeFileIsRefusedWithItsLimit() {
        var answer = visitor.upload("/verify", "file", "x.bin", new byte[13 << 20]);

        assertThat(answer.getStatusCode().value()).isEqualTo(413);
    }

    private String withStatus(Purpose purpose) {
        var list = elsewhere.address("status");
        var published = BitstringStatusList.of(BitstringStatusList.SMALLEST, java.util.stream.LongStream.of(7))
                .toJson(
                        list,
                        issuer.did(),
                        purpose,
                        Instant.now().minusSeconds(60),
                        Instant.now().plusSeconds(600));
        elsewhere.serve(list, "application/vc", issuer.signer().sign(published, Instant.now()));
        return issuer.signed(issuer.credential("Old hands").withStatus(StatusEntry.of(purpose, 7, list)))
                .toString();
    }

    /** Signed under the name of somebody else. */
    private String ofIssuer(String did) {
        var json = issuer.credential("Old hands").toJson();
        ((ObjectNode) json.path("issuer")).put("id", did);
        var signed = issuer.signer().sign(json, Instant.parse("2026-02-01T00:00:00Z"));
        ((ObjectNode) signed.at("/proof/0")).put("verificationMethod", did + "#key-1");
        return signed.toString();
    }

    private static ObjectNode older(String type, String id) {
        return JsonNodeFactory.instance
                .objectNode()
                .put("@context", "https://w3id.org/openbadges/v2")
                .put("type", type)
                .put("id", id);
    }

    /** A code as on a photo: turned, on grey, not quite black. */
    private static byte[] code(String text, String format) throws Exception {
        var matrix = new QRCodeWriter().encode(text, BarcodeFormat.QR_CODE, 600, 600);
        var code = new BufferedImage(600, 600, BufferedImage.TYPE_INT_RGB);
        for (int y = 0; y < 600; y++) {
            for (int x = 0; x < 600; x++) code.setRGB(x, y, matrix.get(x, y) ? 0x333333 : 0xF4F2EC);
        }
        var photo = new BufferedImage(1000, 1000, BufferedImage.TYPE_INT_RGB);
        var pen = photo.createGraphics();
        pen.setColor(new Color(0xD8, 0xD4, 0xCC));
        pen.fillRect(0, 0, 1000, 1000);
        pen.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BILINEAR);
        pen.rotate(0.1, 500, 500);
        pen.drawImage(code, 200, 200, null);
        pen.dispose();
        var bytes = new ByteArrayOutputStream();
        ImageIO.write(photo, format, bytes);
        return bytes.toByteArray();
    }

    private Document pasted(String text) {
        return Jsoup.parse(Objects.requireNonNull(visitor.paste(text).getBody()));
    }

    private Document sent(String name, byte[] file) {
        return Jsoup.parse(Objects.requireNonNull(
                visitor.upload("/verify", "file", name, file).getBody()));
    }

    private JsonNode outcome(byte[] given) {
        return json.readTree(visitor.post("/api/v1/verify", given).getBody());
    }

    private static void assertVerdict(Document page, String words) {
        assertThat(page.select(".verdict").text()).as(page.text()).startsWith(words);
    }
}
