package org.matricula.record.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.math.BigDecimal;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.matricula.credential.Achievements;
import org.matricula.credential.Awarding;
import org.matricula.credential.Verification;
import org.matricula.openbadges.Verdict;
import org.matricula.platform.Person;
import org.matricula.platform.PersonalData;
import org.matricula.platform.Token;
import org.matricula.progress.Result;
import org.matricula.progress.Revocations;
import org.matricula.record.RecordFields;
import org.matricula.record.RecordSnapshots;
import org.matricula.testing.Learning;
import org.matricula.testing.MatriculaTest;
import org.matricula.testing.Sessions;
import org.matricula.testing.Somebody;
import org.matricula.testing.Visitor;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.session.SessionRepository;
import org.verapdf.gf.foundry.VeraGreenfieldFoundryProvider;
import org.verapdf.pdfa.Foundries;
import org.verapdf.pdfa.flavours.PDFAFlavour;
import org.verapdf.pdfa.results.TestAssertion;

@MatriculaTest
class SnapshotPagesTests {

    @Autowired
    Learning learning;

    @Autowired
    RecordSnapshots snapshots;

    @Autowired
    Awarding awarding;

    @Autowired
    Achievements achievements;

    @Autowired
    Revocations revocations;

    @Autowired
    Verification verification;

    @Autowired
    List<PersonalData> personalData;

    @Autowired
    SessionRepository<?> sessions;

    @LocalServerPort
    int port;

    @BeforeAll
    static void checker() {
        VeraGreenfieldFoundryProvider.initialise();
    }

    @Test
    void theLearnersButtonsLeadToFilesOfOneSnapshotThatAnyoneCanCheckAtItsPage() {
        var world = learning.programmeOf(3);
        var learner = learnerWithOne(world);
        var visitor = Visitor.signedIn(port, Sessions.open(sessions, learner.id(), learner.name()));
        assertThat(Jsoup.parse(visitor.get("/records/" + world.slug()).body()).select("button[name=as]"))
                .hasSize(3);

        var pdf = visitor.post("/records/" + world.slug() + "/snapshots", Map.of("as", "pdf"));
        var csv = visitor.post("/records/" + world.slug() + "/snapshots", Map.of("as", "csv"));

        assertThat(pdf.statusCode()).isEqualTo(303);
        assertThat(place(pdf.headers().firstValue("Location").orElseThrow()))
                .isEqualTo(place(csv.headers().firstValue("Location").orElseThrow()));
        assertThat(visitor.post("/records/" + world.slug() + "/snapshots", Map.of("as", "exe"))
                        .statusCode())
                .isEqualTo(404);
    }

    @Test
    void thePageSaysThatItIsASnapshotOfThatDateAndShowsItsChecks() {
        var world = learning.programmeOf(3);
        var learner = learnerWithOne(world);
        var path = made(learner, world);

        var answer = stranger().get(path);
        var page = Jsoup.parse(answer.body());

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(page.select(".lead").text()).isEqualTo("Partially completed (1 of 3 requirements met)");
        assertThat(page.text())
                .contains(
                        "This is a snapshot",
                        "Signed by",
                        world.provider().name(),
                        learner.name(),
                        "Distinction, 87.5%")
                .doesNotContain(learner.address());
        assertThat(page.select(".checks li.good")).hasSizeGreaterThanOrEqualTo(4);
        assertThat(page.select(".checks li.bad")).isEmpty();
        assertThat(page.select("meta[name=robots]").attr("content")).isEqualTo("noindex");
        assertThat(answer.headers().firstValue("Set-Cookie")).isEmpty();
        assertThat(page.select("a[href^=/c/]")).hasSize(1);
    }

    @Test
    void itStaysAsItWasWhenTheRecordMovesOn() {
        var world = learning.programmeOf(2);
        var learner = learnerWithOne(world);
        var path = made(learner, world);
        learning.grade(learner.id(), world.runs().get(1), Result.PASS, null);

        assertThat(stranger().get(path).body()).contains("1 of 2 requirements met");
        assertThat(stranger().get("/api/v1" + path).body()).contains("\"met\":1", "\"verdict\":\"VALID\"");
    }

    @Test
    void aCertificateRevokedSinceIsShownAsRevokedWithoutTheReason() {
        var world = learning.programmeOf(2);
        var learner = learnerWithOne(world);
        var path = made(learner, world);
        revocations.revokeCourseCertificate(
                learner.id(),
                world.runs().getFirst().id(),
                "Copied",
                snapshots
                        .at(new Token(path.substring("/snapshots/".length())))
                        .takenAt()
                        .plusSeconds(60));

        assertThat(Jsoup.parse(stranger().get(path).body()).text())
                .contains("Unaltered, and signed by", "was revoked afterwards", "Revoked on")
                .doesNotContain("still stands")
                .doesNotContain("Copied");
        assertThat(stranger().get("/api/v1" + path).body())
                .contains("\"revokedAt\":\"2")
                .doesNotContain("Copied");
    }

    @Test
    void whatNeverWasIsNotFoundAndWhatWasErasedIsGone() {
        var world = learning.programmeOf(2);
        var learner = learnerWithOne(world);
        var path = made(learner, world);
        personalData.stream()
                .filter(module -> module.section().equals("recordSnapshots"))
                .forEach(module -> module.erase(Person.of(learner.id())));

        for (var file : List.of("", "/record.json", "/record.csv", "/record.pdf")) {
            assertThat(stranger()
                            .get("/snapshots/" + Token.random().value() + file)
                            .statusCode())
                    .isEqualTo(404);
            assertThat(stranger().get(path + file).statusCode()).isEqualTo(410);
        }
    }

