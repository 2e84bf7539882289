package org.matricula.delivery.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.put;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.matricula.catalogue.CourseRun;
import org.matricula.catalogue.RunDetails;
import org.matricula.catalogue.content.Authoring;
import org.matricula.catalogue.content.TestRules;
import org.matricula.delivery.Attempt;
import org.matricula.delivery.NextAttempt;
import org.matricula.delivery.Seat;
import org.matricula.delivery.Seats;
import org.matricula.delivery.TestAttempts;
import org.matricula.enrolment.Adjustment;
import org.matricula.enrolment.Adjustments;
import org.matricula.enrolment.Enrolments;
import org.matricula.organisation.Members;
import org.matricula.organisation.Role;
import org.matricula.platform.Person;
import org.matricula.progress.CourseProgress;
import org.matricula.testing.Browsing;
import org.matricula.testing.Learning;
import org.matricula.testing.Mailbox;
import org.matricula.testing.MatriculaTest;
import org.matricula.testing.Providers;
import org.matricula.testing.Somebody;
import org.matricula.testing.TaughtContent;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.web.context.WebApplicationContext;

@MatriculaTest
class GradingPagesTests {

    @Autowired
    WebApplicationContext server;

    @Autowired
    Learning learning;

    @Autowired
    Authoring authoring;

    @Autowired
    Members members;

    @Autowired
    Seats seats;

    @Autowired
    TestAttempts attempts;

    @Autowired
    Adjustments adjustments;

    @Autowired
    CourseProgress progress;

    @Autowired
    Enrolments enrolments;

    @Autowired
    JdbcClient jdbc;

    Learning.World world;
    CourseRun run;
    Somebody taker;
    UUID learner;
    Attempt attempt;
    Browsing grader;
    String path;

    @BeforeEach
    void aTestThatWasFailed() {
        world = learning.programmeOf(1);
        run = world.runs().getFirst();
        TaughtContent.articles(1)
                .withTest(new TestRules(1, 70, 0))
                .publishedIn(run, world.provider().id(), authoring);
        taker = learning.somebody();
        learner = taker.id();
        learning.enrol(learner, run);
        var test = seat().content().tests().getFirst();
        var begun = attempts.begin(seat(), test);
        attempt = attempts.handIn(seat(), test, begun.id(), List.of(List.of("1")));
        grader = staff(Role.OWNER);
        path = world.provider().path() + "/runs/" + run.id() + "/learners/" + learner;
    }

    @Test
    void aGraderChangesAScoreAndTheHistoryStays() {
        assertThat(progress.of(learner, run.id()).averageScore()).isEqualByComparingTo("25");

        grader.submit(score(), "points", "3.5", "reason", "The third question was ambiguous.");
        grader.submit(score(), "points", "3", "reason", "Half a point too much.");

        assertThat(progress.of(learner, run.id()).averageScore()).isEqualByComparingTo("75");
        assertThat(grader.page(path).text())
                .contains("Changed from 1 to 3.5 points")
                .contains("Changed from 3.5 to 3 points")
                .contains("The third question was ambiguous.");
    }

    @Test
    void theLearnerSeesThatTheTeamSetAScoreAndWhyAndIsWrittenThatItWasChanged() {
        grader.submit(score(), "points", "3.5", "reason", "The third question was ambiguous.");

        var step = seat().path(seat().content().tests().getFirst());
        var mine = Browsing.as(server, taker);
        var told = "The course team set this score on";
        assertThat(mine.page(step).text()).contains(told).contains("The third question was ambiguous.");
        assertThat(mine.page(step + "/attempts/" + attempt.id()).text())
                .contains("3.5 of 4 points")
                .contains(told)
                .contains("The third question was ambiguous.");
        assertThat(Browsing.text(mine.open("/api/v1" + step + "/attempts/" + attempt.id())))
                .contains("The third question was ambiguous.")
                .doesNotContain("madeBy");
        var letter = new Mailbox(jdbc, taker.address()).latest();
        assertThat(letter.link()).isEqualTo(step + "/attempts/" + attempt.id());
        assertThat(letter.subject() + letter.body()).contains("changed").doesNotContain("ambiguous", "3.5");
    }

    @Test
    void aDecisionThatChangesNoScoreIsNotWrittenAbout() {
        grader.submit(score(), "points", "1", "reason", "Looked at again.");

        assertThat(new Mailbox(jdbc, taker.address()).letters()).isEmpty();
    }

    @Test
    void aScoreIsChangedOnlyWithinTheTestAndWithAReason() {
        var answer = grader.submit(score(), "points", "5", "reason", " ");

        assertThat(answer.getStatus()).isEqualTo(422);
        assertThat(Browsing.text(answer)).contains("from 0 to 4").contains("Say why");
        assertThat(progress.of(learner, run.id()).averageScore()).isEqualByComparingTo("25");
    }

