package org.matricula.delivery.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.put;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.matricula.catalogue.BusinessModel;
import org.matricula.catalogue.CourseRun;
import org.matricula.catalogue.RunDetails;
import org.matricula.catalogue.content.Authoring;
import org.matricula.catalogue.content.Copying;
import org.matricula.catalogue.content.DeliveryRules;
import org.matricula.catalogue.content.MediaAccess;
import org.matricula.catalogue.content.Release;
import org.matricula.catalogue.content.TestRules;
import org.matricula.credential.Achievements;
import org.matricula.credential.Awarding;
import org.matricula.enrolment.Adjustment;
import org.matricula.enrolment.Adjustments;
import org.matricula.enrolment.Enrolment;
import org.matricula.enrolment.Place;
import org.matricula.enrolment.Places;
import org.matricula.enrolment.Source;
import org.matricula.enrolment.Track;
import org.matricula.organisation.Members;
import org.matricula.organisation.Role;
import org.matricula.platform.Person;
import org.matricula.platform.security.Caller;
import org.matricula.progress.CourseProgress;
import org.matricula.progress.LearnerProgress;
import org.matricula.progress.Result;
import org.matricula.progress.Results;
import org.matricula.testing.Browsing;
import org.matricula.testing.Learning;
import org.matricula.testing.MatriculaTest;
import org.matricula.testing.Somebody;
import org.matricula.testing.TaughtContent;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.web.context.WebApplicationContext;

@MatriculaTest
class PlayerPagesTests {

    private static final TestRules AGAIN_AT_ONCE = new TestRules(null, 70, 0);

    @Autowired
    WebApplicationContext server;

    @Autowired
    Learning learning;

    @Autowired
    Authoring authoring;

    @Autowired
    Places places;

    @Autowired
    Adjustments adjustments;

    @Autowired
    CourseProgress progress;

    @Autowired
    Results results;

    @Autowired
    Members members;

    @Autowired
    Copying copying;

    @Autowired
    MediaAccess media;

    @Autowired
    Awarding awarding;

    @Autowired
    Achievements achievements;

    Learning.World world;
    CourseRun run;
    Somebody learner;
    Browsing browsing;
    String path;

    @BeforeEach
    void aLearnerOnARun() {
        world = learning.programmeOf(1);
        run = aRun(BusinessModel.OPEN_SPONSORED, Instant.now().minus(Duration.ofDays(1)));
        learner = learning.somebody();
        browsing = Browsing.as(server, learner);
        path = path(run);
    }

    @Test
    void stepsStandInTheirOrderAndNotInThatOfText() {
        teach(TaughtContent.articles(11));
        join();

        assertThat(browsing.page(path).select(".step-list .step-number").eachText())
                .startsWith("1.1", "1.2")
                .endsWith("1.9", "1.10", "1.11");
    }

    @Test
    void completingAStepTurnsToTheNext() {
        teach(TaughtContent.articles(2, 1));
        join();

        var answer = browsing.submit(path + "/steps/1.1/completion");

        assertThat(answer.getHeader("Location")).isEqualTo(path + "/steps/1.2");
        assertThat(browsing.page(path).text()).contains("1 of 3 steps completed");
        assertThat(browsing.submit(path + "/steps/2.1/completion").getHeader("Location"))
                .isEqualTo(path);
    }

    @Test
    void aLearnerGoesOnAfterTheLastStepTheyCompletedAndNotAtOneTheyLookedAt() {
        teach(TaughtContent.articles(3, 2));
        join();
        assertThat(browsing.page(path).text()).contains("Begin");

        browsing.submit(path + "/steps/1.1/completion");
        browsing.open(path + "/steps/2.1");
        assertThat(goOn()).isEqualTo(path + "/steps/1.2");

        browsing.submit(path + "/steps/1.3/completion");
        assertThat(goOn()).isEqualTo(path + "/steps/2.1");

        browsing.submit(path + "/steps/2.2/completion");
        assertThat(goOn()).isEqualTo(path + "/steps/1.2");
    }

    private String goOn() {
        return browsing.page(path).select("a.btn-primary").attr("href");
    }

