package org.matricula.delivery.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.matricula.catalogue.BusinessModel;
import org.matricula.catalogue.CourseRun;
import org.matricula.catalogue.RunDetails;
import org.matricula.catalogue.content.Authoring;
import org.matricula.catalogue.content.TestRules;
import org.matricula.delivery.Seats;
import org.matricula.delivery.TestAttempts;
import org.matricula.organisation.Members;
import org.matricula.organisation.Role;
import org.matricula.platform.Person;
import org.matricula.testing.Browser;
import org.matricula.testing.Learning;
import org.matricula.testing.MatriculaTest;
import org.matricula.testing.TaughtContent;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** A grader looks at a learner's answers, changes the score and grants more; the learner sees all of it. */
@MatriculaTest
@Tag("browser")
class GradingBrowserTests {

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

    @LocalServerPort
    int port;

    @Test
    void aScoreAndAGrantReachTheLearnerWithTheirReasons() {
        var world = learning.programmeOf(1);
        var run = aRun(world, "Now", 2);
        aRun(world, "Later", 1);
        TaughtContent.articles(2, 1)
                .withTest(new TestRules(1, 70, 8))
                .publishedIn(run, world.provider().id(), authoring);
        var learner = learning.somebody();
        learning.enrol(learner.id(), run);
        var seat = seats.find(
                        Person.of(learner.id()), world.courses().getFirst().slug(), run.slug())
                .orElseThrow();
        var test = seat.content().tests().getFirst();
        var begun = attempts.begin(seat, test);
        attempts.handIn(seat, test, begun.id(), List.of(List.of("1"), List.of("1")));
        var owner = learning.somebody();
        members.add(world.provider().id(), owner.id(), Role.OWNER);
        var path = world.provider().path() + "/runs/" + run.id() + "/learners/" + learner.id();

        try (var grader = Browser.at(port).signIn(owner).open(path)) {
            grader.page().locator("main summary").evaluateAll("all => all.forEach(it => it.click())");
            grader.axe().picture("grader-learner");
            grader.page().locator("section.attempt a").click();
            grader.axe().picture("grader-attempt");
            assertThat(grader.text()).contains("Not right", "Not answered");
            grader.page().locator("main .actions a").click();
            grader.page().locator("section.attempt summary").click();
            grader.fill("Points, from 0 to 4", "3");
            grader.page()
                    .locator("section.attempt textarea")
                    .fill("The second and the third question were worded badly.");
            grader.press("Change the score");
            grader.page().locator("#extraAttempts").fill("2");
            grader.press("Grant this");
            assertThat(grader.text()).contains("Say why. The learner reads it.");
            grader.axe().picture("grader-grant-wrong");
            grader.page().locator("#reason").fill("The screen froze.");
            grader.page().locator("#noWait").check();
            grader.press("Grant this");
            assertThat(grader.text()).contains("3 attempts, without waiting");
        }
        try (var reader = Browser.at(port).signIn(learner)) {
            reader.open(seat.path(test)).axe().picture("learner-test-decided");
            assertThat(reader.text()).contains("The second and the third question were worded badly.");
            reader.open(seat.path(test) + "/attempts/" + begun.id()).axe().picture("learner-attempt-decided");
            reader.open(seat.path() + "/join").axe().picture("learner-place-granted");
            assertThat(reader.text()).contains("2 more attempts", "The screen froze.");
            reader.open(seat.path(test)).press("Take it again");
            reader.page().locator("#q0-0").check();
            reader.press("Hand in");
            reader.axe().picture("learner-unanswered");
            assertThat(reader.text()).contains("3 of 4 questions aren’t answered");
        }
    }

    private CourseRun aRun(Learning.World world, String title, int daysAgo) {
        var course = world.courses().getFirst();
        return learning.runs()
                .add(
                        course.organisationId(),
                        course.id(),
                        null,
                        new RunDetails(
                                title,
                                null,
                                Instant.now().minus(Duration.ofDays(daysAgo)),
                                null,
                                null,
                                null,
                                BusinessModel.OPEN_SPONSORED,
                                3,
                                14));
    }
}
