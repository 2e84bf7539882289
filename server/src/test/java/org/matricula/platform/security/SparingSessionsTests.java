package org.matricula.platform.security;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.matricula.testing.MatriculaTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.session.Session;
import org.springframework.session.SessionRepository;
import org.springframework.session.jdbc.JdbcIndexedSessionRepository;

@MatriculaTest
class SparingSessionsTests {

    private final SparingSessions sessions;

    private final JdbcClient jdbc;

    SparingSessionsTests(@Autowired JdbcIndexedSessionRepository kept, @Autowired JdbcClient jdbc) {
        this.sessions = new SparingSessions(kept);
        this.jdbc = jdbc;
    }

    @Test
    void useIsWrittenDownATwentiethOfTheTimeLater() {
        var id = stored(sessions);
        var begun = lastUse(id);

        use(sessions, id, begun.plus(Duration.ofMinutes(4)));
        assertThat(lastUse(id)).isEqualTo(begun);

        use(sessions, id, begun.plus(Duration.ofMinutes(5)));
        assertThat(lastUse(id)).isEqualTo(begun.plus(Duration.ofMinutes(5)));
    }

    @Test
    void whatIsPutIntoASessionIsKeptAtOnce() {
        var id = stored(sessions);

        put(sessions, id);

        assertThat(sessions.findById(id).<String>getAttribute("seen")).isEqualTo("yes");
    }

    private static <S extends Session> String stored(SessionRepository<S> sessions) {
        var session = sessions.createSession();
        session.setMaxInactiveInterval(Duration.ofMinutes(100));
        sessions.save(session);
        return session.getId();
    }

    private static <S extends Session> void use(SessionRepository<S> sessions, String id, Instant now) {
        var session = sessions.findById(id);
        session.setLastAccessedTime(now);
        sessions.save(session);
    }

    private static <S extends Session> void put(SessionRepository<S> sessions, String id) {
        var session = sessions.findById(id);
        session.setAttribute("seen", "yes");
        sessions.save(session);
    }

    private Instant lastUse(String id) {
        var milliseconds = jdbc.sql("select last_access_time from spring_session where session_id = :id")
                .param("id", id)
                .query(Long.class)
                .single();
        return Instant.ofEpochMilli(milliseconds);
    }
}
