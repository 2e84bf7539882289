package org.matricula;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import com.microsoft.playwright.Page;
import java.io.IOException;
import java.nio.file.Files;
import java.time.Duration;
import java.time.Instant;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.matricula.catalogue.BusinessModel;
import org.matricula.catalogue.Course;
import org.matricula.catalogue.CourseRun;
import org.matricula.catalogue.RunDetails;
import org.matricula.catalogue.content.Authoring;
import org.matricula.catalogue.content.Copying;
import org.matricula.credential.Achievements;
import org.matricula.credential.Awarding;
import org.matricula.organisation.Members;
import org.matricula.organisation.Role;
import org.matricula.testing.Browser;
import org.matricula.testing.Browsing;
import org.matricula.testing.Learning;
import org.matricula.testing.MatriculaTest;
import org.matricula.testing.Somebody;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.web.context.WebApplicationContext;

/**
 * From an empty run to a certificate, in browsers: a team writes three weeks and publishes them; one learner reads along
 * and has no test until the provider upgrades them, and keeps what they did; another fails it, passes it, says something that the team hides, and holds the PDF and the credential.
 */
@MatriculaTest
@Tag("browser")
class CourseWalkTests {

    @Autowired
    Learning learning;

    @Autowired
    Members members;

    @Autowired
    Authoring authoring;

    @Autowired
    Copying copying;

    @Autowired
    Awarding awarding;

    @Autowired
    Achievements achievements;

    @Autowired
    WebApplicationContext server;

    @LocalServerPort
    int port;

    private Learning.World world;
    private Course course;

    @Test
    void fromAnEmptyRunToACertificate() throws IOException {
        world = learning.programmeOf(1);
        course = world.courses().getFirst();
        // The organisation has issued before, so that certificates are awarded at once.
        awarding.runNow(world.provider().id(), achievements.ofCourse(course).id());
        var owner = learning.somebody();
        members.add(world.provider().id(), owner.id(), Role.OWNER);
        var sponsored = run("Sponsored", BusinessModel.OPEN_SPONSORED);
        var open = run("Open", BusinessModel.OPEN_UPGRADE);
        try (var team = Browser.at(port).signIn(owner);
                var reader = Browser.at(port);
                var learner = Browser.at(port)) {
            write(team.open(desk(sponsored) + "/content").page(), desk(sponsored) + "/content");
            copying.copy(world.provider().id(), sponsored.id(), open.id(), true);
            authoring.publish(world.provider().id(), open.id());

            var upgraded = learning.somebody();
            readAlong(reader, upgraded, open);
            upgrade(reader, owner, upgraded, open);
            var graduate = learning.somebody();
            pass(learner, graduate, sponsored);
            moderate(team, learner, sponsored, graduate);
            certificate(learner, graduate);
        }
    }

    private void write(Page page, String content) {
        for (var week = 0; week < 3; week++) {
            enter(page, "#add-week-title", "Week of " + (week + 1));
            enter(page, "#add-activity-" + week + "-title", "Part " + (week + 1));
        }
        step(page, content, 0, "Welcome", "ARTICLE");
        page.fill("#text", "Read **this**.");
        save(page);
        step(page, content, 1, "Talk about it", "DISCUSSION");
        page.fill("#text", "What do you think?");
        save(page);
        step(page, content, 2, "The test", "TEST");
        page.click("button[value='add-question:NUMERIC']");
        page.waitForLoadState();
        page.fill("[name='waitHours']", "0");
        page.fill("[name='questions[0].prompt']", "How many legs has a sheep?");
        page.fill("[name='questions[0].answer']", "4");
        save(page);
        page.navigate(content + "/publication");
        page.click("main form button");
        page.locator("main:has-text('Version 1 is published')").waitFor();
    }

    private void readAlong(Browser reader, Somebody somebody, CourseRun run) {
        reader.signIn(somebody).open(path(run)).press("Join this run");
        reader.open(path(run) + "/steps/1.1").press("Mark as complete");
        reader.open(path(run) + "/steps/3.1").axe();

        assertThat(reader.text()).contains("Your track doesn't include tests.");
        reader.open(path(run));
        assertThat(reader.text()).contains("Your track leads to no certificate.");
    }

