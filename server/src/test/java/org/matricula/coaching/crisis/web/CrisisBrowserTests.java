package org.matricula.coaching.crisis.web;

import static org.assertj.core.api.Assertions.assertThat;

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
import org.matricula.testing.Mailbox;
import org.matricula.testing.MatriculaTest;
import org.matricula.testing.Somebody;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** From the learner's button to help, to somebody who is on it, and to its end, in browsers. */
@MatriculaTest
class CrisisBrowserTests {

    private static final String NUMBER = "+13125550177";

    @Autowired
    private Learning learning;

    @Autowired
    private Offers offers;

    @Autowired
    private Wordings wordings;

    @Autowired
    private Members members;

    @Autowired
    private Consents consents;

    @Autowired
    private Numbers numbers;

    @Autowired
    private JdbcClient jdbc;

    @LocalServerPort
    private int port;

    @Test
    void fromTheButtonToTheEnd() {
        var coached = Coached.programme(learning, offers, wordings, 1);
        var provider = coached.world().provider();
        var owner = staff(coached, Role.OWNER);
        var contact = staff(coached, Role.LEARNING_MANAGER);
        var coach = coached.coach(members);
        var learner = coached.agreed(consents, NUMBER);
        numbers.confirm(Person.of(learner.id()), new PhoneNumber(NUMBER));
        try (var team = Browser.at(port);
                var mine = Browser.at(port);
                var theirs = Browser.at(port);
                var coaching = Browser.at(port)) {
            nameContacts(team.signIn(owner), provider.path(), contact, coach);
            askForHelp(mine.signIn(learner), provider.slug());
            handle(theirs.signIn(contact), contact, learner);
            mine.open("/coaching/" + provider.slug() + "/coach").axe().picture("crisis-own-after");
            assertThat(mine.text()).contains("I need help now");
            report(coaching.signIn(coach), provider.path(), learner);
            team.open(provider.path() + "/crises").axe().picture("crisis-list");
            assertThat(team.text()).contains("Reached, and safe", "Nobody is on it yet");
        }
    }

    private void nameContacts(Browser team, String provider, Somebody first, Somebody second) {
        team.open(provider + "/coaching").axe().picture("crisis-desk-warns");
        assertThat(team.text()).contains("Nobody is named for a crisis yet");
        team.follow("Who is told, and which words raise it").axe().picture("crisis-settings-empty");
        team.page().locator("#member-1").selectOption(first.id().toString());
        team.page().locator("#phone-1").fill("12");
        team.page().locator("#member-2").selectOption(second.id().toString());
        team.press("Save").axe().picture("crisis-settings-wrong");
        assertThat(team.text()).contains("One of these is no phone number");
        team.page().locator("#phone-1").fill("+1 202 555 0142");
        team.press("Save").picture("crisis-settings");
        assertThat(team.text()).contains("This is how it goes from now on.");
    }

    private static void askForHelp(Browser mine, String slug) {
        mine.open("/coaching/" + slug + "/coach").axe().picture("crisis-own-button");
        mine.press("I need help now").axe().picture("crisis-help");
        assertThat(mine.path()).endsWith("/help");
        assertThat(mine.text()).contains("We told our people on", "Call 999", "Samaritans");
        mine.page().getByLabel("Where you are").selectOption("US");
        mine.press("Show help there").axe().picture("crisis-help-us");
        assertThat(mine.text()).contains("Call 988", "Text HOME to 741741");
        mine.open("/coaching/" + slug + "/coach").axe().picture("crisis-own-told");
    }

    private void handle(Browser theirs, Somebody contact, Somebody learner) {
        theirs.open(new Mailbox(jdbc, contact.address()).latest().link()).axe().picture("crisis-waiting");
        assertThat(theirs.text()).contains(learner.name(), "Nobody is on it yet");
        theirs.press("I'm on it").axe().picture("crisis-on-it");
        theirs.page().getByLabel("Note (optional)").first().fill("Talked for ten minutes. Her sister is with her.");
        assertThat(theirs.text()).contains("mail not needed any more, text not needed any more", "How to reach them");
        theirs.press("I reached them");
        theirs.page().getByLabel("Reached, and safe").check();
        theirs.press("Close it").axe().picture("crisis-closed");
        assertThat(theirs.text()).contains("Reached, and safe", "Her sister is with her.", "Closed by");
        assertThat(theirs.text()).doesNotContain("How to reach them");
    }

    private static void report(Browser coaching, String provider, Somebody learner) {
        coaching.open(provider + "/coach/learners/" + learner.id());
        coaching.page().getByText("This learner is in crisis").click();
        coaching.axe().picture("crisis-case");
        coaching.fill("What you know (optional)", "She says she can't go on.").press("Tell them now");
        coaching.axe().picture("crisis-reported");
        assertThat(coaching.text()).contains("She says she can't go on.");
        coaching.open(provider + "/coach").axe().picture("crisis-caseload");
        assertThat(coaching.text()).contains("A learner may be in danger");
    }

    private Somebody staff(Coached coached, Role role) {
        var somebody = learning.somebody();
        members.add(coached.world().provider().id(), somebody.id(), role);
        return somebody;
    }
}
