package org.matricula.enrolment.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.matricula.catalogue.BusinessModel;
import org.matricula.catalogue.RunDetails;
import org.matricula.catalogue.Runs;
import org.matricula.testing.Browser;
import org.matricula.testing.Learning;
import org.matricula.testing.MatriculaTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Somebody joins a run, leaves it and comes back, with scripts and without; each page is looked at under axe. */
@MatriculaTest
@Tag("browser")
class PlaceBrowserTests {

    @Autowired
    Learning learning;

    @Autowired
    Runs runs;

    @LocalServerPort
    int port;

    @Test
    void joinLeaveAndComeBack() {
        try (var browser = Browser.at(port)) {
            joinLeaveAndComeBack(browser, browser::axe);
        }
    }

    @Test
    void joinLeaveAndComeBackWithoutScripts() {
        // axe is a script itself.
        try (var browser = Browser.withoutScripts(port)) {
            joinLeaveAndComeBack(browser, () -> {});
        }
    }

    private void joinLeaveAndComeBack(Browser browser, Runnable inspect) {
        var course = learning.programmeOf(1).courses().getFirst();
        runs.add(
                course.organisationId(),
                course.id(),
                null,
                new RunDetails(
                        "Summer",
                        null,
                        Learning.REVOKED,
                        null,
                        null,
                        null,
                        BusinessModel.OPEN_SPONSORED,
                        3,
                        RunDetails.DEFAULT_GRACE_DAYS));
        browser.signIn(learning.somebody()).open("/courses/" + course.slug());
        inspect.run();

        browser.follow("Join in Summer");
        inspect.run();

        browser.press("Join this run");
        inspect.run();
        assertThat(browser.text()).contains("You joined “Summer”.").contains("sponsored");

        browser.page().locator("main summary").click();
        inspect.run();

        browser.press("Leave this run");
        inspect.run();
        assertThat(browser.text()).contains("You left “Summer”.");

        browser.press("Come back");
        inspect.run();
        assertThat(browser.open("/home").text()).contains("Summer");
    }
}
