package org.matricula.platform.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.Collections;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.matricula.organisation.Members;
import org.matricula.organisation.Role;
import org.matricula.platform.Ids;
import org.matricula.testing.Learning;
import org.matricula.testing.MatriculaTest;
import org.matricula.testing.Sessions;
import org.matricula.testing.Visitor;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.session.Session;
import org.springframework.session.SessionRepository;

/** Bodies that are too long, over a real connection, with their length said or not. */
@MatriculaTest
class BodyLimitsTests {

    private static final byte[] MEGABYTE = "x".repeat(1 << 20).getBytes();

    @Autowired
    Learning learning;

    @Autowired
    Members members;

    @Autowired
    SessionRepository<? extends Session> sessions;

    @LocalServerPort
    int port;

    private String content;
    private String session;

    @BeforeEach
    void anAuthor() {
        var world = learning.programmeOf(1);
        var author = learning.somebody();
        members.add(world.provider().id(), author.id(), Role.PROGRAMME_MANAGER);
        session = Sessions.open(sessions, author.id(), author.name());
        content = "/api/v1/organisations/" + world.provider().slug() + "/courses/"
                + world.courses().getFirst().slug() + "/runs/"
                + world.runs().getFirst().slug() + "/content";
    }

    @Test
    void aDraftMayBeAsLongAsTheTextsOfAZipAndNoLonger() throws Exception {
        assertThat(put(content, text(9)).statusCode()).isEqualTo(200);
        assertTooLong(put(content, text(129)), 128);
    }

    @Test
    void anythingElseMayBeAsLongAsUsual() throws Exception {
        var step = content + "/steps/" + Ids.next();
        assertThat(put(step, text(7)).statusCode()).isEqualTo(404);
        assertTooLong(put(step, text(9)), 8);
        assertTooLong(put(step, unmeasured(text(9))), 8);
    }

    private static void assertTooLong(HttpResponse<String> answer, int megabytes) {
        assertThat(answer.statusCode()).isEqualTo(413);
        assertThat(answer.headers().firstValue("Content-Type")).hasValue("application/problem+json");
        assertThat(answer.body()).contains("larger than " + megabytes + " MB");
    }

    /** A body of so many megabytes: a title nobody asked for. */
    private static BodyPublisher text(int megabytes) {
        var start = BodyPublishers.ofString("{\"title\":\"");
        var end = BodyPublishers.ofString("\",\"content\":{\"kind\":\"ARTICLE\",\"text\":\"\"}}");
        var middle = BodyPublishers.fromPublisher(
                BodyPublishers.ofByteArrays(Collections.nCopies(megabytes, MEGABYTE)), (long) megabytes << 20);
        return BodyPublishers.concat(start, middle, end);
    }

    private static BodyPublisher unmeasured(BodyPublisher body) {
        return BodyPublishers.fromPublisher(body);
    }

    private HttpResponse<String> put(String path, BodyPublisher body) throws Exception {
        var request = HttpRequest.newBuilder(URI.create("http://localhost:" + port + path))
                .header("Content-Type", "application/json")
                .header("Cookie", "matricula=" + session + "; XSRF-TOKEN=" + Visitor.CSRF)
                .header("X-XSRF-TOKEN", Visitor.masked(Visitor.CSRF))
                .PUT(body)
                .build();
        try (var client =
                HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build()) {
            return client.send(request, BodyHandlers.ofString());
        }
    }
}
