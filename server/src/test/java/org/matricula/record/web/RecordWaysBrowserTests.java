package org.matricula.record.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.net.URI;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.matricula.credential.Achievements;
import org.matricula.credential.Awarding;
import org.matricula.organisation.Members;
import org.matricula.organisation.Role;
import org.matricula.progress.Result;
import org.matricula.testing.Browser;
import org.matricula.testing.Learning;
import org.matricula.testing.MatriculaTest;
import org.matricula.testing.Somebody;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** To a record and on from it, as a learner, the provider's staff and a stranger walk. */
@Tag("browser")
@MatriculaTest
class RecordWaysBrowserTests {

    private static final String LONG =
            "Donaudampfschifffahrtselektrizitätenhauptbetriebswerkbauunterbeamtengesellschaft of the River Danube";

    @LocalServerPort
    int port;

    @Autowired
    Learning learning;

    @Autowired
    Members members;

    @Autowired
    Awarding awarding;

    @Autowired
    Achievements achievements;

    Learning.World world;
    Somebody learner;
    Somebody owner;

    @BeforeEach
    void oneCourseOfThree() {
        world = learning.programmeOf(3);
        learner = learning.somebody();
        learning.grade(learner.id(), world.runs().get(0), Result.DISTINCTION, new BigDecimal("87.5"));
        learning.enrol(learner.id(), world.runs().get(1));
        awarding.runNow(
                world.provider().id(),
                achievements.ofCourse(world.courses().getFirst()).id());
        owner = learning.somebody();
        members.add(world.provider().id(), owner.id(), Role.OWNER);
    }

    @Test
    void aLearnerFixesTheRecordInALinkAndSwitchesASnapshotOff() {
        try (var mine = Browser.at(port);
                var stranger = Browser.withoutScripts(port)) {
            mine.signIn(learner).open("/account").follow("View my records");
            mine.axe().picture("record-list").follow("Everything you have earned, on one page");
            mine.axe().picture("record-whole").open("/programmes/" + world.slug());
            mine.follow("Your progress in this programme").axe().picture("record-progress");
            mine.follow("View programme record").axe().picture("record-own").follow("Make a link");
            mine.page().getByLabel("As it is today, fixed").check();
            mine.axe().picture("record-link-fixed").press("Create the link");
            var path = URI.create(mine.page().getByLabel("Address to copy").inputValue())
                    .getPath();
            mine.axe().picture("record-link-made").follow("Change what it shows");
            mine.axe().picture("record-link-fixed-change");

            stranger.open(path).picture("record-link-fixed-seen");
            assertThat(stranger.text()).contains("This is a snapshot", learner.name());
            mine.open(path).axe().open("/records/" + world.slug()).follow("Snapshots made so far");
            mine.axe().picture("record-snapshots");
            mine.page().locator("form[action$='/end'] button").first().click();
            assertThat(mine.axe().picture("record-snapshots-off").text()).contains("Switched off on");
        }
    }

    @Test
    void aLearnerAsksWhatIsMissingAndTheTeamAnswers() {
        try (var mine = Browser.at(port);
                var team = Browser.at(port)) {
            mine.signIn(learner).open("/records/" + world.slug()).follow("Something is missing or wrong?");
            mine.page().locator("#text").evaluate("field => field.removeAttribute('required')");
            mine.press("Send to the programme's team").axe().picture("record-request-empty");
            mine.page().locator("#text").fill("I took it in spring.\n\n" + LONG);
            mine.press("Send to the programme's team").axe().picture("record-request");

            team.signIn(owner).open(world.provider().path()).follow("See the questions");
            team.axe().picture("record-requests").follow(learner.name());
            team.axe().picture("record-request-read");
            team.page().locator("#text").fill("It is there now.");
            team.press("Send the answer").axe().picture("record-requests-none");

            mine.open("/records/" + world.slug() + "/requests").axe().picture("record-request-answered");
            assertThat(mine.text()).contains("It is there now.");
        }
    }

    @Test
    void staffAskForDataAndALearnerAgrees() {
        try (var mine = Browser.at(port);
                var team = Browser.at(port)) {
            team.signIn(owner).open(world.provider().path() + "/data-requests");
            team.axe().picture("record-data-empty");
            team.page().locator("#programme").selectOption(world.slug());
            team.page().locator("#recipient").fill(LONG);
            team.page().locator("#purpose").fill("Admission to the master's degree; kept for a year.");
            team.press("Ask the learners").axe().picture("record-data-made");
            var path = team.path();

            mine.signIn(learner).open("/records/" + world.slug()).follow("Requests for data");
            mine.axe().picture("record-data-asked");
            mine.page().locator("form[action$='/consent'] button").click();
            mine.axe().picture("record-data-agreed");

            assertThat(team.open(path).text()).contains("Learners who agree");
            team.open(world.provider().path() + "/data-requests").axe().picture("record-data-list");
            team.open(world.provider().path() + "/runs/"
                            + world.runs().getFirst().id() + "/learners/" + learner.id())
                    .axe()
                    .picture("record-staff-learner")
                    .follow(world.programme().title());
            team.axe().picture("record-staff");
        }
    }

    @Test
    void anyoneReadsTheQuestionsAndAnswers() {
        try (var visitor = Browser.at(port)) {
            visitor.open("/help/records").axe().picture("record-help-learner");
            visitor.open("/help/receiving-records").axe().picture("record-help-institution");
        }
    }
}
