package org.matricula.pathway;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.matricula.account.Accounts;
import org.matricula.credential.Achievements;
import org.matricula.credential.Awarding;
import org.matricula.credential.Credentials;
import org.matricula.organisation.Members;
import org.matricula.organisation.Role;
import org.matricula.platform.Person;
import org.matricula.progress.Result;
import org.matricula.testing.Browser;
import org.matricula.testing.Learning;
import org.matricula.testing.Mailbox;
import org.matricula.testing.MatriculaTest;
import org.matricula.testing.Patience;
import org.matricula.testing.ServerJobs;
import org.matricula.testing.Somebody;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A learner, an admissions officer and an issuer at three pathways of fifteen (*Programme records*, 4 to 6). */
@MatriculaTest
@Tag("browser")
class ThreeSidesBrowserTests {

    private static final String JOB = "tell-holders-of-revocations";

    @LocalServerPort
    int port;

    @Autowired
    Learning learning;

    @Autowired
    ApprovedPathways offered;

    @Autowired
    Accounts accounts;

    @Autowired
    Members members;

    @Autowired
    Awarding awarding;

    @Autowired
    Achievements achievements;

    @Autowired
    Credentials credentials;

    @Autowired
    HolderNews news;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    ServerJobs serverJobs;

    Learning.World world;
    Somebody learner;
    Somebody officer;
    List<Pathway> chosen;

    @BeforeEach
    void fifteenPathwaysAndOneOfficer() {
        world = learning.programmeOf(4);
        learner = learning.somebody();
        learning.grade(learner.id(), world.runs().get(0), Result.DISTINCTION, new BigDecimal("87.5"));
        learning.grade(learner.id(), world.runs().get(1), Result.PASS, new BigDecimal("70"));
        awarding.runNow(
                world.provider().id(),
                achievements.ofCourse(world.courses().getFirst()).id());
        var open = new ArrayList<Pathway>();
        for (int i = 0; i < 12; i++) open.add(offered.open(world));
        offered.completed(world);
        offered.closed(world);
        offered.closed(world);
        chosen = open.subList(0, 3);
        officer = Somebody.in(accounts);
        members.add(chosen.getFirst().organisationId(), officer.id(), Role.ADMISSIONS);
    }

    @Test
    void sixCreditsAreGrantedOneIsTakenBackAndTwoHearOfARevocation() {
        try (var learners = Browser.at(port);
                var officers = Browser.at(port);
                var visitors = Browser.at(port)) {
            sendToThree(learners.signIn(learner));
            grantSix(officers);

            learners.open("/applications").follow(title(0));
            assertThat(learners.axe().text()).contains("6 ECTS credits", "Statistics I");

            learners.open("/applications").follow(title(2)).press("Withdraw the application");
            assertThat(letters(2)).isEmpty();
            assertThat(visitors.open(letterTo(1).link()).path()).startsWith("/sign-in");

            revoke();
            assertThat(revocations(0)).hasSize(1);
            assertThat(revocations(1)).hasSize(1);
            assertThat(revocations(2)).isEmpty();
            officers.open(revocations(0).getFirst().link());
            assertThat(officers.axe().text()).contains("Unaltered", "revoked");
        }
    }

    private void sendToThree(Browser browser) {
        browser.open("/records/" + world.slug()).follow("Send learner record");
        assertThat(browser.page().locator("input[name=pathways]").count()).isEqualTo(12);
        for (int i = 0; i < 3; i++) browser.page().getByLabel(title(i)).check();
        browser.press("See what will be sent");
        assertThat(browser.axe().text()).contains(learner.name(), learner.address(), "87.5");
        browser.page().locator("#consent").check();
        browser.press("Send learner record");
        assertThat(browser.text()).contains("3 pathways");
    }

    /** From the mail on: it names nobody, and what it leads to takes a sign-in. */
    private void grantSix(Browser browser) {
        assertThat(letterTo(0).body()).doesNotContain(learner.name(), learner.address());
        browser.open(letterTo(0).link())
                .fill("E-mail address", officer.address())
                .fill("Password", officer.password())
                .press("Sign in");
        assertThat(browser.text()).contains(learner.name(), "Unaltered");
        browser.page().locator("#kind-grant").check();
        browser.page().locator("#amount").fill("6");
        browser.page().locator("#grantedFor").fill("Statistics I");
        browser.press("Record the decision");
        assertThat(browser.text()).contains("Granted. The learner is told.");
    }

    private void revoke() {
        var credential = credentials.of(Person.of(learner.id())).getFirst().credentialId();
        credentials.revoke(world.provider().id(), credential, "The work was somebody else's.", false);
        awaitLetter("Revoked");
        serverJobs.hold(JOB);
        news.tellDue();
        assertThat(revocations(0)).isEmpty();
        jdbc.sql("update revocation_notice set due_at = due_at - interval '25 hours' where learner_id = :learner")
                .param("learner", learner.id())
                .update();
        news.tellDue();
        serverJobs.start(JOB);
    }

    /** Events are handled after the transaction that publishes them. */
    private void awaitLetter(String beginning) {
        var mine = new Mailbox(jdbc, learner.address());
        Patience.until(() ->
                mine.letters().stream().anyMatch(letter -> letter.subject().startsWith(beginning)));
    }

    private String title(int i) {
        return chosen.get(i).title();
    }

    private Mailbox.Letter letterTo(int i) {
        return letters(i).getFirst();
    }

    private List<Mailbox.Letter> letters(int i) {
        return new Mailbox(jdbc, chosen.get(i).contact()).letters();
    }

    private List<Mailbox.Letter> revocations(int i) {
        return letters(i).stream()
                .filter(letter -> letter.subject().contains("certificate"))
                .toList();
    }
}