    @Test
    void whoHasNoPlaceIsShownTheWayToOne() {
        teach(TaughtContent.articles(1));

        assertThat(browsing.open(path).getHeader("Location")).isEqualTo(path + "/join");
        assertThat(browsing.open(path + "/steps/1.1").getHeader("Location")).isEqualTo(path + "/join");
        assertThat(browsing.submit(path + "/steps/1.1/completion").getStatus()).isEqualTo(404);
        assertThat(browsing.open("/api/v1" + path + "/contents").getStatus()).isEqualTo(404);
        assertThat(progress.ofRun(run.id()).learners()).isZero();
    }

    @Test
    void aStepThatIsNotTaughtIsNotFound() {
        teach(TaughtContent.articles(1));
        join();

        for (var number : List.of("1.2", "2.1", "0.0", "x")) {
            assertThat(browsing.open(path + "/steps/" + number).getStatus()).isEqualTo(404);
        }
    }

    @Test
    void nothingTaughtIsSaid() {
        join();

        assertThat(browsing.page(path).text()).contains("Nothing is taught here yet.");
    }

    @Test
    void aWeekOpensWhenItsTimeComesAndSaysSoBefore() {
        teach(TaughtContent.articles(1, 1));
        authoring.set(world.provider().id(), run.id(), new DeliveryRules(Release.WEEKLY, 90, 70));
        join();

        assertThat(browsing.open(path + "/steps/1.1").getStatus()).isEqualTo(200);
        assertThat(browsing.page(path + "/steps/2.1").text())
                .contains("Week 2 isn't open yet.")
                .contains("Opens on");
        assertThat(browsing.submit(path + "/steps/2.1/completion").getStatus()).isEqualTo(422);
        assertThat(browsing.page(path).select("a[href$=2.1]")).isEmpty();
    }

    @Test
    void whoWasGrantedItReadsAhead() {
        teach(TaughtContent.articles(1, 1));
        authoring.set(world.provider().id(), run.id(), new DeliveryRules(Release.WEEKLY, 90, 70));
        join();

        adjustments.grant(world.provider().id(), learner.id(), run.id(), new Adjustment(0, 0, true, false, "Away"));

        assertThat(browsing.page(path + "/steps/2.1").text()).contains("Mark as complete");
    }

    @Test
    void readingEndsWithTheTermsUnlessMoreTimeIsGranted() {
        run = aRun(BusinessModel.PRIVATE_NO_PURCHASE, Instant.now().minus(Duration.ofDays(60)), 20, 5);
        path = path(run);
        teach(TaughtContent.articles(1));
        learning.enrolments()
                .add(List.of(new Enrolment(
                        learner.id(),
                        run.id(),
                        run.courseId(),
                        Track.AUDIT,
                        Source.IMPORT,
                        null,
                        run.startsAt(),
                        null)));

        assertThat(browsing.page(path).text()).contains("Your access to this course has ended.");
        assertThat(browsing.page(path + "/steps/1.1").text()).doesNotContain("Text 1");

        adjustments.grant(world.provider().id(), learner.id(), run.id(), new Adjustment(100, 0, false, false, "Ill"));

        assertThat(browsing.page(path + "/steps/1.1").text()).contains("Text 1");
    }

    @Test
    void aTestIsTakenMarkedAndCounted() {
        teach(TaughtContent.articles(1).withTest(AGAIN_AT_ONCE));
        join();

        var attempt = begin();
        var page = browsing.page(attempt);
        assertThat(page.html())
                .doesNotContain("Ada Lovelace")
                .doesNotContain("9.81")
                .doesNotContain("Two is.");

        browsing.submit(attempt, answers("0", "0", "9.81", "somebody"));
        assertThat(browsing.page(attempt).text())
                .contains("1 of 4 points")
                .contains("Not passed: 25.0")
                .doesNotContain("Two is.");

        browsing.submit(begin(), answers("1", "0", "2", "9.81", "ada lovelace"));
        assertThat(browsing.page(attempt).text()).contains("Two is.");
        assertThat(browsing.page(path + "/steps/1.2").text()).contains("Passed with 100.0");
        assertThat(mine().averageScore()).isEqualByComparingTo("100");
        assertThat(mine().stepsCompleted()).isEqualTo(1);
    }

