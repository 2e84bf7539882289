package org.matricula.insight.coaching.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.matricula.coaching.Offers;
import org.matricula.coaching.Wordings;
import org.matricula.enrolment.Track;
import org.matricula.insight.coaching.CoachedWorlds;
import org.matricula.insight.coaching.CoachingMeasures;
import org.matricula.organisation.Members;
import org.matricula.organisation.Role;
import org.matricula.testing.Browser;
import org.matricula.testing.Coached;
import org.matricula.testing.Learning;
import org.matricula.testing.MatriculaTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A team reads its measures, somebody who sees counts only the same without small ones, and a learner is asked. */
@MatriculaTest
@Tag("browser")
class CoachingMeasuresBrowserTests {

    @Autowired
    Learning learning;

    @Autowired
    Offers offers;

    @Autowired
    Wordings wordings;

    @Autowired
    Members members;

    @Autowired
    CoachingMeasures measures;

    @Autowired
    JdbcClient jdbc;

    @LocalServerPort
    int port;

    @Test
    void aTeamReadsItsMeasuresAndALearnerIsAsked() {
        var coached = Coached.programme(learning, offers, wordings, 3);
        var provider = coached.world().provider();
        var world = new CoachedWorlds(coached, jdbc);
        for (var week = 0; week < 30; week += 3) world.mixed(215 - 7 * week, 40 - week);
        world.rated(UUID.randomUUID(), 2, "Nobody answers on Sundays, when I learn.");
        var learner = coached.learner(Track.VERIFIED, 40);
        var owner = learning.somebody();
        var viewer = learning.somebody();
        members.add(provider.id(), owner.id(), Role.OWNER);
        members.add(provider.id(), viewer.id(), Role.VIEWER);
        measures.countAgain(provider);

        try (var browser = Browser.at(port).signIn(owner)) {
            browser.open(provider.path() + "/coaching").picture("coaching-measures-desk");
            browser.follow("Who was asked, who agreed, and what became of them");
            assertThat(browser.text())
                    .contains("agreed to coaching (95% interval", "Coached learners chose coaching themselves.");
            browser.picture("coaching-measures").axe();
            browser.page().getByText("Show each").first().click();
            browser.follow(coached.world().programme().title())
                    .picture("coaching-measures-programme")
                    .axe();
            browser.press("Count now");
            assertThat(browser.text()).contains("Counted anew.");
            browser.open(provider.path()).picture("coaching-measures-home").axe();
        }
        try (var browser = Browser.at(port).signIn(viewer)) {
            browser.open(CoachingMeasures.path(provider));
            assertThat(browser.text()).contains("not shown").doesNotContain("Nobody answers on Sundays");
            browser.picture("coaching-measures-counts").axe();
        }
        try (var browser = Browser.at(port).signIn(learner)) {
            browser.open("/home").picture("satisfaction-asked").axe().press("Send my answer");
            assertThat(browser.text()).contains("Choose a number from 1 to 5.");
            browser.picture("satisfaction-wrong").axe();
            browser.page()
                    .getByLabel("4", new com.microsoft.playwright.Page.GetByLabelOptions().setExact(true))
                    .check();
            browser.page().locator("#words").fill("Somebody always answers.");
            browser.press("Send my answer");
            assertThat(browser.path()).isEqualTo("/home");
            assertThat(browser.text()).contains("Thank you for your answer.").doesNotContain("how satisfied are you");
        }
    }
}
