package org.matricula.credential.verify.web;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.awaitility.Awaitility;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.matricula.credential.Credentials;
import org.matricula.credential.HeldAwards;
import org.matricula.credential.Manner;
import org.matricula.credential.PageState;
import org.matricula.credential.PublicCredentials;
import org.matricula.credential.Suspensions;
import org.matricula.credential.share.Earners;
import org.matricula.credential.trust.Register;
import org.matricula.credential.verify.IssuerElsewhere;
import org.matricula.openbadges.BakedImage;
import org.matricula.openbadges.CredentialSigner;
import org.matricula.testing.Elsewhere;
import org.matricula.testing.MatriculaTest;
import org.matricula.testing.Pictures;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;
import tools.jackson.databind.node.ObjectNode;

/** A file is checked as its page would be: what it says, why it doesn't stand, and where there is more. */
@MatriculaTest
class VerifyFileTests {

    private static final String WHY = "The examiner was not there.";
    private static final Instant SIGNED_AT = Instant.parse("2026-02-01T00:00:00Z");

    @LocalServerPort
    int port;

    @Autowired
    Elsewhere elsewhere;

    @Autowired
    Earners earners;

    @Autowired
    HeldAwards awards;

    @Autowired
    PublicCredentials published;

    @Autowired
    Credentials credentials;

    @Autowired
    Suspensions suspensions;

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
    void reasonOfARevocationIsShownWithTheFileAsOnItsPage() throws Exception {
        var world = earners.one(Manner.TOLD);
        var file = file(world);
        credentials.revoke(world.provided().provider().id(), world.holding().id(), WHY);

        var page = sent(file);

        assertThat(page.select(".verdict").text()).startsWith("Revoked");
        assertThat(page.select(".note").text()).startsWith("Revoked on").contains("The reason given: " + WHY);
        assertThat(outcome(file).path("statusReason").asString()).isEqualTo(WHY);
        var report = zipped(file);
        assertThat(report.at("/rows/0/statusReason").asString()).isEqualTo(WHY);
        assertThat(report.at("/rows/0/sentence").asString())
                .isEqualTo("The issuer has revoked it. The reason given: “" + WHY + "”");
    }

    @Test
    void reasonOfASuspensionIsShownUntilItIsLifted() {
        var world = earners.one(Manner.TOLD);
        var file = file(world);
        suspensions.suspend(world.provided().provider().id(), world.holding().id(), WHY);
        assertThat(sent(file).select(".note").text()).startsWith("Suspended on").contains(WHY);

        suspensions.lift(world.provided().provider().id(), world.holding().id(), "She was.");

        var lifted = sent(file);
        assertThat(lifted.select(".verdict").text()).startsWith("Valid");
        assertThat(lifted.text()).doesNotContain(WHY, "She was.");
    }

    @Test
    void reasonIsKeptWhereThePageIsSwitchedOff() {
        var world = earners.one(Manner.TOLD);
        var file = file(world);
        credentials.revoke(world.provided().provider().id(), world.holding().id(), WHY);
        awards.show(world.person(), world.holding().id(), PageState.OFF, false);

        var page = sent(file);

        assertThat(page.select(".verdict").text()).startsWith("Revoked");
        assertThat(page.text()).doesNotContain(WHY);
        assertThat(page.select("a[href*=" + world.holding().publicPath() + "]")).isEmpty();
        assertThat(outcome(file).hasNonNull("statusReason")).isFalse();
    }

    @Test
    void fileOfHereLeadsToItsPageAndItsIssuer() {
        var world = earners.one(Manner.TOLD);
        var onPage = published.published(world.person(), world.holding().id());

        var page = sent(file(world));

        assertThat(page.select("main .actions a").eachAttr("href")).contains(onPage.url());
        assertThat(page.select(".facts a").eachAttr("href")).containsExactly(onPage.issuerPath());
        assertThat(page.text()).contains("What it took", onPage.description());
        assertThat(page.select(".prose").text()).isNotBlank();
    }

    @Test
    void fileThatWasAlteredLeadsNowhere() {
        var world = earners.one(Manner.TOLD);
        var altered = ((ObjectNode) json.readTree(file(world))).put("name", "Doctor of Everything");

        var page = sent(altered.toString().getBytes(UTF_8));

        assertThat(page.select(".verdict").text()).startsWith("Altered");
        assertThat(page.select("main a").eachAttr("href")).containsExactly("/verify");
        assertThat(page.select(".checks").text())
                .contains("Whether that key signed this can't be said")
                .doesNotContain("The key that signed it is published");
    }

    @Test
    void credentialOfElsewhereThatBorrowsAnAddressOfHereIsNotLinkedToIt() {
        var world = earners.one(Manner.TOLD);
        credentials.revoke(world.provided().provider().id(), world.holding().id(), WHY);
        var borrowed = issuer.credential("Old hands")
                .toJson()
                .put("id", "http://matricula.test" + world.holding().publicPath());

        var page = sent(issuer.signer().sign(borrowed, SIGNED_AT).toString().getBytes(UTF_8));

        assertThat(page.select(".verdict").text()).startsWith("Valid");
        assertThat(page.text()).doesNotContain(WHY);
        assertThat(page.select("main a[href*=/c/]")).isEmpty();
    }