    @Test
    void aQuizExplainsOnlyWhatWasAnswered() {
        teach(TaughtContent.articles(1).withQuiz());
        join();
        var check = path + "/steps/1.2/answers";

        var nothing = browsing.submit(check, answers("", "", ""));
        assertThat(nothing.getStatus()).isEqualTo(422);
        assertThat(Browsing.text(nothing))
                .contains("Answer at least one question first")
                .doesNotContain("Two is.");

        assertThat(Browsing.text(browsing.submit(check, "q3", "somebody")))
                .contains("0 of 4 right")
                .doesNotContain("Two is.", "class=\"said\"");
        assertThat(Browsing.text(browsing.submit(check, "q0", "0"))).contains("Two is.");
        assertThat(Browsing.text(browsing.send(post("/api/v1" + check), "{\"answers\":[[],[],[],[\"x\"]]}")))
                .doesNotContain("Two is.");
    }

    @Test
    void theAddressOfAQuizsOutcomeLeadsBackToTheStep() {
        teach(TaughtContent.articles(1).withQuiz());
        join();

        assertThat(browsing.open(path + "/steps/1.2/answers").getHeader("Location"))
                .isEqualTo(path + "/steps/1.2");
    }

    @Test
    void handingInTwiceCountsOnce() {
        teach(TaughtContent.articles(1).withTest(AGAIN_AT_ONCE));
        join();
        var attempt = begin();
        browsing.submit(attempt, answers("0", "0", "9", "somebody"));

        browsing.submit(attempt, answers("1", "0", "2", "9.81", "ada lovelace"));

        assertThat(mine().averageScore()).isEqualByComparingTo("0");
    }

    @Test
    void openQuestionsAreCountedBeforeATestIsHandedIn() {
        teach(TaughtContent.articles(1).withTest(AGAIN_AT_ONCE));
        join();
        var attempt = begin();

        var asked = Browsing.text(browsing.submit(attempt, "q0", "1", "q3", " "));

        assertThat(asked).contains("3 of 4 questions aren’t answered").contains("href=\"#q3\"");
        assertThat(browsing.page(attempt).select("#q0-1").hasAttr("checked")).isTrue();
        assertThat(mine().testsTaken()).isZero();
        browsing.submit(attempt, "q0", "1", "sure", "yes");
        assertThat(browsing.page(attempt).text()).contains("1 of 4 points");
    }

    @Test
    void answersAreKeptForLater() {
        teach(TaughtContent.articles(1).withTest(AGAIN_AT_ONCE));
        join();
        var attempt = begin();

        browsing.submit(attempt, "q0", "1", "q3", "Grace", "later", "yes");

        assertThat(begin()).isEqualTo(attempt);
        var page = browsing.page(attempt);
        assertThat(page.select("#q3-0").val()).isEqualTo("Grace");
        assertThat(page.select("#q0-1").hasAttr("checked")).isTrue();
    }

    @Test
    void aTestBegunOnOneVersionIsMarkedByIt() {
        var first = TaughtContent.articles(1).withTest(AGAIN_AT_ONCE);
        teach(first);
        join();
        var attempt = begin();
        authoring.publish(world.provider().id(), run.id());

        browsing.submit(attempt, answers("1", "0", "2", "9.81", "ada lovelace"));

        assertThat(mine().averageScore()).isEqualByComparingTo("100");
    }

    @Test
    void somebodyElsesAttemptIsNotFound() {
        teach(TaughtContent.articles(1).withTest(AGAIN_AT_ONCE));
        join();
        var attempt = begin();
        var other = learning.somebody();
        places.join(
                Person.of(other.id()), run, Source.OWN, null, world.provider().zone());
        var spy = Browsing.as(server, other);

        assertThat(spy.open(attempt).getStatus()).isEqualTo(404);
        assertThat(spy.submit(attempt, answers("1", "0", "2", "9.81", "ada lovelace"))
                        .getStatus())
                .isEqualTo(404);
        assertThat(spy.send(put("/api/v1" + attempt), "{\"answers\":[]}").getStatus())
                .isEqualTo(404);
    }

    @Test
    void aTrackWithoutTestsSaysSoAndWhatToDo() {
        run = aRun(BusinessModel.OPEN_UPGRADE, Instant.now().minus(Duration.ofDays(1)));
        path = path(run);
        teach(TaughtContent.articles(1).withTest(AGAIN_AT_ONCE));
        join();

        var page = browsing.page(path + "/steps/1.2").text();
        assertThat(page).contains("Your track doesn't include tests.").contains("upgrad");
        assertThat(browsing.submit(path + "/steps/1.2/attempts").getStatus()).isEqualTo(422);
        assertThat(browsing.send(post("/api/v1" + path + "/steps/1.2/attempts"), "{}")
                        .getStatus())
                .isEqualTo(409);
    }

