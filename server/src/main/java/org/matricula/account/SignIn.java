package org.matricula.account;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import org.matricula.platform.security.Caller;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.context.SecurityContextRepository;
import org.springframework.security.web.csrf.CookieCsrfTokenRepository;
import org.springframework.stereotype.Component;

/** Opens and closes the session of whoever has shown who they are. */
@Component
public final class SignIn {

    private final SecurityContextRepository contexts;

    SignIn(SecurityContextRepository contexts) {
        this.contexts = contexts;
    }

    /**
     * The rest of this request and those with its session are this person's. Session and form token are new, so that
     * what somebody planted in the browser before is worth nothing (session fixation), and nothing of an earlier
     * person's session is left.
     */
    public void signIn(Account account, HttpServletRequest request, HttpServletResponse response) {
        signOut(request, response);
        refresh(account, request, response);
    }

    /** Takes over a changed name, language or zone into the session of this request. */
    public void refresh(Account account, HttpServletRequest request, HttpServletResponse response) {
        var context = contextOf(account);
        SecurityContextHolder.setContext(context);
        contexts.saveContext(context, request, response);
    }

    public void signOut(HttpServletRequest request, HttpServletResponse response) {
        var session = request.getSession(false);
        if (session != null) session.invalidate();
        SecurityContextHolder.clearContext();
        new CookieCsrfTokenRepository().saveToken(null, request, response);
    }

    static SecurityContext contextOf(Account account) {
        var caller = new Caller.SignedIn(account.id(), account.name(), account.locale(), account.timeZone());
        var context = SecurityContextHolder.createEmptyContext();
        context.setAuthentication(UsernamePasswordAuthenticationToken.authenticated(caller, null, List.of()));
        return context;
    }
}
