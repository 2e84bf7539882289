package org.matricula.record.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.List;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.matricula.credential.Achievements;
import org.matricula.credential.Awarding;
import org.matricula.platform.Person;
import org.matricula.progress.Result;
import org.matricula.progress.Revocations;
import org.matricula.record.RecordFields;
import org.matricula.record.RecordSnapshots;
import org.matricula.testing.Axe;
import org.matricula.testing.Learning;
import org.matricula.testing.MatriculaTest;
import org.matricula.testing.Somebody;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** A learner shares a record and takes the link back, with scripts switched off; each page is looked at under axe. */
@MatriculaTest
@Tag("browser")
class RecordBrowserTests {

    @LocalServerPort
    int port;

    @Autowired
    Learning learning;

    @Autowired
    Awarding awarding;

    @Autowired
    Achievements achievements;

    @Autowired
    Revocations revocations;

    @Autowired
    RecordSnapshots snapshots;

    Somebody learner;
    Browser browser;
    BrowserContext own;
    Page page;
    final SoftAssertions complaints = new SoftAssertions();

    @BeforeEach
    void signedInWithoutScripts() {
        browser = org.matricula.testing.Browser.chromium();
        learner = learning.somebody();
        own = browser.newContext(
                new Browser.NewContextOptions().setJavaScriptEnabled(false).setLocale("en-GB"));
        page = own.newPage();
        signIn();
    }

    @AfterEach
    void close() {
        own.close();
    }

    @Test
    void aLearnerOpensTheRecordSharesItAndTakesTheLinkBack() {
        look("list-empty", "/records", true);
        var world = learned();
        look("home", "/home", true);
        look("list", "/records", true);

        open("/records");
        page.getByRole(
                        AriaRole.LINK,
                        new Page.GetByRoleOptions().setName(world.programme().title()))
                .press("Enter");
        look("record", page.url(), true);
        page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Make a link"))
                .press("Enter");
        look("link-new", page.url(), true);
        page.getByLabel("Label").fill("For the admissions office of the university of the city by the river");
        page.getByLabel("Grades: results and marks").uncheck();
        press("Preview");
        assertThat(page.locator("#fields-wrong").textContent()).contains("Show name and grades too");
        picture("link-wrong");
        page.locator("#field-credentials").uncheck();
        press("Preview");
        assertThat(page.locator("#preview").textContent())
                .contains(learner.name(), "Met", "Left out: grades, credentials")
                .doesNotContain("87.5", "Distinction");
        picture("link-preview");
        press("Create the link");
        assertThat(page.locator(".said").textContent()).contains("The link works now");
        look("link", page.url(), true);
        look("record-shared", "/records/" + world.slug(), true);
        var link = page.locator("#address").inputValue().replace("http://matricula.test", "");

        look("public", link, false);
        try (var visitor = browser.newContext()) {
            var seen = visitor.newPage();
            seen.navigate(address(link));
            assertThat(seen.locator("main").textContent())
                    .contains(learner.name(), "Met")
                    .doesNotContain("87.5", "Distinction");
            assertThat(visitor.cookies()).isEmpty();
            look("link-opened", page.url(), true);
            press("Switch it off");
            assertThat(seen.reload().status()).isEqualTo(410);
            assertThat(seen.locator("main").textContent()).contains("was switched off");
        }
        look("record-switched-off", "/records/" + world.slug(), true);
        look("gone", link, false);
        complaints.assertAll();
    }

    @Test
    void aLearnerDownloadsTheRecordAndAnyoneChecksItsPage() {
        var world = learned();
        open("/records/" + world.slug());

        var download = page.waitForDownload(() -> press("Download as PDF"));

        assertThat(download.suggestedFilename()).isEqualTo("record.pdf");
        var snapshot = snapshots.make(Person.of(learner.id()), world.slug(), RecordFields.USUAL);
        assertThat(download.url()).contains(snapshot.path());
        look("snapshot", snapshot.path(), false);
        var run = world.runs().getFirst();
        revocations.revokeCourseCertificate(
                learner.id(), run.id(), "Copied", snapshot.takenAt().plusSeconds(1));
        look("snapshot-revoked", snapshot.path(), false);
        complaints.assertAll();
    }

    /** A row of every kind: a distinction with its credential, failed then passed, revoked, under way, nothing. */
    private Learning.World learned() {
        var world = learning.programmeOf(6);
        var runs = world.runs();
        var courses = world.courses();
        learning.grade(learner.id(), runs.get(0), Result.DISTINCTION, new BigDecimal("87.5"));
        awarding.runNow(
                world.provider().id(), achievements.ofCourse(courses.get(0)).id());
        learning.grade(learner.id(), runs.get(1), Result.FAIL, new BigDecimal("31"));
        var again = learning.run(courses.get(1), "Autumn 2014", "2014-10-01T00:00:00Z", "2015-01-30T00:00:00Z");
        learning.grade(learner.id(), again, Result.PASS, new BigDecimal("58.2"));
        learning.enrol(
                learner.id(),
                learning.run(courses.get(1), "Long course", "2015-10-01T00:00:00Z", "2115-01-30T00:00:00Z"));
        learning.grade(learner.id(), runs.get(2), Result.PASS, null);
        revocations.revokeCourseCertificate(learner.id(), runs.get(2).id(), "Parts were copied.", Learning.REVOKED);
        learning.grade(learner.id(), runs.get(3), Result.WITHDRAWN, null);
        learning.enrol(
                learner.id(),
                learning.run(courses.get(4), "Long course", "2015-10-01T00:00:00Z", "2115-01-30T00:00:00Z"));
        return world;
    }

    private void signIn() {
        open("/sign-in");
        page.locator("#email").fill(learner.address());
        page.locator("#password").fill(learner.password());
        page.locator("main button[type=submit]").first().press("Enter");
        page.waitForLoadState();
    }

    private void picture(String name) {
        for (var width : List.of(1280, 390)) {
            page.setViewportSize(width, 900);
            org.matricula.testing.Browser.shoot(
                    page, Path.of("target/screenshots/record-" + name + "-" + width + ".png"));
        }
    }

    private void press(String button) {
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(button))
                .press("Enter");
        page.waitForLoadState();
    }

    private void open(String path) {
        page.navigate(address(path));
    }

    private String address(String path) {
        return path.startsWith("http") ? path : "http://localhost:" + port + path;
    }

    /** The same page on a wide and a narrow screen: no rule of axe broken, nothing to scroll sideways. */
    private void look(String name, String path, boolean signedIn) {
        // axe is a script, so it needs scripts and no policy against them.
        var options = new Browser.NewContextOptions().setLocale("en-GB").setBypassCSP(true);
        if (signedIn) options.setStorageState(own.storageState());
        try (var context = browser.newContext(options)) {
            var seen = context.newPage();
            for (var width : List.of(1280, 390)) {
                seen.setViewportSize(width, 900);
                seen.navigate(address(path));
                org.matricula.testing.Browser.shoot(
                        seen, Path.of("target/screenshots/record-" + name + "-" + width + ".png"));
                complaints
                        .assertThat(seen.evaluate("document.documentElement.scrollWidth <= innerWidth"))
                        .as(name + " at " + width)
                        .isEqualTo(true);
            }
            complaints.assertThat(Axe.violations(seen)).as(name).isEmpty();
        }
    }
}
