package org.matricula.testing;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.UUID;
import org.matricula.platform.security.Caller;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.context.SecurityContextImpl;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;
import org.springframework.session.Session;
import org.springframework.session.SessionRepository;

/** Sessions written straight into the database: what signing in leaves behind, without its pages. */
public final class Sessions {

    private Sessions() {}

    /** The value of the cookie of a new session of this person. */
    public static <S extends Session> String open(SessionRepository<S> sessions, UUID accountId, String name) {
        var session = sessions.createSession();
        var caller = new Caller.SignedIn(accountId, name, "en-GB", "Europe/London");
        session.setAttribute(
                HttpSessionSecurityContextRepository.SPRING_SECURITY_CONTEXT_KEY,
                new SecurityContextImpl(UsernamePasswordAuthenticationToken.authenticated(caller, null, List.of())));
        sessions.save(session);
        return Base64.getEncoder().encodeToString(session.getId().getBytes(StandardCharsets.UTF_8));
    }
}
