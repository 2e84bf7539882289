package org.matricula.progress.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.matricula.catalogue.CourseRun;
import org.matricula.catalogue.content.Authoring;
import org.matricula.catalogue.content.TestRules;
import org.matricula.organisation.ApiClients;
import org.matricula.organisation.Members;
import org.matricula.organisation.Organisation;
import org.matricula.organisation.Role;
import org.matricula.platform.security.Permission;
import org.matricula.progress.CourseProgress;
import org.matricula.testing.Browsing;
import org.matricula.testing.Learning;
import org.matricula.testing.MatriculaTest;
import org.matricula.testing.Providers;
import org.matricula.testing.TaughtContent;
import org.matricula.testing.Visitor;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.web.context.WebApplicationContext;

@MatriculaTest
class ProgressEventsApiTests {

    @Autowired
    WebApplicationContext server;

    @Autowired
    Learning learning;

    @Autowired
    Authoring authoring;

    @Autowired
    ApiClients clients;

    @Autowired
    Members members;

    @Autowired
    CourseProgress progress;

    @LocalServerPort
    int port;

    Organisation provider;
    CourseRun run;
    TaughtContent taught;
    UUID learner;
    Visitor program;
    String address;

    @BeforeEach
    void aProgramOfTheProvider() {
        var world = learning.programmeOf(1);
        provider = world.provider();
        run = world.runs().getFirst();
        taught = TaughtContent.articles(10).withTest(TestRules.USUAL).publishedIn(run, provider.id(), authoring);
        learner = learning.somebody().id();
        learning.enrol(learner, run);
        program = program(provider);
        address = "/api/v1/organisations/" + provider.slug() + "/progress/events";
    }

    @Test
    void anEventIsTakenOnceHoweverOftenItIsSent() {
        var event = "{\"events\": " + completed("a", 0) + "}";

        assertThat(program.json("POST", address, event).body()).isEqualTo("{\"taken\":1,\"known\":0}");
        assertThat(program.json("POST", address, event).body()).isEqualTo("{\"taken\":0,\"known\":1}");
        assertThat(progress.of(learner, run.id()).stepsCompleted()).isEqualTo(1);
    }

    @Test
    void aBatchIsTakenWholeOrNotAtAll() {
        var good = completed("a", 0);
        var stranger =
                completed("b", 1).replace(learner.toString(), UUID.randomUUID().toString());

        var refused = program.json("POST", address, "{\"events\": [" + good + "," + stranger + "]}");

        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(refused.body()).contains("events[1].learner");
        assertThat(progress.of(learner, run.id()).stepsCompleted()).isZero();
    }

    @Test
    void whatIsWrongWithEachEventIsSaid() {
        var refused = program.json(
                "POST",
                address,
                "{\"events\": [{}, {\"id\": \"x\", \"learner\": \"%s\", \"run\": \"%s\", \"kind\": \"SCORED\", \"step\": \"%s\", \"at\": \"2999-01-01T00:00:00Z\", \"score\": 101}]}"
                        .formatted(learner, run.id(), taught.id(0)));

        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(refused.body())
                .contains("events[0].id", "events[0].run", "events[0].kind", "events[1].at", "events[1].score");
    }

    @Test
    void aProgramTellsOnlyOfItsOwnOrganisationsRuns() {
        var other = Providers.provider(learning.organisations());

        var elsewhere = program(other)
                .json(
                        "POST",
                        "/api/v1/organisations/" + other.slug() + "/progress/events",
                        "{\"events\": " + completed("a", 0) + "}");

        assertThat(elsewhere.statusCode()).isEqualTo(422);
        assertThat(program(other)
                        .json("POST", address, "{\"events\": " + completed("a", 0) + "}")
                        .statusCode())
                .isEqualTo(403);
        assertThat(progress.of(learner, run.id()).stepsCompleted()).isZero();
    }

    @Test
    void manySendersAtOnceAreEachAnswered() throws Exception {
        var calls = IntStream.range(0, 200)
                .mapToObj(i -> (Callable<String>) () -> program.json(
                                "POST", address, "{\"events\": " + completed("many-" + i, i % 10) + "}")
                        .body())
                .toList();
        try (var senders = Executors.newFixedThreadPool(16)) {
            for (var answer : senders.invokeAll(calls)) {
                assertThat(answer.get()).isEqualTo("{\"taken\":1,\"known\":0}");
            }
        }
        assertThat(progress.of(learner, run.id()).stepsCompleted()).isEqualTo(10);
        assertThat(progress.ofRun(run.id()).stepsCompleted()).isEqualTo(10);
    }

    @Test
    void theTeamSeesWhereLearnersAre() {
        program.json("POST", address, "{\"events\": [" + completed("a", 0) + "," + completed("b", 1) + "]}");
        var path = provider.path() + "/runs/" + run.id() + "/progress";

        assertThat(staff(Role.OWNER).page(path).text())
                .contains("1 learner has begun.")
                .contains("18.2");
        assertThat(staff(Role.PROGRAMME_MANAGER).page(path).text())
                .contains("Fewer than ten learners have begun.")
                .doesNotContain("18.2");
    }

    private Browsing staff(Role role) {
        var somebody = learning.somebody();
        members.add(provider.id(), somebody.id(), role);
        return Browsing.as(server, somebody);
    }

    private Visitor program(Organisation organisation) {
        var all = Set.of(Permission.RECORD_PROGRESS);
        return Visitor.program(
                port,
                clients.create(organisation.id(), "LMS", all, all, UUID.randomUUID())
                        .token());
    }

    private String completed(String id, int step) {
        return "{\"id\": \"%s\", \"learner\": \"%s\", \"run\": \"%s\", \"kind\": \"COMPLETED\", \"step\": \"%s\", \"at\": \"2014-03-03T12:00:00Z\"}"
                .formatted(id, learner, run.id(), taught.id(step));
    }
}
