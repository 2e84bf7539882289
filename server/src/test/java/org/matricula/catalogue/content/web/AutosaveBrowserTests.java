package org.matricula.catalogue.content.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import java.util.regex.Pattern;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.matricula.catalogue.content.Drafting;
import org.matricula.catalogue.content.OutlineEdit;
import org.matricula.catalogue.content.Step;
import org.matricula.catalogue.content.StepContent;
import org.matricula.organisation.Members;
import org.matricula.organisation.Role;
import org.matricula.testing.Browser;
import org.matricula.testing.Learning;
import org.matricula.testing.MatriculaTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** What somebody writes is never lost: not by a pause, a lost connection, a closed page, or somebody else. */
@MatriculaTest
@Tag("browser")
class AutosaveBrowserTests {

    private static final Pattern SAVED = Pattern.compile("Saved at \\d\\d:\\d\\d");

    @LocalServerPort
    int port;

    @Autowired
    Learning learning;

    @Autowired
    Members members;

    @Autowired
    Drafting drafting;

    private WrittenRun written;
    private Step step;
    private String path;

    @BeforeEach
    void aStep() {
        written = WrittenRun.in(learning, members);
        var provider = written.provider().id();
        var run = written.run().id();
        drafting.edit(provider, run, 0, new OutlineEdit.AddWeek("Week"));
        drafting.edit(provider, run, 1, new OutlineEdit.AddActivity(0, "Activity"));
        step = drafting.add(provider, run, 2, 0, 0, "Step", new StepContent.Article("Old."));
        path = written.content() + "/steps/" + step.id();
    }

    @Test
    void itIsSavedAMomentAfterTypingStopsAndWhenTheConnectionComesBack() {
        try (var browser = Browser.at(port).signIn(written.author()).open(path)) {
            var page = browser.page();
            browser.fill("Text", "New.");
            says(page, SAVED);
            Assertions.assertThat(stored()).isEqualTo("New.");

            page.context().setOffline(true);
            browser.fill("Text", "Newer.");
            says(page, Pattern.compile("There is no connection"));
            page.context().setOffline(false);
            says(page, SAVED);
            Assertions.assertThat(stored()).isEqualTo("Newer.");

            browser.fill("Text", "Newest.").press("Save");
            assertThat(page.locator(".said")).hasText("The step “Step” is saved.");
            Assertions.assertThat(stored()).isEqualTo("Newest.");
        }
    }

    @Test
    void aPageThatIsClosedWithoutAConnectionIsRestored() {
        try (var browser = Browser.at(port).signIn(written.author()).open(path)) {
            var page = browser.page();
            page.route("**/api/**", Route::abort);
            browser.fill("Text", "Kept.");
            says(page, Pattern.compile("There is no connection"));
            browser.open("/home");
            page.unroute("**/api/**");
            browser.open(path);

            assertThat(page.locator("#text")).hasValue("Kept.");
            page.waitForCondition(() -> stored().equals("Kept."));
        }
    }

    @Test
    void ofTwoPeopleTheSecondSeesBothTexts() {
        var other = learning.somebody();
        members.add(written.provider().id(), other.id(), Role.PROGRAMME_MANAGER);
        try (var first = Browser.at(port).signIn(written.author()).open(path);
                var second = Browser.at(port).signIn(other).open(path)) {
            first.fill("Text", "First.");
            says(first.page(), SAVED);
            second.fill("Text", "Second.");
            says(second.page(), Pattern.compile("Somebody else saved this step"));
            Assertions.assertThat(stored()).isEqualTo("First.");

            second.press("Save");
            assertThat(second.page().locator("#their-text")).hasValue("First.");
            assertThat(second.page().locator("#text")).hasValue("Second.");
            second.axe().picture("content-conflict").press("Save");
            assertThat(second.page().locator(".said")).hasText("The step “Step” is saved.");
            Assertions.assertThat(stored()).isEqualTo("Second.");
        }
    }

    @Test
    void questionsAreSavedWhileTheyAreWritten() {
        var quiz = drafting.add(
                written.provider().id(), written.run().id(), 3, 0, 0, "Quiz", StepContent.empty(StepContent.Kind.QUIZ));
        try (var browser = Browser.at(port).signIn(written.author()).open(written.content() + "/steps/" + quiz.id())) {
            browser.press("a number").fill("Question", "How many?").fill("Right answer", "4,5");
            says(browser.page(), SAVED);
            browser.page()
                    .waitForCondition(() -> drafting.step(written.run().id(), quiz.id())
                            .step()
                            .content()
                            .toString()
                            .contains("answer=4.5"));
        }
    }

    @Test
    void withoutAConnectionSaveKeepsThePageAndSaysSo() {
        try (var browser = Browser.at(port).signIn(written.author()).open(path)) {
            var page = browser.page();
            browser.fill("Text", "Kept here.");
            says(page, SAVED);
            page.context().setOffline(true);
            browser.fill("Text", "Kept here too.");
            page.locator(".save-bar button").click();

            assertThat(page.locator("#unreached")).containsText("There is no connection, so nothing was sent.");
            assertThat(page.locator("#text")).hasValue("Kept here too.");
            page.context().setOffline(false);
            says(page, SAVED);
            assertThat(page.locator("#unreached")).isHidden();
            Assertions.assertThat(stored()).isEqualTo("Kept here too.");
        }
    }

    @Test
    void theHeadingFollowsTheTitleAndSaysWhereThereIsNone() {
        try (var browser = Browser.at(port).signIn(written.author()).open(path)) {
            var page = browser.page();
            browser.fill("Title", "Counting");
            says(page, SAVED);
            assertThat(page.locator("h1")).containsText("Counting");

            browser.fill("Title", "");
            says(page, Pattern.compile("no title yet"));
            assertThat(page.locator("h1")).containsText("Step without a title");
        }
    }

    @Test
    void aQuestionThatWasAddedIsThereForWhoLeavesAtOnce() {
        var quiz = drafting.add(
                written.provider().id(), written.run().id(), 3, 0, 0, "Quiz", StepContent.empty(StepContent.Kind.QUIZ));
        try (var browser = Browser.at(port).signIn(written.author()).open(written.content() + "/steps/" + quiz.id())) {
            browser.press("a number");
            assertThat(browser.page().locator("#question-0")).isVisible();
            browser.open(written.content());

            browser.page()
                    .waitForCondition(() -> drafting.step(written.run().id(), quiz.id())
                            .step()
                            .content()
                            .toString()
                            .contains("Numeric"));
        }
    }

    private String stored() {
        return drafting.step(written.run().id(), step.id()).step().content().text();
    }

    private static void says(Page page, Pattern sentence) {
        assertThat(page.locator("#autosave")).containsText(sentence);
    }
}
