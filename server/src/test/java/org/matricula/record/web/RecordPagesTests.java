package org.matricula.record.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.net.URI;
import java.util.List;
import java.util.Map;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.matricula.account.People;
import org.matricula.credential.Achievements;
import org.matricula.credential.Awarding;
import org.matricula.platform.Person;
import org.matricula.platform.PersonalData;
import org.matricula.platform.Token;
import org.matricula.progress.Result;
import org.matricula.progress.Revocations;
import org.matricula.record.RecordLinks;
import org.matricula.testing.Learning;
import org.matricula.testing.MatriculaTest;
import org.matricula.testing.Sessions;
import org.matricula.testing.Somebody;
import org.matricula.testing.Visitor;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.session.SessionRepository;

@MatriculaTest
class RecordPagesTests {

    @Autowired
    Learning learning;

    @Autowired
    Awarding awarding;

    @Autowired
    Achievements achievements;

    @Autowired
    Revocations revocations;

    @Autowired
    People people;

    @Autowired
    RecordLinks links;

    @Autowired
    List<PersonalData> personalData;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    SessionRepository<?> sessions;

    @LocalServerPort
    int port;

    @Test
    void theRecordHasARowForEachRequirementWithItsCredential() {
        var world = learning.programmeOf(3);
        var learner = learning.somebody();
        learning.grade(learner.id(), world.runs().get(0), Result.DISTINCTION, new BigDecimal("87.5"));
        learning.grade(learner.id(), world.runs().get(1), Result.FAIL, null);
        awarding.runNow(
                world.provider().id(),
                achievements.ofCourse(world.courses().getFirst()).id());

        var page = page(learner, "/records/" + world.slug());

        assertThat(page.select(".lead").text()).isEqualTo("Partially completed (1 of 3 requirements met)");
        assertThat(page.select("tbody tr")).hasSize(3);
        var first = page.select("tbody tr").get(0);
        assertThat(first.text()).contains("Distinction, 87.5", "Spring 2014", "30 June 2014");
        assertThat(first.select("a[href^=/c/]")).hasSize(1);
        assertThat(page.select("tbody tr").get(1).select("td").get(2).text()).startsWith("1");
        // The first cell is a title that may have any digit.
        assertThat(page.select("tbody tr").get(2).select("td").text())
                .contains("–")
                .doesNotContain("0");
    }

    @Test
    void aPublicLinkShowsTheRecordToAnyoneWithTheNameAndWithoutTheAddress() {
        var world = learning.programmeOf(2);
        var learner = learnerWithOne(world);
        var address = created(learner, world);

        var answer = stranger().get(address);
        var page = Jsoup.parse(answer.body());

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(page.text()).contains(learner.name(), world.provider().name(), "As of now", "Last updated");
        assertThat(page.text()).doesNotContain(learner.address());
        assertThat(page.select("meta[name=robots]").attr("content")).isEqualTo("noindex");
        assertThat(answer.headers().firstValue("X-Robots-Tag")).contains("noindex");
        assertThat(answer.headers().firstValue("Set-Cookie")).isEmpty();
        assertThat(answer.headers().firstValue("Cache-Control").orElse("")).contains("no-store");
        assertThat(stranger().get("/api/v1/records" + address.substring(2)).body())
                .contains(learner.name(), "\"state\":\"PARTIAL\"")
                .doesNotContain(learner.address());
    }

    @Test
    void aLinkSwitchedOffIsGoneAtTheNextRequestAndANewOneHasAnotherAddress() {
        var world = learning.programmeOf(2);
        var learner = learnerWithOne(world);
        var address = created(learner, world);

        switchOff(learner, world);

        var gone = stranger().get(address);
        assertThat(gone.statusCode()).isEqualTo(410);
        assertThat(gone.body()).contains("switched off", "Ask the person");
        assertThat(stranger().get("/api/v1/records" + address.substring(2)).statusCode())
                .isEqualTo(410);
        assertThat(created(learner, world)).isNotEqualTo(address);
        assertThat(audited(learner)).containsExactly("record.link-created", "record.link-ended", "record.link-created");
    }

