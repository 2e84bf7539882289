package org.matricula.credential.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.encryption.AccessPermission;
import org.apache.pdfbox.pdmodel.encryption.StandardProtectionPolicy;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.matricula.credential.Achievements;
import org.matricula.credential.Award;
import org.matricula.credential.Awarding;
import org.matricula.credential.Credentials;
import org.matricula.credential.IssuerCertificates;
import org.matricula.openbadges.BakedImage;
import org.matricula.organisation.Members;
import org.matricula.organisation.Role;
import org.matricula.platform.Person;
import org.matricula.platform.PersonalData;
import org.matricula.platform.Token;
import org.matricula.progress.Result;
import org.matricula.testing.Browsing;
import org.matricula.testing.Learning;
import org.matricula.testing.MatriculaTest;
import org.matricula.testing.Pictures;
import org.matricula.testing.Somebody;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.client.RestClient;
import org.springframework.web.context.WebApplicationContext;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;

@MatriculaTest
class CertificatePagesTests {

    private static final String HTML = "text/html,application/xhtml+xml,*/*;q=0.8";

    @LocalServerPort
    int port;

    @Autowired
    WebApplicationContext server;

    @Autowired
    Learning learning;

    @Autowired
    Awarding awarding;

    @Autowired
    Achievements achievements;

    @Autowired
    Credentials credentials;

    @Autowired
    IssuerCertificates issuerCertificates;

    @Autowired
    Members members;

    @Autowired
    List<PersonalData> personalData;

    @Autowired
    ObjectMapper json;

    private RestClient visitor;
    private Learning.World world;
    private Somebody learner;
    private Award award;
    private String path;

    @BeforeEach
    void award() {
        visitor = RestClient.builder()
                .baseUrl("http://localhost:" + port)
                .defaultStatusHandler(status -> true, (request, response) -> {})
                .build();
        world = learning.programmeOf(1);
        learner = learning.somebody();
        learning.grade(learner.id(), world.runs().getFirst(), Result.PASS, null);
        awarding.runNow(
                provider(), achievements.ofCourse(world.courses().getFirst()).id());
        award = credentials.of(Person.of(learner.id())).getFirst();
        path = award.address().path() + "/certificate.pdf";
    }

    @Test
    void whoeverHasTheAddressGetsTheFileUnderTheNamesOfCourseAndLearner() {
        var answer = visitor.get().uri(path).header("Accept", HTML).retrieve().toEntity(byte[].class);

        assertThat(answer.getStatusCode().value()).isEqualTo(200);
        assertThat(answer.getHeaders().getContentType()).hasToString("application/pdf");
        assertThat(new String(answer.getBody(), 0, 5, java.nio.charset.StandardCharsets.US_ASCII))
                .isEqualTo("%PDF-");
        assertThat(answer.getHeaders().getContentDisposition().isAttachment()).isTrue();
        assertThat(answer.getHeaders().getContentDisposition().getFilename())
                .startsWith(world.courses().getFirst().title().substring(0, 8))
                .endsWith(learner.name() + ".pdf");
        assertThat(answer.getHeaders().getFirst("X-Robots-Tag")).isEqualTo("noindex");
        assertThat(answer.getHeaders().get("Set-Cookie")).isNull();
    }

    @Test
    void thePublicPageLinksItWithItsSizeAndTheLearnersHomeDoesToo() {
        var before = Jsoup.parse(text(award.address().path()).getBody()).select("a[href$=certificate.pdf]");
        assertThat(before.text()).isEqualTo("Certificate (PDF, about 60 kB)");

        visitor.get().uri(path).retrieve().toEntity(byte[].class);

        var after = Jsoup.parse(text(award.address().path()).getBody()).select("a[href$=certificate.pdf]");
        assertThat(after.text()).matches("Certificate \\(PDF, \\d+ kB\\)");
        var home = Browsing.as(server, learner).page("/home");
        assertThat(home.select("a[href=" + path + "]").text()).startsWith("Certificate (PDF)");
    }

    @Test
    void theFileItselfIsCheckedByTheCredentialInside() {
        var pdf = visitor.get().uri(path).retrieve().body(byte[].class);

        var page = checked(pdf);
        assertThat(page.select(".verdict").text()).startsWith("Valid");
        assertThat(page.select("h1").text())
                .isEqualTo(world.courses().getFirst().title());
        assertThat(page.select(".note").text()).contains("Compare it with what the sheet says");
        assertThat(page.select("dd").eachText()).contains("30 June 2014");
        assertThat(page.select(".checks li")).hasSize(7);
        assertThat(outcome(pdf).path("verdict").asString()).isEqualTo("VALID");
    }

    @Test
    void aPdfUnderAPasswordAndAnyOtherFileAreNotCalledInvalidCredentials() throws IOException {
        var pdf = visitor.get().uri(path).retrieve().body(byte[].class);

        assertHoldsNone(encrypted(pdf), "PDF_ENCRYPTED", "under a password");
        assertHoldsNone(Pictures.png(30, 30), "IMAGE_WITHOUT_CREDENTIAL", "a picture without a credential inside");
        assertHoldsNone(
                "Dear Ada,".getBytes(StandardCharsets.UTF_8), "NO_CREDENTIAL", "neither the text of a credential");
    }