    @Test
    void whyThereIsNoCertificateYetIsSaidUntilThereIsOne() {
        teach(TaughtContent.articles(1).withTest(AGAIN_AT_ONCE));
        join();
        assertThat(browsing.page(path).text())
                .contains("You have completed 0 of 2 steps")
                .contains("2 more steps")
                .contains("You have taken 0 of 1 test");

        browsing.submit(path + "/steps/1.1/completion");
        browsing.submit(begin(), answers("0", "0", "9", "somebody"));
        assertThat(browsing.page(path).text()).contains("Your tests average 0%");

        browsing.submit(begin(), answers("1", "0", "2", "9.81", "ada lovelace"));
        assertThat(browsing.page(path).text()).contains("You earned the certificate on");
        assertThat(results.certificatesOf(Person.of(learner.id()))).hasSize(1);
    }

    @Test
    void whoEarnsTheCertificateIsLedToItFromTheCourseAndFromTheTest() {
        teach(TaughtContent.articles(1).withTest(AGAIN_AT_ONCE));
        join();
        browsing.submit(path + "/steps/1.1/completion");
        var attempt = begin();

        browsing.submit(attempt, answers("1", "0", "2", "9.81", "ada lovelace"));
        assertThat(browsing.page(attempt).text())
                .contains("You earned the certificate on")
                .contains(world.provider().name() + " hasn't awarded the credential");

        awarding.runNow(
                world.provider().id(),
                achievements.ofCourse(world.courses().getFirst()).id());
        for (var page : List.of(attempt, path)) {
            var links = browsing.page(page).select("main a[href^=/c/]");
            assertThat(links.eachText()).contains("Your certificate (PDF)").hasSize(2);
            assertThat(links.first().attr("href")).endsWith("/certificate.pdf");
        }
        assertThat(Browsing.text(browsing.open("/api/v1" + path + "/contents"))).contains("\"credential\":\"/c/");
    }

    @Test
    void afterAFailedTestItSaysWhenItCanBeTakenAgain() {
        teach(TaughtContent.articles(1).withTest(new TestRules(null, 70, 24)));
        join();
        var attempt = begin();

        browsing.submit(attempt, answers("0", "0", "9", "somebody"));

        assertThat(browsing.page(attempt).text()).contains("You can take this test again from");
    }

    @Test
    void aRunThatEndedAndTeachesNothingShowsWhatCameOfIt() {
        var ended = world.runs().getFirst();
        learning.grade(learner.id(), ended, Result.DISTINCTION, null);

        assertThat(browsing.page(path(ended)).text())
                .contains("This run ended on 30 June 2014")
                .contains("Distinction")
                .contains("You earned the certificate on")
                .doesNotContain("publishes its steps");
    }

    @Test
    void movingToALaterRunTakesProgressAlong() {
        var taught = TaughtContent.articles(2, 1).withTest(AGAIN_AT_ONCE);
        teach(taught);
        join();
        browsing.submit(path + "/steps/1.1/completion");
        browsing.submit(path + "/steps/1.2/completion");
        var later = aRun(BusinessModel.OPEN_SPONSORED, Instant.now().minus(Duration.ofHours(1)));
        copying.copy(world.provider().id(), run.id(), later.id(), true);
        authoring.publish(world.provider().id(), later.id());

        assertThat(browsing.page(path).text()).contains("Move to a later run");
        var answer = browsing.submit(path + "/move", "to", later.slug());

        assertThat(answer.getHeader("Location")).isEqualTo(path(later));
        assertThat(browsing.page(path(later)).text()).contains("2 of 4 steps completed");
        assertThat(places.place(Person.of(learner.id()), run, world.provider().zone()))
                .isInstanceOf(Place.Left.class);
    }

