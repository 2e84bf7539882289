package org.matricula.learningmanager.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.matricula.catalogue.BusinessModel;
import org.matricula.catalogue.CourseDetails;
import org.matricula.catalogue.Courses;
import org.matricula.invitation.InvitedRun;
import org.matricula.learningmanager.OpenManager;
import org.matricula.organisation.ApiClients;
import org.matricula.platform.security.Permission;
import org.matricula.testing.Mailbox;
import org.matricula.testing.MatriculaTest;
import org.matricula.testing.Sessions;
import org.matricula.testing.Somebody;
import org.matricula.testing.Visitor;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.session.SessionRepository;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Rule 12 of invitations: a program with a token does what a manager does, from choosing a run to removing a learner. */
@MatriculaTest
class ProgramsTests {

    private static final JsonMapper JSON = new JsonMapper();

    @Autowired
    OpenManager managers;

    @Autowired
    InvitedRun invited;

    @Autowired
    Courses courses;

    @Autowired
    ApiClients clients;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    SessionRepository<?> sessions;

    @LocalServerPort
    int port;

    private OpenManager.World world;
    private Visitor program;
    private String run;

    @BeforeEach
    void aProgramOfAnOrganisationWithARun() {
        world = managers.paying("12.50");
        var course = courses.create(world.organisation().id(), null, new CourseDetails("Own", null, "", ""));
        run = "/runs/"
                + managers.partnership()
                        .openRun(course, BusinessModel.PRIVATE_SPONSORED)
                        .id();
        var may = Set.of(
                Permission.SEE_COUNTS, Permission.SEE_LEARNERS, Permission.INVITE_LEARNERS, Permission.SEE_COSTS);
        program = Visitor.program(
                port,
                clients.create(world.organisation().id(), "Student records", may, may, UUID.randomUUID())
                        .token());
    }

    @Test
    void rule12AProgramInvitesFollowsAndRemoves() {
        var ada = managers.learning().somebody();
        var bo = managers.learning().somebody();
        var list = Map.<String, Object>of(
                "addresses",
                "email,external_learner_id,group\n%s,S-1,Year 1\n%s,S-2,Year 1".formatted(ada.address(), bo.address()));
        assertThat(get("/choices?words=own").toString()).contains(run.substring("/runs/".length()));
        assertThat(call("POST", run + "/review", list).get("ready").asInt()).isEqualTo(2);

        var sending = call("POST", run + "/invitations", list);
        invited.sendAll();
        assertThat(get(run + "/sendings/" + sending.get("id").asString())
                        .get("waiting")
                        .asInt())
                .isZero();
        accept(ada);
        assertThat(call("POST", run + "/pending", Map.of("action", "REMIND", "all", true))
                        .get("done")
                        .asInt())
                .isOne();
        var pending = get(run + "/pending").get("invitations").get(0).get("id").asString();
        call("DELETE", run + "/invitations/" + pending, Map.of());
        assertThat(get(run).get("enrolled").asInt()).isOne();
        assertThat(get(run).get("pending").asInt()).isZero();

        assertThat(get(run + "/enrolled").get("rows").get(0).get("externalId").asString())
                .isEqualTo("S-1");
        var member = get("/learners").get("rows").get(0).get("membershipId").asString();
        assertThat(get("/learners/" + member).get("runs").size()).isOne();
        assertThat(get("/groups").get(0).get("name").asString()).isEqualTo("Year 1");
        assertThat(file("/exports/progress.csv")).contains(ada.address()).doesNotContain(bo.address());
        assertThat(get("/exports").size()).isOne();
        assertThat(costs()).contains("1250");

        call("DELETE", "/learners/" + member, Map.of());
        assertThat(get("/learners").get("rows").size()).isZero();
        assertThat(file("/exports/progress.csv")).doesNotContain(ada.address());
        assertThat(costs()).contains("1250").doesNotContain(ada.name());
    }

    @Test
    void rule12AProgramMakesExtendsAndRevokesALink() {
        var link = call("POST", run + "/links", Map.of("cap", "2", "domains", "example.org"));
        var path = run + "/links/" + link.get("id").asString();
        var somebody = managers.learning().somebody();
        as(somebody).post(link.get("address").asString().replaceFirst("^https?://[^/]+", ""), Map.of());

        assertThat(get(path).get("uses").asInt()).isOne();
        assertThat(call("POST", path + "/extension", Map.of()).get("state").asString())
                .isEqualTo("LIVE");
        assertThat(call("POST", path + "/revocation", Map.of()).get("state").asString())
                .isEqualTo("REVOKED");
        assertThat(get(run + "/enrolled").get("rows").get(0).get("address").asString())
                .isEqualTo(somebody.address());
    }

    @Test
    void rule12AcceptingTheTermsAloneIsForPeople() {
        assertThat(program.json("POST", world.calls() + "/access/acceptance", "{}")
                        .statusCode())
                .isIn(403, 404, 405);
    }

    private void accept(Somebody somebody) {
        var link = new Mailbox(jdbc, somebody.address()).latest().link();
        assertThat(as(somebody).post(link + "/acceptance", Map.of()).statusCode())
                .isEqualTo(303);
    }

    private Visitor as(Somebody person) {
        return Visitor.signedIn(port, Sessions.open(sessions, person.id(), person.name()));
    }

    private JsonNode get(String path) {
        var answer = program.get(world.calls() + path);
        assertThat(answer.statusCode()).as(path + answer.body()).isEqualTo(200);
        return JSON.readTree(answer.body());
    }

    private JsonNode call(String method, String path, Map<String, ?> body) {
        var answer = program.json(method, world.calls() + path, JSON.writeValueAsString(body));
        assertThat(answer.statusCode()).as(path + answer.body()).isBetween(200, 299);
        return JSON.readTree(answer.body().isEmpty() ? "{}" : answer.body());
    }

    private String file(String path) {
        var answer = program.get(world.calls() + path);
        assertThat(answer.headers().firstValue("Content-Type").orElse("")).startsWith("text/csv");
        return answer.body();
    }

    /** With the charges of this month. */
    private String costs() {
        var costs = "/api/v1/organisations/" + world.organisation().slug() + "/costs";
        var month = java.time.YearMonth.now(world.organisation().zone());
        return program.get(costs).body() + program.get(costs + "/" + month).body();
    }
}
