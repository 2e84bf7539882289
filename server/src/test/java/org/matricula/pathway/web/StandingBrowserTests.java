package org.matricula.pathway.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.matricula.pathway.web.StandingBrowserTests.Looks.PAUSE;

import com.microsoft.playwright.Page;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.matricula.pathway.Deciding;
import org.matricula.pathway.Inbox;
import org.matricula.pathway.ReceivedRecords;
import org.matricula.testing.Browser;
import org.matricula.testing.MatriculaTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Pages that are open show what becomes of an application, and nobody has to load them again. */
@MatriculaTest
@Tag("browser")
class StandingBrowserTests {

    private static final long HOUR = 3_600_000;

    @LocalServerPort
    int port;

    @Autowired
    ReceivedRecords received;

    @Autowired
    Inbox inbox;

    @Autowired
    Deciding deciding;

    ReceivedRecords.World world;
    ReceivedRecords.Sent sent;

    /** What an open page asks for by itself. */
    record Looks(List<String> asked) {

        /** A second more than the page waits between two looks. */
        static final long PAUSE = 16_000;

        static Looks of(Page page) {
            var looks = new Looks(new ArrayList<>());
            page.onRequest(request -> {
                if (request.url().contains("/standing") && !request.url().contains(".js"))
                    looks.asked().add(request.url());
            });
            return looks;
        }
    }

    @BeforeEach
    void oneIsSent() {
        world = received.world();
        sent = received.sent(world);
    }

    @Test
    void theLearnerSeesTheDecisionOnTheOpenPageAndKeepsWhatIsTyped() {
        try (var browser = Browser.at(port)) {
            var page = browser.signIn(sent.learner()).page();
            stop(page);
            var looks = Looks.of(page);
            browser.open("/applications/" + sent.id());
            page.evaluate("window.same = true");
            page.locator("#text").fill("I wanted to ask");

            inbox.read(world.receiver(), sent.id(), "page");
            page.clock().runFor(9_000);
            assertThat(looks.asked()).isEmpty();
            page.clock().runFor(PAUSE - 9_000);
            awaits(page, "[data-part=state]", "Read");
            assertThat(page.locator("[data-part=withdrawal]").innerText()).contains("has read it");

            grant(sent.id());
            page.clock().runFor(PAUSE);
            awaits(page, "[data-part=state]", "Granted");
            page.clock().resume();
            assertThat(browser.axe().text()).contains("6 ECTS credits", "The institution granted it.");
            assertThat(page.locator("[data-part=state]").getAttribute("aria-live"))
                    .isEqualTo("polite");
            assertThat(page.locator("#text").inputValue()).isEqualTo("I wanted to ask");
            assertThat(page.evaluate("window.same")).isEqualTo(true);

            var before = looks.asked().size();
            page.clock().runFor(5 * PAUSE);
            assertThat(looks.asked()).hasSize(before);
            browser.picture("standing-application");
        }
    }

    @Test
    void theLearnersListChangesToo() {
        try (var browser = Browser.at(port)) {
            var page = browser.signIn(sent.learner()).page();
            stop(page);
            browser.open("/applications");
            page.evaluate("window.same = true");

            grant(sent.id());
            page.clock().runFor(PAUSE);

            awaits(page, "[data-part=state-" + sent.id() + "]", "Granted");
            assertThat(page.evaluate("window.same")).isEqualTo(true);
            page.clock().resume();
            browser.axe().picture("standing-applications");
        }
    }

    @Test
    void theInboxShowsWhatOthersDecideWhatArrivesAndWhatIsTakenBack() {
        var other = received.sent(world);
        try (var browser = Browser.at(port)) {
            var page = browser.signIn(world.officer()).page();
            stop(page);
            browser.open(world.path());
            page.locator("tbody input[type=checkbox]").first().check();
            page.evaluate("window.same = true");

            grant(sent.id());
            received.withdraw(other);
            received.sent(world);
            received.sent(world);
            page.clock().runFor(PAUSE);

            awaits(page, "[data-part=state-" + sent.id() + "]", "Granted");
            assertThat(page.locator("[data-part=row-" + other.id() + "]").innerText())
                    .contains("taken this one back")
                    .doesNotContain(other.learner().name());
            assertThat(page.locator("[data-part=arrived]").innerText()).contains("2 more records have arrived");
            assertThat(page.evaluate("window.same")).isEqualTo(true);
            page.clock().resume();
            browser.axe().picture("standing-inbox");
        }
    }

    @Test
    void whoeverIsSignedOutMeanwhileKeepsThePageAndAsksNoMore() {
        try (var browser = Browser.at(port)) {
            var page = browser.signIn(sent.learner()).page();
            stop(page);
            var looks = Looks.of(page);
            browser.open("/applications/" + sent.id());
            page.context().clearCookies();

            page.waitForResponse("**/standing", () -> page.clock().runFor(PAUSE));
            // What it says was read by the time a later question is answered.
            page.evaluate("fetch('/assets/standing.js').then(() => null)");
            page.clock().runFor(5 * PAUSE);

            assertThat(looks.asked()).hasSize(1);
            assertThat(browser.text()).contains("Delivered");
        }
    }

    /** From now on the page's time passes only when it is told to, however long the test takes. */
    private static void stop(Page page) {
        page.clock().install();
        page.clock().pauseAt(System.currentTimeMillis() + HOUR);
    }

    private void grant(UUID id) {
        deciding.decide(
                world.receiver(),
                id,
                new ReceivedForm("GRANT", "6", "Statistics I", null, null, null, null, null).decision());
    }

    private static void awaits(Page page, String part, String word) {
        page.waitForCondition(() -> page.locator(part).innerText().contains(word));
    }
}
