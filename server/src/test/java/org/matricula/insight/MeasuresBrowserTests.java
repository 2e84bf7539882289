package org.matricula.insight;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.matricula.organisation.Members;
import org.matricula.organisation.Role;
import org.matricula.pathway.Minimum;
import org.matricula.pathway.OfferedPathways;
import org.matricula.platform.Ids;
import org.matricula.progress.Result;
import org.matricula.testing.Browser;
import org.matricula.testing.Learning;
import org.matricula.testing.MatriculaTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A programme's team reads its measures, an institution its own, and a learner is asked. */
@MatriculaTest
@Tag("browser")
class MeasuresBrowserTests {

    @Autowired
    Learning learning;

    @Autowired
    OfferedPathways offers;

    @Autowired
    Members members;

    @Autowired
    JdbcClient jdbc;

    @LocalServerPort
    int port;

    @Test
    void aTeamReadsItsMeasuresAnInstitutionItsOwnAndALearnerIsAsked() {
        var taught = learning.programmeOf(2);
        var world = new MeasuredWorld(taught.programme(), offers, learning.results(), jdbc);
        var pathway = world.pathway(new Minimum.AnyRecord());
        var manager = learning.somebody();
        var officer = learning.somebody();
        var learner = learning.somebody();
        members.add(taught.provider().id(), manager.id(), Role.OWNER);
        members.add(pathway.organisationId(), officer.id(), Role.ADMISSIONS);
        learning.grade(learner.id(), taught.runs().getFirst(), Result.PASS, null);
        var today = Instant.now().atZone(ZoneOffset.UTC);
        for (int i = 0; i < 60; i++) {
            var one = Ids.next();
            var at = today.minusMonths(2 + i % 12).toInstant();
            world.passed(one, taught.runs().getFirst(), at.toString());
            if (i % 3 > 0) continue;
            var application = world.sent(one, pathway, at.plus(Duration.ofDays(i)));
            world.event(application, i % 2 == 0 ? "GRANTED" : "DECLINED", at.plus(Duration.ofDays(i + 3)));
        }
        try (var browser = Browser.at(port).signIn(manager)) {
            browser.open(taught.provider().path() + "/programmes/" + taught.slug())
                    .picture("measures-desk")
                    .follow("Who could send their record of this programme, who did, and what became of it");
            assertThat(browser.text()).contains("sent their record within six months. Your baseline is 20.0%");
            browser.picture("measures-programme").axe();
            browser.fill("At six months, in percent", "lots").press("Save baseline");
            assertThat(browser.text()).contains("Write a share from 0 to 100");
            browser.picture("measures-baseline-wrong")
                    .fill("At six months, in percent", "22.5")
                    .press("Save baseline");
            assertThat(browser.text()).contains("Your baseline is 22.5%");
            browser.follow("A way").picture("measures-pathway").axe();
            browser.open(taught.provider().path()).picture("measures-home");
        }
        try (var browser = Browser.at(port).signIn(officer)) {
            var institution =
                    offers.organisations().get(pathway.organisationId().toString());
            browser.open(institution.path() + "/pathways").picture("measures-pathways");
            browser.follow("Measures of records received")
                    .picture("measures-institution")
                    .axe();
        }
        try (var browser = Browser.at(port).signIn(learner)) {
            browser.open("/programmes/" + taught.slug() + "/progress")
                    .picture("measures-want-asked")
                    .axe()
                    .press("Credit elsewhere");
            assertThat(browser.text()).contains("You want credit elsewhere from this programme.");
            browser.picture("measures-want-said")
                    .follow("Change")
                    .picture("measures-want")
                    .axe();
        }
    }
}
