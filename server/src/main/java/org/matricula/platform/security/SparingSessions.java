package org.matricula.platform.security;

import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.session.Session;
import org.springframework.session.SessionRepository;

/**
 * Sessions of which is written down only now and then that they are in use: a page that is merely read changes nothing in the
 * database. A session may therefore end by a twentieth of its time earlier than it would have.
 */
final class SparingSessions implements SessionRepository<SparingSessions.SparingSession> {

    private static final int NOTES = 20;

    private final SessionRepository<Session> kept;

    /** @param kept what makes these sessions and keeps them; it gets none but its own */
    @SuppressWarnings("unchecked")
    SparingSessions(SessionRepository<? extends Session> kept) {
        this.kept = (SessionRepository<Session>) kept;
    }

    @Override
    public SparingSession createSession() {
        return new SparingSession(kept.createSession());
    }

    @Override
    public void save(SparingSession session) {
        kept.save(session.session());
    }

    @Override
    public @Nullable SparingSession findById(String id) {
        var found = kept.findById(id);
        return found == null ? null : new SparingSession(found);
    }

    @Override
    public void deleteById(String id) {
        kept.deleteById(id);
    }

    /** A session of the repository behind. */
    record SparingSession(Session session) implements Session {

        @Override
        public void setLastAccessedTime(Instant now) {
            var due =
                    session.getLastAccessedTime().plus(getMaxInactiveInterval().dividedBy(NOTES));
            if (!now.isBefore(due)) session.setLastAccessedTime(now);
        }

        @Override
        public Instant getLastAccessedTime() {
            return session.getLastAccessedTime();
        }

        @Override
        public String getId() {
            return session.getId();
        }

        @Override
        public String changeSessionId() {
            return session.changeSessionId();
        }

        @Override
        public <T> @Nullable T getAttribute(String name) {
            return session.getAttribute(name);
        }

        @Override
        public Set<String> getAttributeNames() {
            return session.getAttributeNames();
        }

        @Override
        public void setAttribute(String name, @Nullable Object value) {
            session.setAttribute(name, value);
        }

        @Override
        public void removeAttribute(String name) {
            session.removeAttribute(name);
        }

        @Override
        public Instant getCreationTime() {
            return session.getCreationTime();
        }

        @Override
        public void setMaxInactiveInterval(Duration interval) {
            session.setMaxInactiveInterval(interval);
        }

        @Override
        public Duration getMaxInactiveInterval() {
            return session.getMaxInactiveInterval();
        }

        @Override
        public boolean isExpired() {
            return session.isExpired();
        }
    }
}
