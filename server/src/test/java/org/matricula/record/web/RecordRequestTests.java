package org.matricula.record.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.matricula.organisation.Members;
import org.matricula.organisation.Role;
import org.matricula.platform.Person;
import org.matricula.platform.PersonalData;
import org.matricula.progress.Result;
import org.matricula.record.RecordRequests;
import org.matricula.testing.Browsing;
import org.matricula.testing.Learning;
import org.matricula.testing.Mailbox;
import org.matricula.testing.MatriculaTest;
import org.matricula.testing.Providers;
import org.matricula.testing.Somebody;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.web.context.WebApplicationContext;

/** What to do if something is missing: the programme's team is asked, and answers, in the product. */
@MatriculaTest
class RecordRequestTests {

    @Autowired
    WebApplicationContext server;

    @Autowired
    Learning learning;

    @Autowired
    Members members;

    @Autowired
    RecordRequests requests;

    @Autowired
    List<PersonalData> personalData;

    @Autowired
    JdbcClient jdbc;

    Learning.World world;
    Somebody learner;
    Somebody manager;
    String ask;
    String desk;

    @BeforeEach
    void aPass() {
        world = learning.programmeOf(2);
        learner = learning.somebody();
        learning.grade(learner.id(), world.runs().getFirst(), Result.DISTINCTION, null);
        manager = member(Role.PROGRAMME_MANAGER);
        ask = "/records/" + world.slug() + "/requests";
        desk = world.provider().path() + "/record-requests";
    }

    @Test
    void theTeamSeesWhatTheRecordSaidAndTheLearnerSeesTheAnswer() {
        assertThat(own().page("/records/" + world.slug()).select("a[href=" + ask + "]"))
                .hasSize(1);
        own().submit(ask, "text", "I took <b>Course 1</b> in spring.");
        learning.grade(learner.id(), world.runs().get(1), Result.PASS, null);

        var team = Browsing.as(server, manager);
        assertThat(team.page(world.provider().path()).text()).contains("1 learner's question waits");
        var path = team.page(desk).select("tbody th a").attr("href");
        var page = team.page(path);
        assertThat(page.text())
                .contains(
                        learner.name(), "I took <b>Course 1</b> in spring.", "Distinction", "1 of 2 requirements met");

        team.submit(path + "/answer", "text", "It is there now.");

        assertThat(own().page(ask).text()).contains("It is there now.", "Answered on");
        assertThat(team.page(desk).text()).contains("Nobody waits for an answer");
        assertThat(team.submit(path + "/answer", "text", "Again").getStatus()).isEqualTo(422);
    }

    @Test
    void mailsSayThatThereIsSomethingAndNotWhat() {
        own().submit(ask, "text", "The spring is missing.");
        own().submit(ask, "text", "The autumn is missing.");

        var team = new Mailbox(jdbc, manager.address());
        assertThat(team.letters()).hasSize(1);
        assertThat(team.latest().subject() + team.latest().body())
                .contains(world.programme().title())
                .doesNotContain(learner.name(), "spring");
        assertThat(team.latest().link()).isEqualTo(desk);

        var open = requests.open(world.provider().id()).getFirst();
        Browsing.as(server, manager).submit(desk + "/" + open.id() + "/answer", "text", "You failed it.");

        var letter = new Mailbox(jdbc, learner.address()).latest();
        assertThat(letter.subject() + letter.body()).doesNotContain("failed", "spring");
        assertThat(letter.link()).isEqualTo(ask);
    }

    @Test
    void whoeverTookACourseMayAskThoughThereIsNoRecordAndWhoeverDidNotMayNot() {
        var failed = learning.somebody();
        learning.grade(failed.id(), world.runs().getFirst(), Result.FAIL, null);
        var stranger = learning.somebody();

        Browsing.as(server, failed).submit(ask, "text", "I passed.");

        var path = Browsing.as(server, manager).page(desk).select("tbody th a").attr("href");
        assertThat(Browsing.as(server, manager).page(path).text()).contains("There was no record then");
        assertThat(Browsing.as(server, stranger).open(ask).getStatus()).isEqualTo(404);
        assertThat(Browsing.as(server, stranger).submit(ask, "text", "Hello").getStatus())
                .isEqualTo(404);
    }

    @Test
    void othersSeeNothingOfIt() {
        own().submit(ask, "text", "The spring is missing.");
        var request = requests.open(world.provider().id()).getFirst();
        var other = Providers.provider(learning.organisations());
        var outsider = learning.somebody();
        members.add(other.id(), outsider.id(), Role.OWNER);
        var theirs = Browsing.as(server, outsider);

        assertThat(Browsing.as(server, member(Role.VIEWER)).open(desk).getStatus())
                .isEqualTo(403);
        assertThat(theirs.open(other.path() + "/record-requests/" + request.id())
                        .getStatus())
                .isEqualTo(404);
        assertThat(theirs.submit(other.path() + "/record-requests/" + request.id() + "/answer", "text", "x")
                        .getStatus())
                .isEqualTo(404);
        var neighbour = learning.somebody();
        learning.grade(neighbour.id(), world.runs().getFirst(), Result.PASS, null);
        assertThat(Browsing.as(server, neighbour).page(ask).text()).doesNotContain("spring");
    }

    @Test
    void anEmptyRequestIsSaidAtItsFieldAndTooManyAreRefused() {
        var page = org.jsoup.Jsoup.parse(Browsing.text(own().submit(ask, "text", " ")));
        assertThat(page.select("#text-wrong").text()).isEqualTo("Say what is missing or wrong.");
        for (var i = 0; i < 5; i++) own().submit(ask, "text", "Number " + i);

        var refused = own().submit(ask, "text", "Number 6");

        assertThat(refused.getStatus()).isEqualTo(422);
        assertThat(Browsing.text(refused)).contains("Number 6", "wait for an answer already");
    }

    @Test
    void programsAskAndAnswerToo() {
        var asked = own().send(post("/api/v1/me" + ask), "{\"text\": \"The spring is missing.\"}");
        assertThat(asked.getStatus()).isEqualTo(201);
        var api = "/api/v1/organisations" + desk.substring(2);
        var request = requests.open(world.provider().id()).getFirst();
        var team = Browsing.as(server, manager);

        assertThat(Browsing.text(team.open(api))).contains(learner.name());
        assertThat(Browsing.text(team.open(api + "/" + request.id()))).contains("The spring is missing.", "\"met\":1");
        team.send(post(api + "/" + request.id() + "/answer"), "{\"text\": \"Done.\"}");

        assertThat(Browsing.text(own().open("/api/v1/me" + ask))).contains("Done.");
    }

    @Test
    void erasureLeavesNoWords() {
        own().submit(ask, "text", "The spring is missing.");

        personalData.stream()
                .filter(module -> module.section().equals("recordRequests"))
                .forEach(module -> module.erase(Person.of(learner.id())));

        assertThat(requests.open(world.provider().id())).isEmpty();
        assertThat(jdbc.sql("select r::text from record_request r where learner_id = :learner")
                        .param("learner", learner.id())
                        .query(String.class)
                        .single())
                .doesNotContain("spring", "Course");
    }

    private Browsing own() {
        return Browsing.as(server, learner);
    }

    private Somebody member(Role role) {
        var somebody = learning.somebody();
        members.add(world.provider().id(), somebody.id(), role);
        return somebody;
    }
}