    @Test
    void whatWasDoneIsSaidOnceOnThePage() {
        var world = learning.programmeOf(2);
        var visitor = as(learnerWithOne(world));
        var made = visitor.post("/records/" + world.slug() + "/links", Map.of());

        var path = made.headers().firstValue("Location").orElseThrow();
        assertThat(Jsoup.parse(visitor.get(path).body()).select(".said").text()).contains("The link works now");
        assertThat(Jsoup.parse(visitor.get(path).body()).select(".said")).isEmpty();
    }

    @Test
    void aLinkThatNeverWasIsNotFound() {
        var address = "/r/" + Token.random().value();

        assertThat(stranger().get(address).statusCode()).isEqualTo(404);
    }

    @Test
    void aRevokedCertificateIsShownWithTheReasonToTheLearnerAndWithoutItToOthers() {
        var world = learning.programmeOf(2);
        var learner = learnerWithOne(world);
        var address = created(learner, world);
        revocations.revokeCourseCertificate(
                learner.id(),
                world.runs().getFirst().id(),
                "Copied",
                world.runs().getFirst().endsAt());

        assertThat(page(learner, "/records/" + world.slug()).text()).contains("Not started", "Revoked on", "Copied");
        assertThat(stranger().get(address).body()).contains("Revoked on").doesNotContain("Copied");
        assertThat(stranger().get("/api/v1/records" + address.substring(2)).body())
                .doesNotContain("Copied");
    }

    @Test
    void aPersonWithTwoLearnersHasTheCertificatesOfBoth() {
        var world = learning.programmeOf(2);
        var learner = learnerWithOne(world);
        var other = learning.somebody();
        learning.grade(other.id(), world.runs().get(1), Result.PASS, null);
        people.merge(other.id(), learner.id(), "The same person");

        for (var who : List.of(learner, other)) {
            assertThat(page(who, "/records/" + world.slug()).select(".lead").text())
                    .isEqualTo("Completed");
        }
    }

    @Test
    void theStoredLinkDoesNotShowItsAddressAndErasureEndsIt() {
        var world = learning.programmeOf(2);
        var learner = learnerWithOne(world);
        var address = created(learner, world);

        assertThat(stored(learner)).doesNotContain(address.substring(3));
        personalData.stream()
                .filter(module -> module.section().equals("recordLinks"))
                .forEach(module -> module.erase(Person.of(learner.id())));

        assertThat(stranger().get(address).statusCode()).isEqualTo(410);
        assertThat(links.of(Person.of(learner.id()))).isEmpty();
    }

    private Somebody learnerWithOne(Learning.World world) {
        var learner = learning.somebody();
        learning.grade(learner.id(), world.runs().getFirst(), Result.PASS, null);
        return learner;
    }

    /** The path of the link that the usual options make, as the link's page shows it. */
    private String created(Somebody learner, Learning.World world) {
        var answer = as(learner).post("/records/" + world.slug() + "/links", Map.of());
        assertThat(answer.statusCode()).isEqualTo(303);
        var page = page(learner, answer.headers().firstValue("Location").orElseThrow());
        return URI.create(page.select("#address").val()).getPath();
    }

    private void switchOff(Somebody learner, Learning.World world) {
        var ends = page(learner, "/records/" + world.slug()).select("form[action$=/end]");
        ends.forEach(form -> as(learner).post(form.attr("action"), Map.of()));
    }

    private Document page(Somebody who, String path) {
        return Jsoup.parse(as(who).get(path).body());
    }

    private Visitor as(Somebody who) {
        return Visitor.signedIn(port, Sessions.open(sessions, who.id(), who.name()));
    }

    private Visitor stranger() {
        return Visitor.stranger(port);
    }

    private List<String> audited(Somebody learner) {
        return jdbc.sql("select action from learner_audit_entry where learner_id = :learner order by id")
                .param("learner", learner.id())
                .query(String.class)
                .list();
    }

    private String stored(Somebody learner) {
        return jdbc.sql("select l::text from record_link l where learner_id = :learner")
                .param("learner", learner.id())
                .query(String.class)
                .single();
    }
}