    @Test
    void aSnapshotSwitchedOffIsGoneForWhoeverHasItsAddressAndStaysForWhoeverHasItsId() {
        var world = learning.programmeOf(2);
        var learner = learnerWithOne(world);
        var path = made(learner, world);
        var snapshot = snapshots.at(new Token(path.substring("/snapshots/".length())));
        var visitor = Visitor.signedIn(port, Sessions.open(sessions, learner.id(), learner.name()));
        var list = "/records/" + world.slug() + "/snapshots";
        var reading = stranger();
        assertThat(reading.get(path).statusCode()).isEqualTo(200);

        var end = Jsoup.parse(visitor.get(list).body())
                .select("form[action$=/end]")
                .attr("action");
        assertThat(visitor.post(end, Map.of()).statusCode()).isEqualTo(303);

        for (var file : List.of("", "/record.json", "/record.csv", "/record.pdf")) {
            assertThat(reading.get(path + file).statusCode()).isEqualTo(410);
            assertThat(stranger().get(path + file).statusCode()).isEqualTo(410);
        }
        assertThat(stranger().get(path).body()).contains("switched this page off", "Ask the person");
        assertThat(snapshots.shown(snapshot.id()).unaltered()).isTrue();
        assertThat(visitor.get(list).body()).contains("Switched off on").doesNotContain(path);
        assertThat(made(learner, world)).isNotEqualTo(path);
    }

    @Test
    void nobodySwitchesOffAnothersSnapshot() {
        var world = learning.programmeOf(2);
        var path = made(learnerWithOne(world), world);
        var id = snapshots.at(new Token(path.substring("/snapshots/".length()))).id();
        var other = learnerWithOne(world);
        var visitor = Visitor.signedIn(port, Sessions.open(sessions, other.id(), other.name()));

        var answer = visitor.json("DELETE", "/api/v1/me/records/" + world.slug() + "/snapshots/" + id, null);

        assertThat(answer.statusCode()).isEqualTo(404);
        assertThat(stranger().get(path).statusCode()).isEqualTo(200);
    }

    @Test
    void theFilesCanBeDownloadedByAnyone() {
        var world = learning.programmeOf(2);
        var path = made(learnerWithOne(world), world);

        var clr = stranger().get(path + "/record.json");
        assertThat(verification
                        .verify(clr.body().getBytes(StandardCharsets.UTF_8))
                        .verdict())
                .isEqualTo(Verdict.VALID);
        assertThat(clr.headers().firstValue("X-Robots-Tag")).contains("noindex");
        var csv = stranger().get(path + "/record.csv");
        assertThat(csv.headers().firstValue("Content-Type").orElseThrow()).startsWith("text/csv");
        assertThat(csv.headers().firstValue("Content-Disposition").orElseThrow())
                .contains("attachment", "record.csv");
    }

    @Test
    void theSheetIsPdfA3aAndPdfUaAndHoldsTheSignedRecord() throws Exception {
        var world = learning.programmeOf(12);
        var learner = learnerWithOne(world);
        learning.grade(learner.id(), world.runs().get(1), Result.FAIL, new BigDecimal("31"));
        var snapshot = snapshots.make(Person.of(learner.id()), world.slug(), RecordFields.USUAL);

        var pdf = snapshots.pdf(snapshot);

        Files.createDirectories(Path.of("target/records"));
        Files.write(Path.of("target/records/record.pdf"), pdf);
        assertThat(breaches(pdf, PDFAFlavour.PDFA_3_A)).isEmpty();
        assertThat(breaches(pdf, PDFAFlavour.PDFUA_1)).isEmpty();
        assertThat(verification.verify(pdf).verdict()).isEqualTo(Verdict.VALID);
        assertThat(snapshots.pdf(snapshot)).isEqualTo(pdf);
        try (var document = Loader.loadPDF(pdf)) {
            assertThat(new PDFTextStripper().getText(document).replaceAll("\\s+", " "))
                    .contains(learner.name(), "Distinction, 87.5%", "Not passed, 31.0%", snapshot.path());
            assertThat(document.getSignatureDictionaries()).hasSize(1);
            assertThat(document.getDocumentCatalog()
                            .getNames()
                            .getEmbeddedFiles()
                            .getNames()
                            .get("record.json")
                            .getEmbeddedFile()
                            .toByteArray())
                    .isEqualTo(snapshots.clr(snapshot));
        }
    }

    private Somebody learnerWithOne(Learning.World world) {
        var learner = learning.somebody();
        learning.grade(learner.id(), world.runs().getFirst(), Result.DISTINCTION, new BigDecimal("87.5"));
        awarding.runNow(
                world.provider().id(),
                achievements.ofCourse(world.courses().getFirst()).id());
        return learner;
    }

    private String made(Somebody learner, Learning.World world) {
        return snapshots
                .make(Person.of(learner.id()), world.slug(), RecordFields.USUAL)
                .path();
    }

    private static String place(String location) {
        var path = URI.create(location).getPath();
        return path.substring(0, path.lastIndexOf('/'));
    }

    private Visitor stranger() {
        return Visitor.stranger(port);
    }

    private static List<String> breaches(byte[] pdf, PDFAFlavour flavour) throws Exception {
        var foundry = Foundries.defaultInstance();
        try (var parser = foundry.createParser(new ByteArrayInputStream(pdf), flavour);
                var validator = foundry.createValidator(flavour, false)) {
            return validator.validate(parser).getTestAssertions().stream()
                    .filter(found -> found.getStatus() == TestAssertion.Status.FAILED)
                    .map(found -> found.getRuleId().getClause() + " " + found.getMessage() + " "
                            + found.getLocation().getContext())
                    .toList();
        }
    }
}
