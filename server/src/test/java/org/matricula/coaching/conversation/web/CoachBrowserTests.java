package org.matricula.coaching.conversation.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.ZoneId;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.matricula.coaching.Consents;
import org.matricula.coaching.Offers;
import org.matricula.coaching.Wordings;
import org.matricula.organisation.Members;
import org.matricula.organisation.Role;
import org.matricula.testing.Browser;
import org.matricula.testing.Coached;
import org.matricula.testing.Learning;
import org.matricula.testing.MatriculaTest;
import org.matricula.testing.Somebody;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Coaching as a coach, the learner and whoever leads do it in a browser. */
@MatriculaTest
class CoachBrowserTests {

    @Autowired
    private Learning learning;

    @Autowired
    private Offers offers;

    @Autowired
    private Wordings wordings;

    @Autowired
    private Consents consents;

    @Autowired
    private Members members;

    @LocalServerPort
    private int port;

    private Coached coached;
    private Somebody coach;
    private Somebody learner;
    private String path;

    @BeforeEach
    void world() {
        coached = Coached.programme(learning, offers, wordings, 1);
        coach = coached.coach(members);
        learner = coached.agreed(consents);
        path = coached.world().provider().path();
    }

    @Test
    void coachAndLearnerWorkTogether() {
        try (var browser = Browser.at(port).signIn(owner())) {
            browser.open(path + "/coaching").follow("Pages to send, by topic").picture("coach-resources-empty");
            browser.follow("Add a page").axe().picture("coach-resource-form");
            browser.fill("Title", "How to write a CV")
                    .fill("Address", "https://www.example.org/cv")
                    .press("Save")
                    .axe()
                    .picture("coach-resources");
        }
        try (var browser = Browser.at(port).signIn(coach)) {
            browser.open(path).follow("Open the learners you coach").follow("Ada");
            browser.axe().picture("coach-case-empty");
            browser.press("Add");
            assertThat(browser.text()).contains("Please say what is to be done", "Please choose a day");
            browser.axe().picture("coach-case-wrong");
            var soon = LocalDate.now(ZoneId.of("Europe/London")).plusDays(2);
            browser.fill("What is to be done", "Write the first page of your CV")
                    .fill("By when", soon.toString())
                    .press("Add");
            browser.page()
                    .getByLabel("A follow-up of mine, which nobody else sees")
                    .check();
            browser.fill("What is to be done", "Ask how the CV goes")
                    .fill("By when", soon.plusDays(1).toString())
                    .press("Add");
            browser.page().getByLabel("Ada, too").check();
            browser.fill("Write a note", "You know more than you think. Begin with what you did last.")
                    .press("Keep the note");
            browser.fill("Write a note", "Works nights, best reached after 18:00.")
                    .press("Keep the note");
            browser.page().getByLabel("How to write a CV").check();
            browser.press("Send to Ada");
            assertThat(browser.text()).contains("It was sent to Ada.", "One was sent before");
            browser.axe().picture("coach-case");
            browser.open(path + "/coach").axe().picture("coach-caseload");
        }
        try (var browser = Browser.at(port).signIn(learner)) {
            browser.open("/home").picture("coach-home");
            browser.page().locator("#main a[href$='/coach']").click();
            browser.axe().picture("coach-own");
            assertThat(browser.text())
                    .contains("Ada is your coach", "You know more than you think", "How to write a CV")
                    .doesNotContain("Ask how the CV goes", "Works nights");
            browser.page().locator("#main .rows button").first().click();
            assertThat(browser.text()).contains("It is marked as done.", "One that is done");
        }
    }

    @Test
    void learnersAreHandedOverAndCoachingEnds() {
        var colleague = coached.coach(members);
        try (var browser = Browser.at(port).signIn(coach)) {
            browser.open(path + "/coach").follow("Ada");
            browser.page().getByText("Hand Ada over to a colleague").click();
            browser.page().locator("#coach").selectOption(colleague.id().toString());
            browser.axe().picture("coach-handover");
            browser.press("Hand Ada over");
            assertThat(browser.text()).contains("Ada was handed over", "You coach nobody yet");
            browser.picture("coach-caseload-empty");
        }
        members.remove(coached.world().provider().id(), colleague.id());
        try (var browser = Browser.at(port).signIn(owner())) {
            browser.open(path).picture("coach-organisation-home");
            browser.follow("Who coaches whom").axe().picture("coach-team");
            browser.page().locator("a[href$='/coaches/" + colleague.id() + "']").click();
            browser.axe().picture("coach-led");
            browser.press("Hand over all of them");
            assertThat(browser.text()).contains("One learner was handed over.");
        }
        try (var browser = Browser.at(port).signIn(coach)) {
            browser.open(path + "/coach").follow("Ada");
            var address = browser.path();
            browser.page().getByText("Ada told you to stop").click();
            browser.press("End coaching of Ada");
            assertThat(browser.text()).contains("has ended, as they wished");
            browser.open(address).axe().picture("coach-closed");
            assertThat(browser.text()).contains("This case is closed");
        }
        try (var browser = Browser.at(port).signIn(learner)) {
            browser.open("/coaching/" + coached.world().provider().slug() + "/coach")
                    .axe()
                    .picture("coach-own-ended");
        }
    }

    private Somebody owner() {
        var owner = learning.somebody();
        members.add(coached.world().provider().id(), owner.id(), Role.OWNER);
        return owner;
    }
}
