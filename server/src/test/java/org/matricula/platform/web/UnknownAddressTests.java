package org.matricula.platform.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.matricula.testing.Learning;
import org.matricula.testing.MatriculaTest;
import org.matricula.testing.Sessions;
import org.matricula.testing.Visitor;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.session.SessionRepository;

/** Nobody is let through where no rule is; whoever is signed in is told that nothing is there, and not that a role is missing. */
@MatriculaTest
class UnknownAddressTests {

    @LocalServerPort
    int port;

    @Autowired
    Learning learning;

    @Autowired
    SessionRepository<?> sessions;

    private Visitor learner;

    @BeforeEach
    void signIn() {
        var somebody = learning.somebody();
        learner = Visitor.signedIn(port, Sessions.open(sessions, somebody.id(), somebody.name()));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"/credentials/", "/nosuchpage", "/nosuchpage/", "/home/", "/actuator", "/api/v1/nosuchcall"})
    void addressWithoutARouteIsNotFound(String path) {
        assertThat(learner.get(path).statusCode()).isEqualTo(404);
    }

    @Test
    void nothingIsFoundBySendingEither() {
        assertThat(learner.post("/credentials/", Map.of()).statusCode()).isEqualTo(404);
    }

    @Test
    void routeForOthersAsksForARole() {
        var answer = learner.get("/operator/outbox");

        assertThat(answer.statusCode()).isEqualTo(403);
    }

    @Test
    void whoeverIsNotSignedInIsAskedToSignIn() {
        var answer = Visitor.stranger(port).get("/credentials/");

        assertThat(answer.statusCode()).isEqualTo(302);
        assertThat(answer.headers().firstValue("Location").orElse("")).contains("/sign-in");
    }

    @Test
    void checkingACredentialStaysInTheMenuAndAtTheFoot() {
        var home = org.jsoup.Jsoup.parse(learner.get("/home").body());

        assertThat(home.select(".masthead a[href=/verify]").text()).isEqualTo("Check");
        assertThat(home.select(".colophon a[href=/verify]").text()).isEqualTo("Check a credential");
    }
}