    @Test
    void grantedAttemptsCanBeTaken() {
        var test = seat().content().tests().getFirst();
        assertThat(attempts.state(seat(), test).next()).isInstanceOf(NextAttempt.UsedUp.class);

        grader.submit(path + "/adjustment", "extraAttempts", "2", "reason", "The screen froze.");

        assertThat(adjustments.of(learner, run.id()))
                .isEqualTo(new Adjustment(0, 2, false, false, "The screen froze."));
        assertThat(attempts.state(seat(), test).next()).isEqualTo(new NextAttempt.Begin(2, 2));
    }

    @Test
    void whatWouldChangeNothingIsNotGrantedAndTheFormSaysWhy() {
        var page = grader.page(path);
        assertThat(page.select("#extraAttempts")).hasSize(1);
        assertThat(page.select("#extraDays, #opensAll, #noWait")).isEmpty();
        assertThat(page.text())
                .contains("this learner can read for as long as they like")
                .contains("1.2 The test: 1 attempt");

        var answer = grader.submit(
                path + "/adjustment",
                "extraDays",
                "14",
                "extraAttempts",
                "1",
                "opensAll",
                "true",
                "noWait",
                "true",
                "reason",
                "Ill");

        assertThat(answer.getStatus()).isEqualTo(422);
        assertThat(Browsing.text(answer))
                .contains("Extra days would change nothing")
                .contains("There is nothing to open")
                .contains("There is no waiting to lift");
        assertThat(adjustments.of(learner, run.id())).isEqualTo(Adjustment.NONE);
    }

    @Test
    void whatIsGrantedNeedsAReasonAndTheLearnerReadsBoth() {
        var without = grader.submit(path + "/adjustment", "extraAttempts", "2", "reason", " ");
        assertThat(without.getStatus()).isEqualTo(422);
        assertThat(Browsing.text(without)).contains("Say why. The learner reads it.");

        grader.submit(path + "/adjustment", "extraAttempts", "2", "reason", "The screen froze.");

        assertThat(Browsing.as(server, taker).page(seat().path() + "/join").text())
                .contains("2 more attempts at each test")
                .contains("The screen froze.");
        assertThat(jdbc.sql(
                                "select detail::text from learner_audit_entry where learner_id = :learner and action = 'enrolment.adjusted'")
                        .param("learner", learner)
                        .query(String.class)
                        .single())
                .doesNotContain("froze");
    }

    @Test
    void programsGrantWithTheSameRules() {
        var api = "/api/v1" + path.replace("/o/", "/organisations/") + "/adjustment";

        assertThat(grader.send(put(api), "{\"extraDays\": 3, \"reason\": \"Ill\"}")
                        .getStatus())
                .isEqualTo(422);
        assertThat(grader.send(put(api), "{\"extraAttempts\": 3, \"reason\": \"Ill\"}")
                        .getStatus())
                .isEqualTo(204);
        assertThat(adjustments.of(learner, run.id()).extraAttempts()).isEqualTo(3);
    }

    @Test
    void nonsenseIsNotGranted() {
        var answer = grader.submit(path + "/adjustment", "extraAttempts", "soon");

        assertThat(answer.getStatus()).isEqualTo(422);
        assertThat(Browsing.text(answer)).contains("value=\"soon\"").contains("Extra attempts: enter a whole number");
        assertThat(adjustments.of(learner, run.id())).isEqualTo(Adjustment.NONE);
    }

    @Test
    void graderReadsTheAnswersAndTheStepsDoneAndEachLookIsRecorded() {
        var page = grader.page(path);
        assertThat(page.select("table.stack").text()).contains("1.2 The test").contains("Not opened");

        var answers = grader.page(page.select("section.attempt a").attr("href"));

        assertThat(answers.text())
                .contains("Which is even?")
                .contains("Who wrote the first program?")
                .contains("Right")
                .contains("Not answered");
        assertThat(answers.select("#q0-1").hasAttr("checked")).isTrue();
        assertThat(answers.select("button[type=submit]").eachText()).doesNotContain("Hand in");
        var api = "/api/v1" + path.replace("/o/", "/organisations/") + "/attempts/" + attempt.id();
        assertThat(Browsing.text(grader.open(api))).contains("\"right\":[true,false,false,false]");
        assertThat(jdbc.sql("""
                                select count(*) from learner_audit_entry
                                 where learner_id = :learner and action = 'test.answers-viewed'""").param("learner", learner).query(Integer.class).single())
                .isEqualTo(2);
    }

    @Test
    void answersAreSeenOnlyByTheRunsOwnTeam() {
        var other = Providers.provider(learning.organisations());
        var outsider = learning.somebody();
        members.add(other.id(), outsider.id(), Role.OWNER);
        var theirs = Browsing.as(server, outsider);
        var answers = "/runs/" + run.id() + "/learners/" + learner + "/attempts/" + attempt.id();

        assertThat(staff(Role.VIEWER).open(world.provider().path() + answers).getStatus())
                .isEqualTo(403);
        assertThat(theirs.open(world.provider().path() + answers).getStatus()).isEqualTo(403);
        assertThat(theirs.open(other.path() + answers).getStatus()).isEqualTo(404);
        assertThat(grader.open(path + "/attempts/" + UUID.randomUUID()).getStatus())
                .isEqualTo(404);
    }

