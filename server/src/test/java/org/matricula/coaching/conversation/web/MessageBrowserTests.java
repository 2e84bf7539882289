package org.matricula.coaching.conversation.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.matricula.coaching.Consents;
import org.matricula.coaching.Numbers;
import org.matricula.coaching.Offers;
import org.matricula.coaching.PhoneNumber;
import org.matricula.coaching.Wordings;
import org.matricula.organisation.Members;
import org.matricula.organisation.Role;
import org.matricula.platform.Person;
import org.matricula.testing.Browser;
import org.matricula.testing.Coached;
import org.matricula.testing.Learning;
import org.matricula.testing.MatriculaTest;
import org.matricula.testing.Somebody;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** A coach and a learner write to each other and plan a call, in two browsers without scripts. */
@MatriculaTest
class MessageBrowserTests {

    private static final String NUMBER = "+13035550142";

    @Autowired
    private Learning learning;

    @Autowired
    private Offers offers;

    @Autowired
    private Wordings wordings;

    @Autowired
    private Consents consents;

    @Autowired
    private Numbers numbers;

    @Autowired
    private Members members;

    @LocalServerPort
    private int port;

    private Coached coached;
    private Somebody coach;
    private Somebody learner;

    @BeforeEach
    void world() {
        coached = Coached.programme(learning, offers, wordings, 1);
        coach = coached.coach(members);
        learner = coached.agreed(consents, NUMBER);
        numbers.confirm(Person.of(learner.id()), new PhoneNumber(NUMBER));
    }

    @Test
    void coachAndLearnerWriteToEachOther() {
        template();
        var own = "/coaching/" + coached.world().provider().slug() + "/coach";
        try (var browser = Browser.at(port).signIn(coach);
                var phone = Browser.withoutScripts(port).signIn(learner)) {
            browser.open(casePath() + "/messages").axe().picture("messages-empty");
            browser.press("Use this template");
            assertThat(browser.page().getByLabel("Message to Ada").inputValue()).startsWith("Hi Ada, how is");
            browser.fill("Message to Ada", "Comment ça va, {first name}? {next call}")
                    .press("Preview");
            assertThat(browser.text()).contains("nothing to fill in for {next call}");
            browser.axe().picture("messages-wrong");
            browser.fill("Message to Ada", "Comment ça va, {first name}?").press("Preview");
            assertThat(browser.text()).contains("What Ada would read", "Comment ça va, Ada?", "70 characters");
            browser.axe().picture("messages-preview");
            browser.press("Send message");
            assertThat(browser.text()).contains("The message was written.", "Comment ça va, Ada?", "Take back");
            browser.axe().picture("messages-sent");

            phone.open(own);
            assertThat(phone.text()).doesNotContain("ça va");
            phone.fill("Write to Ada", "").press("Send to Ada");
            assertThat(phone.text()).contains("Please write something.");
            phone.fill("Write to Ada", "I am stuck in week 2.").press("Send to Ada");
            assertThat(phone.text()).contains("I am stuck in week 2.");
            phone.picture("messages-own");

            browser.press("Take back");
            assertThat(browser.text()).contains("Taken back before it left");
            browser.open(coached.world().provider().path() + "/coach").picture("messages-caseload");
            browser.open(casePath()).axe().picture("messages-case");
            assertThat(browser.text()).contains("I am stuck in week 2.");
        }
    }

    @Test
    void coachPlansACallMovesItAndCancelsIt() {
        var day = LocalDate.now().plusDays(9).toString();
        try (var browser = Browser.withoutScripts(port).signIn(coach)) {
            browser.open(casePath()).follow("Plan a call");
            browser.press("Plan the call");
            assertThat(browser.text()).contains("Please choose a date.");
            browser.picture("call-wrong");
            browser.fill("Date", day).fill("Time", "17:30").press("Plan the call");
            assertThat(browser.text()).contains("The call is planned", "By Ada's clock");
            browser.picture("call-planned");
            browser.page().getByText("Move the call").first().click();
            browser.fill("Time", "18:00").press("Move the call");
            assertThat(browser.text()).contains("The call was moved", "18:00");
            browser.press("Cancel the call");
            assertThat(browser.text()).contains("The call was cancelled", "Cancelled");
            browser.open(casePath()).follow("Note a call that was made");
            browser.fill("Date", LocalDate.now().minusDays(1).toString()).fill("Time", "10:00");
            browser.fill("What came of it (optional)", "Found a tutor.").press("Note what came of it");
            assertThat(browser.text()).contains("It was noted.", "Took place", "Found a tutor.");
            browser.picture("call-noted");
            browser.open(coached.world().provider().path() + "/coach/calendar").press("Make an address");
            assertThat(browser.text()).contains("/coach-calendars/");
            browser.picture("call-calendar");
        }
    }

    @Test
    void callPagesAreGoodToEverybody() {
        try (var browser = Browser.at(port).signIn(coach)) {
            browser.open(casePath() + "/calls/new").axe().picture("call-new");
            browser.open(casePath() + "/calls/past").axe();
            browser.open(coached.world().provider().path() + "/coach/calendar").axe();
            browser.open(coached.world().provider().path() + "/coach/templates")
                    .axe()
                    .picture("templates-empty");
        }
    }

    /** By whoever offers coaching. */
    private void template() {
        var owner = learning.somebody();
        members.add(coached.world().provider().id(), owner.id(), Role.OWNER);
        try (var browser = Browser.at(port).signIn(owner)) {
            browser.open(coached.world().provider().path() + "/coaching").follow("Templates for messages");
            browser.follow("Write a template").fill("Name", "How is it going?").fill("Words", "Hi {frist name}");
            browser.press("Save the template");
            assertThat(browser.text()).contains("Nobody knows what to fill in for {frist name}");
            browser.axe().picture("template-wrong");
            browser.fill("Words", "Hi {first name}, how is {course} going?").press("Save the template");
            assertThat(browser.text()).contains("The template was saved.");
            browser.axe().picture("templates");
        }
    }

    private String casePath() {
        return coached.world().provider().path() + "/coach/learners/" + learner.id();
    }
}
