package org.matricula.pathway.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.List;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.matricula.pathway.Applications;
import org.matricula.pathway.ApprovedPathways;
import org.matricula.pathway.Pathway;
import org.matricula.platform.Person;
import org.matricula.platform.PersonalData;
import org.matricula.progress.Result;
import org.matricula.progress.Revocations;
import org.matricula.testing.Learning;
import org.matricula.testing.Mailbox;
import org.matricula.testing.MatriculaTest;
import org.matricula.testing.Sessions;
import org.matricula.testing.Somebody;
import org.matricula.testing.Visitor;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.session.SessionRepository;

/** A learner chooses, sees what is sent, agrees, sends, and sees what becomes of it; programs do the same. */
@MatriculaTest
class SendPagesTests {

    @Autowired
    Learning learning;

    @Autowired
    ApprovedPathways offered;

    @Autowired
    Applications applications;

    @Autowired
    Revocations revocations;

    @Autowired
    List<PersonalData> modules;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    SessionRepository<?> sessions;

    @LocalServerPort
    int port;

    Learning.World world;
    Somebody learner;
    Pathway here;
    Pathway there;

    @BeforeEach
    void aLearnerAndWhereTheRecordCanGo() {
        world = learning.programmeOf(2);
        learner = learning.somebody();
        learning.grade(learner.id(), world.runs().getFirst(), Result.PASS, null);
        here = offered.open(world);
        there = offered.open(world);
    }

    @Test
    void theRecordSaysWhereItCanGo() {
        offered.completed(world);

        var panel = page("/records/" + world.slug()).select("section[aria-labelledby=send]");

        assertThat(panel.text()).contains("3 pathways", "2 of them");
        assertThat(panel.select("a.btn").text()).isEqualTo("Send learner record");
    }

    @Test
    void thoseThatCanBeChosenComeFirstThenThoseWithWhatIsMissingThenTheClosed() {
        var strict = offered.completed(world);
        var closed = offered.closed(world);

        var page = page(send());

        assertThat(page.select("input[name=pathways]").eachAttr("value"))
                .containsExactlyInAnyOrder(here.id().toString(), there.id().toString());
        var text = page.select("main").text();
        assertThat(text.indexOf(here.title())).isLessThan(text.indexOf(strict.title()));
        assertThat(text.indexOf(strict.title())).isLessThan(text.indexOf(closed.title()));
    }

    @Test
    void beforeSendingOneSeesWhoGetsWhat() {
        var review = page(send() + "/review?pathways=" + here.id() + "&pathways=" + there.id());

        assertThat(review.select("main").text())
                .contains(
                        offered.institutionOf(here).name(),
                        offered.institutionOf(there).name(),
                        here.contact(),
                        learner.name(),
                        learner.address(),
                        world.runs().getFirst().title());
        assertThat(review.select("input[name=pathways]")).hasSize(2);
        assertThat(mail(here)).isEmpty();
    }

    @Test
    void withoutAgreementNothingIsSentAndTheChoiceIsKept() {
        var refused = as(learner).post(send(), "pathways=" + here.id());

        assertThat(refused.statusCode()).isEqualTo(422);
        var page = Jsoup.parse(refused.body());
        assertThat(page.select("#consent-wrong").text()).contains("Tick this box");
        assertThat(page.select("input[name=pathways]").val())
                .isEqualTo(here.id().toString());
        assertThat(applications.of(person())).isEmpty();
    }

    @Test
    void whoeverChoosesNothingIsAskedAgain() {
        var asked = as(learner).get(send() + "/review");

        assertThat(asked.statusCode()).isEqualTo(422);
        assertThat(asked.body()).contains("Choose at least one pathway");
    }

    @Test
    void theLearnerSendsSeesItAndTakesItBack() {
        var sent = as(learner).post(send(), "consent=1&pathways=" + here.id() + "&pathways=" + there.id());
        assertThat(sent.statusCode()).isEqualTo(303);

        var list = page("/applications");
        assertThat(list.select("tbody tr")).hasSize(2);
        assertThat(page("/home").select("section[aria-labelledby=applications] li"))
                .hasSize(2);
        var path = list.select("tbody th a").first().attr("href");
        var one = page(path);
        assertThat(one.select("main").text()).contains("On its way", "You sent your record");
        assertThat(as(learner)
                        .get(one.select("dd a[href$=/record]").attr("href"))
                        .body())
                .contains(learner.address());
        assertThat(page(send()).select("input[name=pathways]")).isEmpty();

        assertThat(as(learner).post(path + "/withdrawal", "").statusCode()).isEqualTo(303);
        assertThat(page(path).select("main").text()).contains("Withdrawn", "before anybody had read it");
        assertThat(as(learner).post(path + "/withdrawal", "").statusCode()).isEqualTo(409);
        assertThat(page(send()).select("input[name=pathways]")).hasSize(1);
    }

    @Test
    void afterProgressTheLearnerIsOfferedToSendAnUpdate() {
        as(learner).post(send(), "consent=1&pathways=" + here.id());
        var path = page("/applications").select("tbody th a").attr("href");
        assertThat(as(learner).get(path + "/update").statusCode()).isEqualTo(409);

        learning.grade(learner.id(), world.runs().getLast(), Result.DISTINCTION, null);

        assertThat(page(path).select(".note").text()).contains("Your record says more now");
        assertThat(page("/records/" + world.slug()).text()).contains("Your record says more now than one institution");
        assertThat(page(path + "/update").select("main").text()).contains("Distinction", here.contact());
        assertThat(as(learner).post(path + "/update", "").statusCode()).isEqualTo(422);
        assertThat(as(learner).post(path + "/update", "consent=1").statusCode()).isEqualTo(303);
        assertThat(page(path).select(".note")).isEmpty();
        assertThat(page(path).select("main").text()).contains("You sent an update");
    }