    @Test
    void ownersMoveALearnerToALaterRunAndTheLearnerIsWritten() {
        var running = aRun("Now", Duration.ofDays(-2));
        var later = aRun("Later", Duration.ofDays(-1));
        learning.enrol(learner, running);
        var page = world.provider().path() + "/runs/" + running.id() + "/learners/" + learner;
        assertThat(grader.page(page).select("input[name=to]").eachAttr("value")).containsExactly(later.slug());

        var answer = grader.submit(page + "/move", "to", later.slug());

        assertThat(answer.getHeader("Location"))
                .isEqualTo(world.provider().path() + "/runs/" + running.id() + "/learners");
        assertThat(enrolments.of(learner, running.id()).orElseThrow().hasLeft()).isTrue();
        assertThat(enrolments.of(learner, later.id()).orElseThrow().hasLeft()).isFalse();
        assertThat(new Mailbox(jdbc, taker.address()).latest().link())
                .isEqualTo("/courses/" + world.courses().getFirst().slug() + "/runs/" + later.slug());
        assertThat(jdbc.sql("""
                                select count(*) from learner_audit_entry
                                 where learner_id = :learner and action = 'learner.moved'
                                   and organisation_id = :organisation and actor_id is not null""")
                        .param("learner", learner)
                        .param("organisation", world.provider().id())
                        .query(Integer.class)
                        .single())
                .isEqualTo(1);
        assertThat(grader.submit(page + "/move", "to", later.slug()).getStatus())
                .isEqualTo(422);
    }

    @Test
    void nobodyElseMovesALearner() {
        var running = aRun("Now", Duration.ofDays(-2));
        var later = aRun("Later", Duration.ofDays(-1));
        learning.enrol(learner, running);
        var other = Providers.provider(learning.organisations());
        var outsider = learning.somebody();
        members.add(other.id(), outsider.id(), Role.OWNER);
        var move = "/runs/" + running.id() + "/learners/" + learner + "/move";
        var marker = staff(Role.LEARNING_MANAGER);

        assertThat(marker.submit(world.provider().path() + move, "to", later.slug())
                        .getStatus())
                .isEqualTo(403);
        assertThat(marker.page(world.provider().path() + "/runs/" + running.id() + "/learners/" + learner)
                        .text())
                .doesNotContain("Move to a later run");
        assertThat(Browsing.as(server, outsider)
                        .submit(other.path() + move, "to", later.slug())
                        .getStatus())
                .isEqualTo(404);
        assertThat(enrolments.of(learner, running.id()).orElseThrow().hasLeft()).isFalse();
    }

    private CourseRun aRun(String title, Duration starts) {
        var course = world.courses().getFirst();
        var begins = Instant.now().plus(starts);
        return learning.runs()
                .add(
                        course.organisationId(),
                        course.id(),
                        null,
                        new RunDetails(title, null, begins, begins.plus(Duration.ofDays(90)), null, null));
    }

    @Test
    void onlyThoseWhoMayGradeDo() {
        var viewer = staff(Role.VIEWER);
        var other = Providers.provider(learning.organisations());
        var outsider = learning.somebody();
        members.add(other.id(), outsider.id(), Role.OWNER);
        var theirs = Browsing.as(server, outsider);
        var moved = other.path() + "/runs/" + run.id() + "/learners/" + learner;

        assertThat(viewer.open(path).getStatus()).isEqualTo(403);
        assertThat(viewer.submit(score(), "points", "4", "reason", "x").getStatus())
                .isEqualTo(403);
        assertThat(theirs.submit(moved + "/attempts/" + attempt.id() + "/score", "points", "4", "reason", "x")
                        .getStatus())
                .isEqualTo(404);
        assertThat(theirs.open(moved).getStatus()).isEqualTo(404);
        assertThat(progress.of(learner, run.id()).averageScore()).isEqualByComparingTo("25");
    }

    @Test
    void programsGradeToo() {
        var api = "/api/v1/organisations/" + world.provider().slug() + "/runs/" + run.id() + "/learners/" + learner;

        grader.send(
                put(api + "/attempts/" + attempt.id() + "/score"), "{\"points\": 4, \"reason\": \"Marked by hand.\"}");

        assertThat(Browsing.text(grader.open(api))).contains("Marked by hand.").contains("\"percent\":100.00");
    }

    private String score() {
        return path + "/attempts/" + attempt.id() + "/score";
    }

    private Browsing staff(Role role) {
        var somebody = learning.somebody();
        members.add(world.provider().id(), somebody.id(), role);
        return Browsing.as(server, somebody);
    }

    private Seat seat() {
        return seats.find(Person.of(learner), world.courses().getFirst().slug(), run.slug())
                .orElseThrow();
    }
}