    @Test
    void aPictureIsCheckedByTheCredentialInside() {
        var document = visitor.get()
                .uri(award.address().path() + "/credential.json")
                .retrieve()
                .body(String.class);
        var svg = "<svg xmlns=\"http://www.w3.org/2000/svg\"><circle r=\"4\"/></svg>";

        for (var picture : List.of(Pictures.png(30, 30), svg.getBytes(StandardCharsets.UTF_8))) {
            var baked = BakedImage.bake(picture, document);
            var page = checked(baked);
            assertThat(page.select(".verdict").text()).startsWith("Valid");
            assertThat(page.select(".note").text()).contains("Compare it with what the picture shows");
            assertThat(outcome(baked).path("verdict").asString()).isEqualTo("VALID");
        }
    }

    private void assertHoldsNone(byte[] file, String reason, String sentence) {
        var page = checked(file);
        assertThat(page.select(".verdict").text()).startsWith("There is no credential");
        assertThat(page.text()).contains(sentence).doesNotContain("Not valid");
        assertThat(page.select(".checks")).isEmpty();
        var outcome = outcome(file);
        assertThat(outcome.path("verdict").asString()).isEqualTo("NO_CREDENTIAL");
        assertThat(outcome.path("checks").get(0).path("reason").asString()).isEqualTo(reason);
    }

    /** The reader is in Los Angeles, where each of these days has not begun. */
    @Test
    void theDaysOfTheRunAndTheCertificateAreThoseOfTheProvidersCalendar() {
        assertThat(Browsing.as(server, learner).page("/home").text())
                .contains("1 February 2014 to 30 June 2014")
                .contains("Earned on 30 June 2014")
                .doesNotContain("29 June 2014");
    }

    @Test
    void aRevokedOneIsGoneAndItsPageSaysWhy() {
        credentials.revoke(provider(), award.credentialId(), "The work was somebody else's.");

        var answer = text(path);

        assertThat(answer.getStatusCode().value()).isEqualTo(410);
        var page = Jsoup.parse(answer.getBody());
        assertThat(page.select(".verdict").text()).startsWith("Revoked");
        assertThat(page.text()).contains("The work was somebody else's.");
        assertThat(page.select("a[href$=certificate.pdf]")).isEmpty();
        assertThat(Browsing.as(server, learner).page("/home").select("a[href$=certificate.pdf]"))
                .isEmpty();
    }

    @Test
    void anUnknownAddressIsNotFoundAndAnErasedOneIsGone() {
        assertThat(text("/c/" + Token.random().value() + "/certificate.pdf")
                        .getStatusCode()
                        .value())
                .isEqualTo(404);

        personalData.forEach(module -> module.erase(Person.of(learner.id())));

        assertThat(text(path).getStatusCode().value()).isEqualTo(410);
    }

    @Test
    void onlyWhoManagesTheIssuerBringsACertificate() {
        var outsider = learning.somebody();
        var viewer = learning.somebody();
        members.add(provider(), viewer.id(), Role.VIEWER);
        var address = world.provider().path() + "/issuer/certificate";

        assertThat(Browsing.as(server, outsider).submit(address).getStatus()).isIn(403, 404);
        assertThat(Browsing.as(server, viewer).submit(address).getStatus()).isIn(403, 404);
        assertThat(Browsing.as(server, outsider).submit(address + "/own").getStatus())
                .isIn(403, 404);
        assertThat(issuerCertificates.find(provider())).isEmpty();
    }

    @Test
    void aFileThatIsNoPkcs12IsRefusedAtTheField() {
        var issuer = learning.somebody();
        members.add(provider(), issuer.id(), Role.OWNER);
        var browsing = Browsing.as(server, issuer);
        var address = world.provider().path() + "/issuer/certificate";

        var refused = browsing.send(multipart(address)
                .file("file", "nonsense".getBytes(java.nio.charset.StandardCharsets.UTF_8))
                .param("password", "x")
                .content("parts"));

        assertThat(refused.getStatus()).isEqualTo(422);
        assertThat(Jsoup.parse(Browsing.text(refused)).select("#file-wrong").text())
                .contains("not a PKCS#12 file");

        assertThat(browsing.submit(address + "/own").getStatus()).isEqualTo(303);
        assertThat(browsing.page(world.provider().path() + "/issuer").text())
                .contains("CN=" + world.provider().name());
    }

    private Document checked(byte[] file) {
        var form = new ByteArrayOutputStream();
        form.writeBytes(ascii("--part\r\nContent-Disposition: form-data; name=\"file\"; filename=\"file\"\r\n\r\n"));
        form.writeBytes(file);
        form.writeBytes(ascii("\r\n--part--\r\n"));
        return Jsoup.parse(visitor.post()
                .uri("/verify")
                .contentType(MediaType.parseMediaType("multipart/form-data; boundary=part"))
                .body(form.toByteArray())
                .retrieve()
                .body(String.class));
    }

    private static byte[] ascii(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }

    private JsonNode outcome(byte[] file) {
        return json.readTree(visitor.post()
                .uri("/api/v1/verify")
                .contentType(MediaType.APPLICATION_OCTET_STREAM)
                .body(file)
                .retrieve()
                .body(String.class));
    }

    private static byte[] encrypted(byte[] pdf) throws IOException {
        try (var document = Loader.loadPDF(pdf);
                var bytes = new ByteArrayOutputStream()) {
            document.protect(new StandardProtectionPolicy("owner", "reader", new AccessPermission()));
            document.save(bytes);
            return bytes.toByteArray();
        }
    }

    private UUID provider() {
        return world.provider().id();
    }

    private ResponseEntity<String> text(String address) {
        return visitor.get().uri(address).header("Accept", HTML).retrieve().toEntity(String.class);
    }
}