    /** The provider's program does it: there is no page for it. */
    private void upgrade(Browser reader, Somebody owner, Somebody upgraded, CourseRun run) throws IOException {
        var places =
                "/api/v1" + world.provider().path().replace("/o/", "/organisations/") + "/runs/" + run.id() + "/places";
        var answer = Browsing.as(server, owner).send(post(places), "{\"learner\": \"" + upgraded.id() + "\"}");
        assertThat(Browsing.text(answer)).contains("\"track\":\"UPGRADED\"");

        reader.open(path(run)).axe();
        assertThat(reader.text()).contains("1 of 3 steps completed").doesNotContain("leads to no certificate");
        reader.open(path(run) + "/steps/2.1").press("Mark as complete").press("Begin the test");
        reader.page().fill("#q0-0", "4");
        reader.press("Hand in");
        assertThat(reader.text()).contains("Passed with 100");
        reader.open(path(run));
        assertThat(reader.text()).contains("You earned the certificate on");
        certificate(reader, upgraded);
    }

    private void pass(Browser learner, Somebody graduate, CourseRun run) {
        learner.signIn(graduate).open(path(run)).press("Join this run").open(path(run));
        learner.page().locator("a.btn-primary").click();
        learner.press("Mark as complete");
        assertThat(learner.path()).endsWith("/steps/2.1");
        learner.page().locator(".discussion-latest .btn").click();
        learner.fill("Write a comment", "Buy my watches!").press("Post comment");
        learner.open(path(run) + "/steps/2.1").press("Mark as complete");

        learner.press("Begin the test");
        learner.page().fill("#q0-0", "3");
        learner.press("Hand in");
        assertThat(learner.text()).contains("Not passed");
        learner.open(path(run));
        assertThat(learner.page().locator("main details").first().textContent()).contains("Your tests average 0");

        learner.open(path(run) + "/steps/3.1").press("Take it again");
        learner.page().fill("#q0-0", "4");
        learner.press("Hand in");
        assertThat(learner.text()).contains("Passed with 100");
    }

    private void moderate(Browser team, Browser learner, CourseRun run, Somebody graduate) {
        team.open(path(run) + "/steps/2.1/comments")
                .page()
                .locator("a:has-text('Report')")
                .first()
                .click();
        team.page().getByLabel("Advertising or spam").check();
        team.press("Report this comment");
        team.open(desk(run)).follow("Moderate comments").follow("Decide about the comment by " + graduate.name());
        team.page().getByLabel("Advertising or spam").check();
        team.fill("To the author, in words (optional)", "No selling here.").press("Hide this comment");

        learner.open(path(run) + "/steps/2.1/comments");
        assertThat(learner.text()).contains("No selling here.");
    }

    /** The credential and its PDF are made a moment after the last answer. */
    private void certificate(Browser learner, Somebody graduate) throws IOException {
        await().atMost(Duration.ofSeconds(30)).untilAsserted(() -> {
            learner.open("/home");
            assertThat(learner.page().locator("a[href$='certificate.pdf']").count())
                    .isPositive();
        });
        var pdf = learner.page().locator("a[href$='certificate.pdf']").first();
        var file = learner.page().waitForDownload(pdf::click);
        try (var document = Loader.loadPDF(Files.readAllBytes(file.path()))) {
            assertThat(new PDFTextStripper().getText(document)).contains(graduate.name());
        }
        learner.page().locator("a[href^='/c/']:not([href$='.pdf'])").first().click();
        learner.axe();
        assertThat(learner.text())
                .contains(graduate.name())
                .containsAnyOf(course.title(), world.programme().title());
    }

    private static void step(Page page, String content, int week, String title, String kind) {
        page.navigate(content);
        var form = "#add-step-" + week + "-0-title";
        var details = page.locator("details:has(" + form + ")");
        if (details.getAttribute("open") == null) details.locator("> summary").click();
        page.fill(form, title);
        page.selectOption(form + "-kind", kind);
        page.click("form:has(" + form + ") button");
    }

    private static void save(Page page) {
        page.click(".save-bar button");
        // What is being saved by itself at this moment goes first.
        page.locator(".said:has-text('is saved.')").waitFor();
    }

    private static void enter(Page page, String input, String text) {
        page.fill(input, text);
        page.click("form:has(" + input + ") button");
        page.waitForLoadState();
    }

    private String desk(CourseRun run) {
        return world.provider().path() + "/courses/" + course.slug() + "/runs/" + run.slug();
    }

    private String path(CourseRun run) {
        return "/courses/" + course.slug() + "/runs/" + run.slug();
    }

    private CourseRun run(String title, BusinessModel model) {
        var starts = Instant.now().minus(Duration.ofDays(1));
        return learning.runs()
                .add(
                        course.organisationId(),
                        course.id(),
                        null,
                        new RunDetails(title, null, starts, null, null, null, model, 3, 14));
    }
}
