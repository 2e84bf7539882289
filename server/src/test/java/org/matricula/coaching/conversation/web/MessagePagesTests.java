package org.matricula.coaching.conversation.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.delete;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import java.time.Duration;
import java.time.Instant;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.matricula.coaching.Consents;
import org.matricula.coaching.Numbers;
import org.matricula.coaching.Offers;
import org.matricula.coaching.PhoneNumber;
import org.matricula.coaching.Source;
import org.matricula.coaching.Wordings;
import org.matricula.organisation.Members;
import org.matricula.platform.Person;
import org.matricula.testing.Browsing;
import org.matricula.testing.Coached;
import org.matricula.testing.Learning;
import org.matricula.testing.MatriculaTest;
import org.matricula.testing.Somebody;
import org.matricula.testing.Visitor;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.web.context.WebApplicationContext;
import tools.jackson.databind.json.JsonMapper;

/** Who reads and writes what, on pages and by programs. */
@MatriculaTest
class MessagePagesTests {

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

    @Autowired
    private WebApplicationContext server;

    @LocalServerPort
    private int port;

    private Coached coached;
    private Somebody coach;
    private Somebody learner;
    private String slug;

    @BeforeEach
    void world() {
        coached = Coached.programme(learning, offers, wordings, 1);
        coach = coached.coach(members);
        learner = coached.agreed(consents, "+14045550142");
        numbers.confirm(Person.of(learner.id()), new PhoneNumber("+14045550142"));
        slug = coached.world().provider().slug();
    }

    @Test
    void anotherCoachFindsNothingAndAfterAWithdrawalNobodyDoes() {
        var paths =
                Stream.of("/messages", "/calls/new").map(path -> page() + path).toList();
        var colleague = Browsing.as(server, coached.coach(members));
        var own = Browsing.as(server, coach);
        assertThat(paths).allMatch(path -> own.open(path).getStatus() == 200);

        assertThat(paths).allMatch(path -> colleague.open(path).getStatus() == 404);
        assertThat(colleague.submit(page() + "/messages", "body", "Hi").getStatus())
                .isEqualTo(404);
        consents.withdraw(Person.of(learner.id()), coached.offerId(), Source.SETTINGS);

        assertThat(paths).allMatch(path -> own.open(path).getStatus() == 410);
        assertThat(own.submit(page() + "/messages", "body", "Hi").getStatus()).isEqualTo(410);
        assertThat(Browsing.text(own.open(page() + "/messages"))).doesNotContain(learner.name(), "Messages");
    }

    @Test
    void programsWriteTakeBackAndPlan() {
        var own = Browsing.as(server, coach);

        var written = own.send(post(api() + "/messages"), "{\"body\": \"Hi {first name}\"}");

        assertThat(written.getStatus()).isEqualTo(201);
        var message = JsonMapper.shared().readTree(Browsing.text(written));
        assertThat(message.get("body").asString()).isEqualTo("Hi Ada");
        assertThat(message.get("state").asString()).isEqualTo("QUEUED");
        var one = api() + "/messages/" + message.get("id").asString();
        assertThat(own.send(delete(one)).getStatus()).isEqualTo(204);
        assertThat(own.send(delete(one)).getStatus()).isEqualTo(409);
        assertThat(own.send(post(api() + "/messages"), "{\"body\": \"{frist name}\"}")
                        .getStatus())
                .isEqualTo(422);
        var call = own.send(
                post(api() + "/calls"),
                "{\"startsAt\": \"%s\", \"minutes\": 30}"
                        .formatted(Instant.now().plus(Duration.ofDays(2))));
        assertThat(call.getStatus()).isEqualTo(201);
    }

    @Test
    void learnersProgramsWriteAndReadToo() {
        var own = Browsing.as(server, learner);
        var messages = "/api/v1/me/coaching/" + slug + "/coach/messages";

        assertThat(own.send(post(messages), "{\"body\": \"Hello\"}").getStatus())
                .isEqualTo(201);
        assertThat(Browsing.text(own.open(messages))).contains("\"body\":\"Hello\"", "\"fromLearner\":true");
        assertThat(Browsing.as(server, coached.learner()).open(messages).getStatus())
                .isEqualTo(404);
    }

    @Test
    void calendarProgramsReadCallsWithoutASession() {
        var own = Browsing.as(server, coach);
        own.submit(
                page() + "/calls",
                "date",
                Instant.now().plus(Duration.ofDays(2)).toString().substring(0, 10),
                "time",
                "12:00",
                "minutes",
                "30",
                "about",
                "");
        var made = own.send(post("/api/v1/organisations/" + slug + "/coach/calendar"), "{}");
        var address =
                JsonMapper.shared().readTree(Browsing.text(made)).get("address").asString();
        var path = address.substring(address.indexOf("/coach-calendars"));

        var read = Visitor.stranger(port).get(path);

        assertThat(read.statusCode()).isEqualTo(200);
        assertThat(read.headers().firstValue("Content-Type").orElseThrow()).startsWith("text/calendar");
        assertThat(read.body()).contains("BEGIN:VEVENT", "Call with Ada", "METHOD:PUBLISH");
        assertThat(Visitor.stranger(port).get(path + "x").statusCode()).isEqualTo(404);
    }

    private String page() {
        return "/o/" + slug + "/coach/learners/" + learner.id();
    }

    private String api() {
        return "/api/v1/organisations/" + slug + "/coach/learners/" + learner.id();
    }
}
