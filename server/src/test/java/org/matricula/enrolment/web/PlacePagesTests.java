package org.matricula.enrolment.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.matricula.account.Accounts;
import org.matricula.account.People;
import org.matricula.billing.Basis;
import org.matricula.catalogue.BusinessModel;
import org.matricula.catalogue.Course;
import org.matricula.catalogue.CourseRun;
import org.matricula.catalogue.RunDetails;
import org.matricula.catalogue.Runs;
import org.matricula.enrolment.Enrolments;
import org.matricula.enrolment.Places;
import org.matricula.enrolment.Source;
import org.matricula.enrolment.Tally;
import org.matricula.enrolment.Track;
import org.matricula.organisation.Organisation;
import org.matricula.platform.Person;
import org.matricula.testing.Browsing;
import org.matricula.testing.Learning;
import org.matricula.testing.MatriculaTest;
import org.matricula.testing.Partnership;
import org.matricula.testing.PlainBrowser;
import org.matricula.testing.Sessions;
import org.matricula.testing.Somebody;
import org.matricula.testing.Visitor;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.session.SessionRepository;
import org.springframework.web.context.WebApplicationContext;

@MatriculaTest
class PlacePagesTests {

    @Autowired
    WebApplicationContext server;

    @Autowired
    Learning learning;

    @Autowired
    Partnership partnership;

    @Autowired
    Accounts accounts;

    @Autowired
    People people;

    @Autowired
    Runs runs;

    @Autowired
    Places places;

    @Autowired
    Enrolments enrolments;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Clock clock;

    @Autowired
    SessionRepository<?> sessions;

    @LocalServerPort
    int port;

    Organisation provider;
    Course course;
    Somebody learner;

    @BeforeEach
    void aCourseAndALearner() {
        var world = learning.programmeOf(1);
        provider = world.provider();
        course = world.courses().getFirst();
        learner = learning.somebody();
    }

    @Test
    void aVisitorSignsInAndComesBackToTheRun() {
        var path = path(run(BusinessModel.OPEN_UPGRADE));

        assertThat(PlainBrowser.at(port).get(path + "/join").location())
                .isEqualTo("/sign-in?next=" + path.replace("/", "%2F") + "%2Fjoin");
    }

    @Test
    void joiningLeavingAndComingBackKeepsTheDatesAndTheFirstTermsAndCountsOnce() {
        var run = run(BusinessModel.OPEN_UPGRADE);
        var browsing = Browsing.as(server, learner);

        assertThat(browsing.page(path(run) + "/join").text())
                .contains("Reading along")
                .contains("Not included");
        browsing.submit(path(run) + "/join");
        browsing.submit(path(run) + "/join");
        var joined = enrolments.of(person()).getFirst();
        assertThat(joined.track()).isEqualTo(Track.AUDIT);
        assertThat(tally(run)).isEqualTo(new Tally(1, 0));

        browsing.submit(path(run) + "/leave");
        browsing.submit(path(run) + "/leave");
        assertThat(enrolments.of(person()).getFirst().deactivatedAt()).isNotNull();
        assertThat(tally(run)).isEqualTo(new Tally(1, 1));
        assertThat(browsing.page(path(run) + "/join").text())
                .contains("You left on")
                .contains("Come back");

        browsing.submit(path(run) + "/join");
        assertThat(enrolments.of(person())).containsExactly(joined);
        assertThat(tally(run)).isEqualTo(new Tally(1, 0));
        assertThat(history()).isEqualTo("JOINED LEFT REJOINED");
    }

    @Test
    void theCoursesPageLeadsToTheRunOneIsInAndSaysWhichOneLeft() {
        var mine = run(BusinessModel.OPEN_SPONSORED);
        var other = run(BusinessModel.OPEN_SPONSORED);
        var browsing = Browsing.as(server, learner);
        browsing.submit(path(mine) + "/join");

        var joined = browsing.page("/courses/" + course.slug()).select("section.run");
        assertThat(joined.first().select("a.btn").attr("href")).isEqualTo(path(mine));
        assertThat(joined.first().text()).contains("You joined on", "Go to the course");
        assertThat(joined.select("a[href=" + path(other) + "/join]").text()).startsWith("Join");

        browsing.submit(path(mine) + "/leave");
        var left = browsing.page("/courses/" + course.slug()).select("section.run");
        assertThat(left.first().text()).contains("You left on", "Your place").doesNotContain("Join");
        assertThat(left.first().select("a.btn").attr("href")).isEqualTo(path(mine) + "/join");
    }