    @Test
    void learnerAndInstitutionWriteEachOtherAndOneMailTellsOfSeveralMessages() {
        as(learner).post(send(), "consent=1&pathways=" + here.id());
        var path = page("/applications").select("tbody th a").attr("href");
        jdbc.sql("update mail set sent_at = created_at where to_address = :address")
                .param("address", here.contact())
                .update();

        assertThat(as(learner).post(path + "/messages", "text=").statusCode()).isEqualTo(422);
        assertThat(as(learner).post(path + "/messages", "text=May+I+ask").statusCode())
                .isEqualTo(303);
        assertThat(as(learner)
                        .json("POST", "/api/v1/me" + path + "/messages", "{\"text\": \"once more\"}")
                        .body())
                .contains("once more");

        assertThat(page(path).select("section[aria-labelledby=messages]").text())
                .contains("May I ask", "once more");
        assertThat(mail(here)).hasSize(2);
        assertThat(mail(here).getLast().body()).doesNotContain("May I ask", learner.name());
        assertThat(as(learner).get("/api/v1/me" + path + "/record").body()).contains(learner.address());
    }

    @Test
    void programsDoTheSame() {
        var choices = as(learner).get("/api/v1/me/records/" + world.slug() + "/send");
        assertThat(choices.body()).contains(here.id().toString(), "\"eligible\":true", "\"consent\":1", "\"email\"");

        var body = """
                {"programme": "%s", "pathways": ["%s"], "consent": 1}""".formatted(world.slug(), here.id());
        var sent = as(learner).json("POST", "/api/v1/me/applications", body);
        assertThat(sent.statusCode()).isEqualTo(201);
        assertThat(as(learner).json("POST", "/api/v1/me/applications", body).body())
                .contains("\"sent\":[]");
        assertThat(mail(here)).hasSize(1);

        var id = applications.of(person()).getFirst().id();
        assertThat(as(learner).get("/api/v1/me/applications").body()).contains("\"state\":\"QUEUED\"");
        assertThat(as(learner).get("/api/v1/me/applications/" + id).body()).contains("\"what\":\"SENT\"");
        assertThat(as(learner)
                        .json("POST", "/api/v1/me/applications/" + id + "/update", "{\"consent\": 1}")
                        .statusCode())
                .isEqualTo(409);
        assertThat(as(learner)
                        .json("POST", "/api/v1/me/applications/" + id + "/withdrawal", "")
                        .body())
                .contains("\"state\":\"WITHDRAWN\"");
        var disagreed = body.replace("\"consent\": 1", "\"consent\": 0");
        assertThat(as(learner)
                        .json("POST", "/api/v1/me/applications", disagreed)
                        .statusCode())
                .isEqualTo(422);
    }

    @Test
    void aRecordInWhichNothingStandsIsNotSent() {
        revocations.revokeCourseCertificate(
                learner.id(), world.runs().getFirst().id(), "Copied", Learning.REVOKED);

        assertThat(page("/records/" + world.slug()).text()).contains("can't be newly sent");
        assertThat(page(send()).select("input[name=pathways]")).isEmpty();
        assertThat(as(learner).get(send() + "/review?pathways=" + here.id()).statusCode())
                .isEqualTo(409);
        assertThat(as(learner).post(send(), "consent=1&pathways=" + here.id()).statusCode())
                .isEqualTo(409);
    }

    @Test
    void othersSeeNothingOfIt() {
        as(learner).post(send(), "consent=1&pathways=" + here.id());
        var path = page("/applications").select("tbody th a").attr("href");
        var other = as(learning.somebody());

        for (var form : List.of(path, path + "/update", "/api/v1/me" + path, send())) {
            assertThat(other.get(form).statusCode()).isEqualTo(404);
        }
        assertThat(other.post(path + "/withdrawal", "").statusCode()).isEqualTo(404);
        assertThat(other.post(send(), "consent=1&pathways=" + here.id()).statusCode())
                .isEqualTo(404);
        assertThat(other.get("/applications").body()).doesNotContain(here.title());
        assertThat(Visitor.stranger(port).get(path).statusCode()).isEqualTo(302);
    }

    @Test
    void erasureLeavesNothingThatNamesTheLearner() {
        as(learner).post(send(), "consent=1&pathways=" + here.id());
        var data = modules.stream()
                .filter(module -> module.section().equals("applications"))
                .findFirst()
                .orElseThrow();
        assertThat(data.export(person()).toString())
                .contains(learner.name(), here.id().toString());

        data.erase(person());

        var left = jdbc.sql("select a::text from application a where learner_id = :learner")
                .param("learner", learner.id())
                .query(String.class)
                .single();
        assertThat(left).contains("WITHDRAWN").doesNotContain(learner.name(), learner.address());
        assertThat(mail(here)).isEmpty();
    }

    private List<Mailbox.Letter> mail(Pathway pathway) {
        return new Mailbox(jdbc, pathway.contact()).letters();
    }

    private String send() {
        return "/records/" + world.slug() + "/send";
    }

    private Person person() {
        return Person.of(learner.id());
    }

    private Document page(String path) {
        HttpResponse<String> answer = as(learner).get(path);
        assertThat(answer.statusCode()).isEqualTo(200);
        return Jsoup.parse(answer.body());
    }

    private Visitor as(Somebody who) {
        return Visitor.signedIn(port, Sessions.open(sessions, who.id(), who.name()));
    }
}
