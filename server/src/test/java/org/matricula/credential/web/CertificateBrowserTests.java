package org.matricula.credential.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.options.FilePayload;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.matricula.credential.Achievements;
import org.matricula.credential.Awarding;
import org.matricula.organisation.Members;
import org.matricula.organisation.Role;
import org.matricula.progress.Result;
import org.matricula.testing.Browser;
import org.matricula.testing.Learning;
import org.matricula.testing.MatriculaTest;
import org.matricula.testing.Pictures;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** From the logo to the sheet in the learner's hands, with scripts and without; each page is looked at under axe. */
@MatriculaTest
@Tag("browser")
class CertificateBrowserTests {

    @Autowired
    Learning learning;

    @Autowired
    Members members;

    @Autowired
    Awarding awarding;

    @Autowired
    Achievements achievements;

    @LocalServerPort
    int port;

    private Learning.World world;

    @Test
    void theLearnerDownloadsWhatTheOrganisationPutsItsNameTo() throws IOException {
        try (var staff = Browser.at(port);
                var learner = Browser.at(port)) {
            fromLogoToSheet(staff, learner, browser -> browser.axe());
        }
    }

    @Test
    void theSameWithoutScripts() throws IOException {
        try (var staff = Browser.withoutScripts(port);
                var learner = Browser.withoutScripts(port)) {
            fromLogoToSheet(staff, learner, browser -> {});
        }
    }

    private void fromLogoToSheet(Browser staff, Browser learner, java.util.function.Consumer<Browser> inspect)
            throws IOException {
        world = learning.programmeOf(1);
        var owner = learning.somebody();
        members.add(world.provider().id(), owner.id(), Role.OWNER);
        var graduate = learning.somebody();
        learning.grade(graduate.id(), world.runs().getFirst(), Result.PASS, null);
        awarding.runNow(
                world.provider().id(),
                achievements.ofCourse(world.courses().getFirst()).id());

        setUp(staff.signIn(owner), inspect);

        inspect.accept(learner.signIn(graduate).open("/home"));
        var file = learner.page()
                .waitForDownload(() ->
                        learner.page().locator("a[href$='certificate.pdf']").click());
        assertThat(file.suggestedFilename()).endsWith(".pdf").startsWith("Course 0 of");
        try (var document = Loader.loadPDF(Files.readAllBytes(file.path()))) {
            assertThat(new PDFTextStripper().getText(document)).contains("Jane Doe", "Registrar", graduate.name());
        }
        learner.page().locator("a[href^='/c/']").first().click();
        inspect.accept(learner);
        assertThat(learner.text()).contains("Certificate (PDF, ");
    }

    private void setUp(Browser staff, java.util.function.Consumer<Browser> inspect) {
        var home = world.provider().path();
        staff.open(home + "/settings").follow("Logo and signatory of certificates");
        inspect.accept(staff);
        staff.page().locator("#signatoryTitle").fill("Registrar");
        choose(staff, "#logo", "logo.png", "no picture".getBytes(StandardCharsets.UTF_8));
        staff.press("Save logo and signatory");
        inspect.accept(staff);
        assertThat(staff.text()).contains("Say who holds this office").contains("not a PNG or JPEG picture");
        staff.page().locator("#signatoryName").fill("Jane Doe");
        choose(staff, "#logo", "logo.png", Pictures.png(600, 150));
        staff.press("Save logo and signatory");
        inspect.accept(staff);
        assertThat(staff.text()).contains("The letterhead is saved.");

        staff.open(home + "/issuer");
        choose(staff, "#file", "seal.p12", "no seal".getBytes(StandardCharsets.UTF_8));
        staff.press("Sign PDFs with this certificate");
        inspect.accept(staff);
        assertThat(staff.text()).contains("not a PKCS#12 file");
    }

    private static void choose(Browser browser, String input, String name, byte[] content) {
        browser.page().locator(input).setInputFiles(new FilePayload(name, "application/octet-stream", content));
    }
}
