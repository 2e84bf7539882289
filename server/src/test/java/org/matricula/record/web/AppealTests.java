package org.matricula.record.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import java.math.BigDecimal;
import java.util.UUID;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.matricula.credential.Achievements;
import org.matricula.credential.Awarding;
import org.matricula.credential.Credentials;
import org.matricula.organisation.Members;
import org.matricula.organisation.Role;
import org.matricula.platform.Person;
import org.matricula.progress.Result;
import org.matricula.testing.Browser;
import org.matricula.testing.Browsing;
import org.matricula.testing.Learning;
import org.matricula.testing.Mailbox;
import org.matricula.testing.MatriculaTest;
import org.matricula.testing.Somebody;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.web.context.WebApplicationContext;

/** Whoever loses a certificate appeals in the product, and is answered there (*Programme records*, 5). */
@MatriculaTest
class AppealTests {

    @Autowired
    WebApplicationContext server;

    @Autowired
    Learning learning;

    @Autowired
    Members members;

    @Autowired
    Awarding awarding;

    @Autowired
    Achievements achievements;

    @Autowired
    Credentials credentials;

    @Autowired
    JdbcClient jdbc;

    @LocalServerPort
    int port;

    Learning.World world;
    Somebody learner;
    Somebody manager;
    UUID credential;
    String appeal;
    String desk;

    @BeforeEach
    void aCertificate() {
        world = learning.programmeOf(2);
        learner = learning.somebody();
        learning.grade(learner.id(), world.runs().getFirst(), Result.DISTINCTION, new BigDecimal("87.5"));
        awarding.runNow(
                world.provider().id(),
                achievements.ofCourse(world.courses().getFirst()).id());
        credential = credentials.of(Person.of(learner.id())).getFirst().credentialId();
        manager = learning.somebody();
        members.add(world.provider().id(), manager.id(), Role.OWNER);
        appeal = "/appeals/" + credential;
        desk = world.provider().path() + "/record-requests";
    }

    @Test
    void nobodyAppealsAgainstWhatStands() {
        assertThat(own().open(appeal).getStatus()).isEqualTo(404);
        assertThat(own().page("/records/" + world.slug()).select("a[href=" + appeal + "]"))
                .isEmpty();
    }

    @Test
    void theIssuersTeamReadsTheAppealWithTheRecordAndTheLearnerReadsTheAnswer() {
        revoke();
        assertThat(own().page("/records/" + world.slug())
                        .select("a[href=" + appeal + "]")
                        .text())
                .startsWith("Appeal");
        own().submit(appeal, "text", "The work is <b>mine</b>.");

        var team = Browsing.as(server, manager);
        assertThat(team.page(desk).text()).contains("Appeal against a revocation");
        var path = team.page(desk).select("tbody th a").attr("href");
        var page = team.page(path);
        assertThat(page.text())
                .contains(
                        learner.name(),
                        "The work is <b>mine</b>.",
                        world.programme().title(),
                        "Not started",
                        "Revoked on",
                        "reinstate");
        assertThat(page.select("a[href=" + world.provider().path() + "/credentials/" + credential + "]"))
                .hasSize(1);
        team.submit(path + "/answer", "text", "You are right, it stands again.");

        assertThat(own().page(appeal).text()).contains("You are right, it stands again.", "Answered on");
        assertThat(own().page("/records/" + world.slug() + "/requests").text())
                .contains("You are right, it stands again.");
    }

    @Test
    void mailsSayThatThereIsSomethingAndNotWhat() {
        revoke();
        own().submit(appeal, "text", "The work is mine.");

        var waiting = new Mailbox(jdbc, manager.address()).latest();
        assertThat(waiting.subject() + waiting.body()).doesNotContain(learner.name(), "mine");
        assertThat(waiting.link()).isEqualTo(desk);
        var path = Browsing.as(server, manager).page(desk).select("tbody th a").attr("href");
        Browsing.as(server, manager).submit(path + "/answer", "text", "It is not.");

        var letter = new Mailbox(jdbc, learner.address()).latest();
        assertThat(letter.subject()).startsWith("Your appeal is answered");
        assertThat(letter.body()).doesNotContain("It is not.");
        assertThat(letter.link()).isEqualTo(appeal);
    }

    @Test
    void oneAppealWaitsAtATimeAndWhatWasTypedIsKept() {
        revoke();
        var page = Jsoup.parse(Browsing.text(own().submit(appeal, "text", " ")));
        assertThat(page.select("#text-wrong").text()).isEqualTo("Say why it is wrong.");

        own().submit(appeal, "text", "The work is mine.");

        assertThat(own().page(appeal).select("form textarea")).isEmpty();
        var again = own().submit(appeal, "text", "Hello?");
        assertThat(again.getStatus()).isEqualTo(422);
        assertThat(Browsing.text(again)).contains("waits for an answer already");
    }

    @Test
    void whatStandsAgainNeedsNoAppeal() {
        revoke();
        own().submit(appeal, "text", "The work is mine.");
        credentials.reinstate(world.provider().id(), credential, "It was.");

        assertThat(own().page(appeal).text()).contains("It stands again", "The work is mine.");
        assertThat(own().submit(appeal, "text", "Hello?").getStatus()).isEqualTo(422);
    }

    @Test
    void anAppealIsItsLearnersAlone() {
        revoke();
        var neighbour = Browsing.as(server, learning.somebody());

        assertThat(neighbour.open(appeal).getStatus()).isEqualTo(404);
        assertThat(neighbour.submit(appeal, "text", "It is mine.").getStatus()).isEqualTo(404);
        assertThat(neighbour.open("/api/v1/me" + appeal).getStatus()).isEqualTo(404);
    }

    @Test
    void programsAppealToo() {
        revoke();
        assertThat(Browsing.text(own().open("/api/v1/me" + appeal))).contains("Copied", "\"appeals\":[]");

        var made = own().send(post("/api/v1/me" + appeal), "{\"text\": \"The work is mine.\"}");

        assertThat(made.getStatus()).isEqualTo(201);
        assertThat(Browsing.text(own().open("/api/v1/me" + appeal))).contains("The work is mine.");
        var api = "/api/v1/organisations" + desk.substring(2);
        assertThat(Browsing.text(Browsing.as(server, manager).open(api))).contains("\"appeal\":true");
    }

    @Test
    @Tag("browser")
    void theButtonInTheRecordLeadsThere() {
        revoke();
        try (var browser = Browser.withoutScripts(port)) {
            browser.signIn(learner).open("/records/" + world.slug()).picture("appeal-record");
            browser.page().locator("a[href='" + appeal + "']").click();
            assertThat(browser.text()).contains("Copied");
            browser.picture("appeal-form");
            browser.fill("Why is it wrong?", "The work is mine.").press("Send the appeal");
            assertThat(browser.text()).contains("Waits for an answer");
            browser.picture("appeal-sent");
        }
        try (var browser = Browser.at(port)) {
            browser.signIn(manager).open(desk).axe().picture("appeal-desk");
            browser.page().locator("tbody th a").first().click();
            browser.axe().picture("appeal-answering");
        }
        try (var browser = Browser.at(port)) {
            browser.signIn(learner).open(appeal).axe();
            browser.open("/records/" + world.slug()).axe();
        }
    }

    private void revoke() {
        credentials.revoke(world.provider().id(), credential, "Copied");
    }

    private Browsing own() {
        return Browsing.as(server, learner);
    }
}