    @Test
    void whatAStrangerWroteIsShownWithoutBeingTrusted() {
        var said = issuer.credential("Old hands").toJson();
        var achievement = (ObjectNode) said.at("/credentialSubject/achievement");
        ((ObjectNode) achievement.path("criteria"))
                .put("narrative", "Read *ten* letters.\n![x](https://evil.example/x.png)")
                .put("id", "https://elsewhere.example/criteria");
        var skill = achievement.putArray("alignment").addObject();
        skill.putArray("type").add("Alignment");
        skill.put("targetName", "Palaeography").put("targetUrl", "javascript:alert(1)");
        var evidence = said.putArray("evidence");
        evidence(evidence.addObject(), "https://elsewhere.example/essay", "An essay");
        evidence(evidence.addObject(), "http://elsewhere.example/plain", "A plain page");
        evidence(evidence.addObject(), "https://elsewhere.example@evil.example/", "A trap");

        var page = sent(issuer.signer().sign(said, SIGNED_AT).toString().getBytes(UTF_8));

        assertThat(page.text())
                .contains(
                        "Something learned",
                        "Read *ten* letters.",
                        "Palaeography",
                        "An essay",
                        "A plain page",
                        "A trap");
        assertThat(page.select("main img")).isEmpty();
        var links = page.select("main a[href^=http], main a[href^=javascript]");
        assertThat(links.eachAttr("href"))
                .containsExactly("https://elsewhere.example/criteria", "https://elsewhere.example/essay");
        assertThat(links.eachAttr("rel")).allSatisfy(rel -> assertThat(rel).contains("nofollow", "noopener"));
    }

    @Test
    void longTextsAreFolded() {
        var said = issuer.credential("Old hands").toJson();
        ((ObjectNode) said.at("/credentialSubject/achievement/criteria")).put("narrative", "Read on. ".repeat(200));

        var page = sent(issuer.signer().sign(said, SIGNED_AT).toString().getBytes(UTF_8));

        assertThat(page.select("details:not([open])").text()).contains("Read on.");
    }

    @Test
    void alteredCredentialOfAListedIssuerIsNotSaidToBeListed() {
        var signed = CredentialSigner.didKey(Register.MEMBER);
        var said = issuer.credential("Old hands").toJson();
        ((ObjectNode) said.path("issuer")).put("id", Register.MEMBER.didKey());
        var altered = signed.sign(said, SIGNED_AT).put("name", "Doctor of Everything");

        var page = sent(altered.toString().getBytes(UTF_8));

        assertThat(page.select(".verdict").text()).startsWith("Altered");
        assertThat(page.text()).doesNotContain("Listed in", "in none of the registries");
        assertThat(outcome(altered.toString().getBytes(UTF_8)).path("listedIn")).isEmpty();
    }

    @Test
    void letterChangedInAPictureIsAlteredAndTheChecksumIsNamed() {
        var baked =
                BakedImage.bake(Pictures.png(30, 30), issuer.signed("Old hands").toString());
        var changed = new String(baked, ISO_8859_1).replaceFirst("Old hands", "Odd hands");

        var page = sent(changed.getBytes(ISO_8859_1));

        assertThat(page.select(".verdict").text()).startsWith("Altered");
        assertThat(page.select("h1").text()).isNotBlank();
        assertThat(page.select(".checks").text())
                .contains("The picture was changed or cut off after it was made (iTXt: its checksum is wrong");
        assertThat(outcome(changed.getBytes(ISO_8859_1)).at("/checks/0/reason").asString())
                .isEqualTo("IMAGE_UNSOUND");
    }

    private static void evidence(ObjectNode evidence, String id, String name) {
        evidence.put("id", id).put("name", name).putArray("type").add("Evidence");
    }

    private byte[] file(Earners.World world) {
        return published.document(world.person(), world.holding().id());
    }

    private Document sent(byte[] file) {
        return Jsoup.parse(Objects.requireNonNull(
                visitor.upload("/verify", "file", "credential", file).getBody()));
    }

    private JsonNode outcome(byte[] given) {
        return json.readTree(visitor.post("/api/v1/verify", given).getBody());
    }

    private JsonNode zipped(byte[] file) throws Exception {
        var bytes = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(bytes)) {
            zip.putNextEntry(new ZipEntry("credential.json"));
            zip.write(file);
        }
        var sent = visitor.upload("/verify/many", "file", "some.zip", bytes.toByteArray());
        var path = "/api/v1"
                + Objects.requireNonNull(sent.getHeaders().getLocation()).getPath();
        return Awaitility.await()
                .atMost(Duration.ofSeconds(30))
                .until(
                        () -> json.readTree(visitor.json(path)),
                        report -> report.path("finished").asBoolean());
    }
}
