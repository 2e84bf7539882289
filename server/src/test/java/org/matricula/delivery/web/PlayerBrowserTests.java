package org.matricula.delivery.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.matricula.catalogue.BusinessModel;
import org.matricula.catalogue.CourseRun;
import org.matricula.catalogue.RunDetails;
import org.matricula.catalogue.content.Authoring;
import org.matricula.catalogue.content.TestRules;
import org.matricula.testing.Browser;
import org.matricula.testing.Learning;
import org.matricula.testing.MatriculaTest;
import org.matricula.testing.TaughtContent;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Somebody learns in a real browser: with scripts and without, at the width of a phone, without a connection. */
@MatriculaTest
@Tag("browser")
class PlayerBrowserTests {

    @Autowired
    Learning learning;

    @Autowired
    Authoring authoring;

    @LocalServerPort
    int port;

    String path;

    @BeforeEach
    void aRunThatTeaches() {
        var world = learning.programmeOf(1);
        var run = aRun(world);
        TaughtContent.articles(1, 1)
                .withTest(new TestRules(null, 70, 0))
                .publishedIn(run, world.provider().id(), authoring);
        path = "/courses/" + world.courses().getFirst().slug() + "/runs/" + run.slug();
    }

    @Test
    void learnAndPass() {
        try (var browser = Browser.at(port)) {
            learnAndPass(browser, browser::axe);
        }
    }

    @Test
    void learnAndPassWithoutScripts() {
        // axe is a script itself.
        try (var browser = Browser.withoutScripts(port)) {
            learnAndPass(browser, () -> {});
        }
    }

    private void learnAndPass(Browser browser, Runnable inspect) {
        browser.signIn(learning.somebody()).open(path).press("Join this run");
        browser.open(path);
        inspect.run();
        assertThat(browser.text()).contains("0 of 3 steps completed");

        browser.open(path + "/steps/1.1");
        inspect.run();
        browser.press("Mark as complete");
        assertThat(browser.path()).endsWith("/steps/2.1");
        browser.press("Mark as complete").press("Begin the test");
        inspect.run();
        browser.page().getByLabel("One").first().check();
        browser.press("Hand in");
        inspect.run();
        assertThat(browser.text()).contains("3 of 4 questions aren’t answered");
        browser.press("Hand in without these answers");
        inspect.run();
        assertThat(browser.text()).contains("0 of 4 points").contains("Not passed");

        browser.follow("Back to the test");
        inspect.run();
        browser.press("Take it again");
        answerRight(browser);
        browser.press("Hand in");
        assertThat(browser.text()).contains("4 of 4 points").contains("Passed with");

        browser.open(path);
        inspect.run();
        assertThat(browser.text()).contains("3 of 3 steps completed").contains("You earned the certificate on");
    }

    @Test
    void resumeAtTheWidthOfAPhone() {
        try (var browser = Browser.at(port)) {
            browser.page().setViewportSize(320, 640);
            browser.signIn(learning.somebody()).open(path).press("Join this run");
            browser.open(path + "/steps/1.1").press("Mark as complete");

            browser.open(path).axe();
            browser.page().setViewportSize(320, 640);
            assertThat(width(browser)).isLessThanOrEqualTo(320);
            browser.page().locator("a.btn-primary").click();

            assertThat(browser.path()).endsWith("/steps/2.1");
            assertThat(width(browser)).isLessThanOrEqualTo(320);
        }
    }

    @Test
    void byKeyboardAlone() {
        try (var browser = Browser.at(port)) {
            browser.page().setViewportSize(320, 640);
            browser.signIn(learning.somebody()).open(path).press("Join this run");
            browser.open(path + "/steps/1.1");

            tabTo(browser, "Mark as complete");
            browser.page().keyboard().press("Enter");
            browser.page().waitForURL("**/steps/2.1");
            browser.open(path + "/steps/2.2");
            tabTo(browser, "Begin the test");
            browser.page().keyboard().press("Enter");
            browser.page().waitForURL("**/attempts/*");
            browser.page().locator("#q0-0").focus();
            browser.page().keyboard().press("ArrowDown");
            assertThat(browser.page().locator("#q0-1").isChecked()).isTrue();
            browser.page().keyboard().press("Tab");
            browser.page().keyboard().press("Space");
            browser.page().keyboard().press("Tab");
            browser.page().keyboard().press("Tab");
            browser.page().keyboard().press("Space");
            browser.page().keyboard().press("Tab");
            browser.page().keyboard().type("9.81");
            browser.page().keyboard().press("Tab");
            browser.page().keyboard().type("Ada Lovelace");
            browser.page().keyboard().press("Enter");

            browser.page().waitForSelector("text=4 of 4 points");
        }
    }

    @Test
    void answersSurviveALostConnection() {
        try (var browser = Browser.at(port)) {
            browser.signIn(learning.somebody()).open(path).press("Join this run");
            browser.open(path + "/steps/2.2").press("Begin the test");
            browser.page().locator("#q0-1").check();
            browser.page().waitForSelector("text=Your answers are kept.");

            browser.page().context().setOffline(true);
            browser.page().locator("#q3-0").fill("Ada");
            browser.page().waitForSelector("text=There is no connection.");
            browser.page().context().setOffline(false);
            browser.page()
                    .waitForCondition(() ->
                            browser.page().locator("[data-state]").textContent().startsWith("Your answers are kept"));
            browser.page().reload();

            assertThat(browser.page().locator("#q3-0").inputValue()).isEqualTo("Ada");
            assertThat(browser.page().locator("#q0-1").isChecked()).isTrue();
        }
    }

    @Test
    void whoHandsInWithoutAConnectionIsToldThatItIsNotHandedIn() {
        try (var browser = Browser.at(port)) {
            browser.signIn(learning.somebody()).open(path).press("Join this run");
            browser.open(path + "/steps/2.2").press("Begin the test");
            answerRight(browser);
            var alert = browser.page().locator("[data-alert]");

            browser.page().context().setOffline(true);
            browser.press("Hand in");
            alert.getByText("your test has not been handed in").waitFor();
            browser.page().context().setOffline(false);
            alert.getByText("The connection is back").waitFor();
            assertThat(alert.textContent()).contains("not been handed in yet");

            browser.press("Hand in");
            assertThat(browser.text()).contains("4 of 4 points");
        }
    }

    private static void answerRight(Browser browser) {
        for (var box : new String[] {"#q0-1", "#q1-0", "#q1-2"}) {
            browser.page().locator(box).check();
        }
        browser.page().locator("#q2-0").fill("9.81");
        browser.page().locator("#q3-0").fill("Ada Lovelace");
    }

    private static void tabTo(Browser browser, String name) {
        for (int i = 0; i < 60; i++) {
            browser.page().keyboard().press("Tab");
            var focused = browser.page().evaluate("document.activeElement.innerText");
            if (focused != null && focused.toString().strip().equals(name)) return;
        }
        throw new AssertionError("No way to " + name + " by keyboard");
    }

    private static int width(Browser browser) {
        return (int) browser.page().evaluate("document.documentElement.scrollWidth");
    }

    private CourseRun aRun(Learning.World world) {
        var course = world.courses().getFirst();
        return learning.runs()
                .add(
                        course.organisationId(),
                        course.id(),
                        null,
                        new RunDetails(
                                "Now",
                                null,
                                Instant.now().minus(Duration.ofDays(1)),
                                null,
                                null,
                                null,
                                BusinessModel.OPEN_SPONSORED,
                                3,
                                14));
    }
}