    @Test
    void anInvitationUpgradesAPlaceAndComingBackAloneDoesNotLowerIt() {
        var run = run(BusinessModel.OPEN_UPGRADE);
        places.join(person(), run, Source.OWN, null, provider.zone());

        partnership.agree(provider.id(), Basis.SPONSORED, "");
        places.join(person(), run, Source.PERSONAL_INVITATION, provider.id(), provider.zone());
        places.leave(person(), run);
        places.join(person(), run, Source.OWN, null, provider.zone());

        var enrolment = enrolments.of(person()).getFirst();
        assertThat(enrolment.track()).isEqualTo(Track.UPGRADED);
        assertThat(enrolment.source()).isEqualTo(Source.PERSONAL_INVITATION);
        assertThat(enrolment.organisationId()).isEqualTo(provider.id());
        assertThat(history()).isEqualTo("JOINED UPGRADED LEFT REJOINED");
        assertThat(Browsing.as(server, learner).page(path(run) + "/join").text())
                .contains("For as long as you like")
                .contains("Included, as a PDF");
    }

    @ParameterizedTest
    @EnumSource(
            value = BusinessModel.class,
            names = {"OPEN_PAID", "PRIVATE_NO_PURCHASE", "PRIVATE_SPONSORED"})
    void whoeverCannotComeAloneIsToldWhyAndWhatToDo(BusinessModel model) {
        var run = run(model);
        var browsing = Browsing.as(server, learner);

        var page = browsing.page(path(run) + "/join");

        assertThat(page.select("main .empty p")).hasSize(2);
        assertThat(page.select("form[action$=/join]")).isEmpty();
        assertThat(browsing.submit(path(run) + "/join").getStatus()).isEqualTo(422);
        assertThat(enrolments.of(person())).isEmpty();
    }

    @ParameterizedTest(name = "{4}")
    @CsvSource({
        "1,     ,  1,   ,  Enrolment has not opened yet",
        "-9,    ,   , -1,  Enrolment has closed",
        "-9,  -1,   ,   ,  This run has ended",
        "1,    9, -1,  5,  This is what you get if you join"
    })
    void joiningNeedsAnOpenRun(
            int starts, @Nullable Integer ends, @Nullable Integer opens, @Nullable Integer closes, String says) {
        var details = new RunDetails("R", null, day(starts), day(ends), day(opens), day(closes));
        var run = runs.add(provider.id(), course.id(), null, details);

        assertThat(Browsing.as(server, learner).page(path(run) + "/join").text())
                .contains(says);
    }

    @Test
    void theTwinSaysTheSameAndJoinsAndLeaves() {
        var run = run(BusinessModel.OPEN_SPONSORED);
        var place = "/api/v1" + path(run) + "/place";
        var own = Visitor.signedIn(port, Sessions.open(sessions, learner.id(), learner.name()));

        assertThat(own.get(place).body()).contains("\"OFFERED\"").contains("\"SPONSORED\"");
        assertThat(own.get("/api/v1" + path(run) + "x/place").statusCode()).isEqualTo(404);
        assertThat(own.json("PUT", place, "").body()).contains("\"TAKEN\"").contains("\"joinedAt\"");
        assertThat(own.json("DELETE", place, "").statusCode()).isEqualTo(204);
        assertThat(own.get(place).body()).contains("\"LEFT\"").contains("\"leftAt\"");
    }

    private CourseRun run(BusinessModel model) {
        var details = new RunDetails(
                "Run " + model, null, clock.instant().minus(Duration.ofDays(1)), null, null, null, model, 6, 14);
        return runs.add(provider.id(), course.id(), null, details);
    }

    private String path(CourseRun run) {
        return "/courses/" + course.slug() + "/runs/" + run.slug();
    }

    private Person person() {
        return people.personOf(learner.id());
    }

    private Tally tally(CourseRun run) {
        return enrolments.tallies(java.util.List.of(run.id())).get(run.id());
    }

    private String history() {
        return jdbc.sql("select string_agg(kind, ' ' order by at, id) from enrolment_history where learner_id = :id")
                .param("id", learner.id())
                .query(String.class)
                .single();
    }

    private @Nullable Instant day(@Nullable Integer days) {
        return days == null ? null : clock.instant().plus(Duration.ofDays(days));
    }
}