    @Test
    void filesOfARunAreForThoseWhoMayReadIt() {
        var caller = new Caller.SignedIn(learner.id(), learner.name(), "en-GB", "UTC");
        assertThat(media.mayRead(run, caller)).isFalse();
        assertThat(media.mayRead(run, null)).isFalse();

        join();

        assertThat(media.mayRead(run, caller)).isTrue();
        places.leave(Person.of(learner.id()), run);
        assertThat(media.mayRead(run, caller)).isFalse();
    }

    @Test
    void anUpgradeByTheProviderKeepsWhatWasDone() {
        run = aRun(BusinessModel.OPEN_UPGRADE, Instant.now().minus(Duration.ofDays(1)));
        path = path(run);
        teach(TaughtContent.articles(1).withTest(AGAIN_AT_ONCE));
        join();
        browsing.submit(path + "/steps/1.1/completion");
        var owner = learning.somebody();
        members.add(world.provider().id(), owner.id(), Role.OWNER);
        var places =
                "/api/v1" + world.provider().path().replace("/o/", "/organisations/") + "/runs/" + run.id() + "/places";

        var answer = Browsing.as(server, owner).send(post(places), "{\"learner\": \"" + learner.id() + "\"}");
        var stranger = Browsing.as(server, owner).send(post(places), "{\"learner\": \"" + owner.id() + "\"}");

        assertThat(Browsing.text(answer)).contains("\"track\":\"UPGRADED\"");
        assertThat(stranger.getStatus()).isEqualTo(422);
        assertThat(browsing.send(post(places), "{}").getStatus()).isEqualTo(403);
        assertThat(browsing.page(path).text()).contains("1 of 2 steps completed");
        browsing.submit(begin(), answers("1", "0", "2", "9.81", "ada lovelace"));
        assertThat(results.certificatesOf(Person.of(learner.id()))).hasSize(1);
    }

    @Test
    void programsGoThroughACourseToo() {
        teach(TaughtContent.articles(1).withTest(AGAIN_AT_ONCE));
        join();
        var api = "/api/v1" + path;

        assertThat(browsing.send(put(api + "/steps/1.1/completion"), "").getStatus())
                .isEqualTo(204);
        var begun = Browsing.text(browsing.send(post(api + "/steps/1.2/attempts"), "{}"));
        assertThat(begun)
                .contains("\"choices\":[\"One\",\"Two\"]")
                .doesNotContain("right")
                .doesNotContain("Lovelace");
        var id = begun.replaceAll("(?s).*?\"id\":\"([^\"]+)\".*", "$1");
        var marked = Browsing.text(browsing.send(
                post(api + "/steps/1.2/attempts/" + id + "/submission"),
                "{\"answers\":[[\"1\"],[\"0\",\"2\"],[\"9.81\"],[\"Ada Lovelace\"]]}"));
        assertThat(marked).contains("\"percent\":100.00");
        assertThat(Browsing.text(browsing.open(api + "/contents"))).contains("\"stepsCompleted\":2");
    }

    private LearnerProgress mine() {
        return progress.of(learner.id(), run.id());
    }

    private void teach(TaughtContent taught) {
        taught.publishedIn(run, world.provider().id(), authoring);
    }

    private void join() {
        places.join(
                Person.of(learner.id()), run, Source.OWN, null, world.provider().zone());
    }

    private String begin() {
        return browsing.submit(path + "/steps/1.2/attempts").getHeader("Location");
    }

    private String path(CourseRun run) {
        return "/courses/" + world.courses().getFirst().slug() + "/runs/" + run.slug();
    }

    private CourseRun aRun(BusinessModel model, Instant starts) {
        return aRun(model, starts, 400, 14);
    }

    private CourseRun aRun(BusinessModel model, Instant starts, int days, int grace) {
        var course = world.courses().getFirst();
        var ends = starts.plus(Duration.ofDays(days));
        return learning.runs()
                .add(
                        course.organisationId(),
                        course.id(),
                        null,
                        new RunDetails("Run of " + starts, null, starts, ends, null, null, model, 3, grace));
    }

    /** The first value answers the first question, the last two the last ones, those between the second. */
    private static String[] answers(String... values) {
        var fields = new ArrayList<String>();
        for (int i = 0; i < values.length; i++) {
            var question = i == 0 ? 0 : i == values.length - 1 ? 3 : i == values.length - 2 ? 2 : 1;
            fields.add("q" + question);
            fields.add(values[i]);
        }
        return fields.toArray(String[]::new);
    }
}
