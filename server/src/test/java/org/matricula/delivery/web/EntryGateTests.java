package org.matricula.delivery.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.put;

import com.jayway.jsonpath.JsonPath;
import java.net.URI;
import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.matricula.catalogue.content.Authoring;
import org.matricula.catalogue.content.TestRules;
import org.matricula.delivery.Continuation;
import org.matricula.delivery.EntryGate;
import org.matricula.platform.security.Access;
import org.matricula.platform.security.Caller;
import org.matricula.platform.security.RouteRules;
import org.matricula.progress.CourseProgress;
import org.matricula.testing.Browsing;
import org.matricula.testing.Learning;
import org.matricula.testing.MatriculaTest;
import org.matricula.testing.Somebody;
import org.matricula.testing.TaughtContent;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.core.annotation.Order;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.context.WebApplicationContext;
import org.springframework.web.servlet.View;

/** Two modules that ask something before a course is entered, each until it was answered, with a page of their own. */
@MatriculaTest
@Import({EntryGateTests.Gates.class, EntryGateTests.Questions.class})
class EntryGateTests {

    /** What was answered, as {@code gate learner}. */
    private static final Set<String> ANSWERED = ConcurrentHashMap.newKeySet();

    @TestConfiguration(proxyBeanMethods = false)
    static class Gates {

        @Bean
        @Order(2)
        EntryGate survey() {
            return gate("survey");
        }

        @Bean
        @Order(1)
        EntryGate terms() {
            return gate("terms");
        }

        @Bean
        RouteRules gateRoutes() {
            return routes -> routes.get("/asked/{gate}", Access.SIGNED_IN).post("/asked/{gate}", Access.SIGNED_IN);
        }

        private static EntryGate gate(String name) {
            return (learner, enrolment, run) -> ANSWERED.contains(name + " " + enrolment.learnerId())
                    ? Optional.empty()
                    : Optional.of("/asked/" + name);
        }
    }

    @RestController
    static class Questions {

        @GetMapping(value = "/asked/{gate}", produces = MediaType.TEXT_HTML_VALUE)
        String ask(@PathVariable String gate) {
            return "<h1>" + gate + "</h1>";
        }

        @PostMapping("/asked/{gate}")
        View answer(
                @PathVariable String gate, @RequestParam(name = Continuation.PARAMETER, required = false) String sent) {
            ANSWERED.add(gate + " " + Caller.currentAccountId().orElseThrow());
            return org.matricula.platform.web.Redirect.to(Continuation.of(sent).path());
        }
    }

    @Autowired
    WebApplicationContext server;

    @Autowired
    Learning learning;

    @Autowired
    Authoring authoring;

    @Autowired
    CourseProgress progress;

    private UUID run;
    private Somebody learner;
    private Browsing browsing;
    private String path;

    @BeforeEach
    void aLearnerOnARun() {
        var world = learning.programmeOf(1);
        var taught = world.runs().getFirst();
        TaughtContent.articles(2)
                .withTest(new TestRules(null, 70, 0))
                .publishedIn(taught, world.provider().id(), authoring);
        run = taught.id();
        learner = learning.somebody();
        learning.enrol(learner.id(), taught);
        browsing = Browsing.as(server, learner);
        path = "/courses/" + world.courses().getFirst().slug() + "/runs/" + taught.slug();
    }

    @Test
    void aDeepLinkIsKeptThroughBothQuestionsInTheirOrder() {
        var step = path + "/steps/1.2";

        var first = location(step);
        assertThat(first).isEqualTo(asked("terms", step));
        assertThat(browsing.page(first).text()).isEqualTo("terms");
        assertThat(answer(first)).isEqualTo(step);

        var second = location(step);
        assertThat(second).isEqualTo(asked("survey", step));
        assertThat(answer(second)).isEqualTo(step);

        assertThat(browsing.page(step).text()).contains("Article 1.2");
        assertThat(browsing.open(path).getStatus()).isEqualTo(200);
    }

    @Test
    void whoeverLeavesWithoutAnAnswerIsAskedAgainAndHasVisitedNothing() {
        browsing.open(location(path + "/steps/1.1"));
        browsing.open("/home");

        assertThat(location(path)).isEqualTo(asked("terms", path));
        assertThat(location(path + "/steps/1.1")).isEqualTo(asked("terms", path + "/steps/1.1"));
        assertThat(progress.of(learner.id(), run).lastStepId()).isNull();
    }

    @Test
    void anAttemptIsNoWayAround() {
        var test = path + "/steps/1.3/attempts";
        var attempt = browsing.submit(test).getHeader("Location");

        assertThat(location(attempt)).isEqualTo(asked("terms", attempt));
    }

    @Test
    void programsAreToldWhereItIsAnsweredAndReadNothing() {
        var api = "/api/v1" + path;
        var refused = browsing.open(api + "/steps/1.2");
        assertThat(refused.getStatus()).isEqualTo(403);
        assertThat(refused.getContentType()).startsWith("application/problem+json");
        String question = JsonPath.read(Browsing.text(refused), "$.question");
        assertThat(question).isEqualTo(asked("terms", path + "/steps/1.2"));
        assertThat(Browsing.text(refused)).contains("has to be answered").doesNotContain("Text 2");
        assertThat(browsing.open(api + "/contents").getStatus()).isEqualTo(403);
        assertThat(browsing.send(post(api + "/steps/1.3/attempts"), "{}").getStatus())
                .isEqualTo(403);

        answer(question);
        answer(asked("survey", path));
        assertThat(browsing.open(api + "/steps/1.2").getStatus()).isEqualTo(200);
        assertThat(browsing.send(put(api + "/steps/1.2/completion")).getStatus())
                .isEqualTo(204);
    }

    @Test
    void whoeverHasNoPlaceIsAskedNothing() {
        var outsider = Browsing.as(server, learning.somebody());

        assertThat(outsider.open(path + "/steps/1.1").getHeader("Location")).isEqualTo(path + "/join");
        assertThat(outsider.open("/api/v1" + path + "/contents").getStatus()).isEqualTo(404);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "//evil.example",
                "https://evil.example",
                "/\\evil.example",
                "%2F%2Fevil.example",
                "/%2Fevil.example",
                "/%5Cevil.example",
                "/\t/evil.example",
                "/.//evil.example",
                "javascript:alert(1)"
            })
    void aContinuationLeadsNowhereElse(String hostile) {
        var location = answer("/asked/terms?continue=" + URLEncoder.encode(hostile, StandardCharsets.UTF_8));

        assertThat(URI.create("http://matricula.test/asked/terms")
                        .resolve(location)
                        .getHost())
                .isEqualTo("matricula.test");
        if (!hostile.startsWith("/%")) assertThat(location).isEqualTo("/");
    }

    private String location(String page) {
        var answer = browsing.open(page);
        assertThat(answer.getStatus()).isEqualTo(303);
        return answer.getHeader("Location");
    }

    /** Sends the form of a question's page; where that leads. */
    private String answer(String question) {
        var parts = question.split("\\?continue=");
        return browsing.submit(parts[0], "continue", URLDecoder.decode(parts[1], StandardCharsets.UTF_8))
                .getHeader("Location");
    }

    private static String asked(String gate, String to) {
        return "/asked/" + gate + "?continue=" + URLEncoder.encode(to, StandardCharsets.UTF_8);
    }
}
