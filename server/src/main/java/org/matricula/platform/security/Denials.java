package org.matricula.platform.security;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.security.web.access.AccessDeniedHandler;
import org.springframework.security.web.csrf.CsrfException;
import org.springframework.stereotype.Component;

/**
 * Answers requests that were not let through: people without a session go to sign in and come back, others get 401 or 403,
 * or 404 where no route is, so that nobody takes a mistyped address for one that asks for a role.
 */
@Component
final class Denials implements AuthenticationEntryPoint, AccessDeniedHandler {

    private final RouteAuthorisation authorisation;

    Denials(RouteAuthorisation authorisation) {
        this.authorisation = authorisation;
    }

    @Override
    public void commence(HttpServletRequest request, HttpServletResponse response, AuthenticationException e)
            throws IOException {
        var path = request.getRequestURI();
        if (path.startsWith("/api/") || path.startsWith("/partners/")) {
            response.setHeader("WWW-Authenticate", "Bearer");
            response.sendError(HttpStatus.UNAUTHORIZED.value());
        } else {
            response.sendRedirect(response.encodeRedirectURL("/sign-in" + returnAddress(request)));
        }
    }

    @Override
    public void handle(HttpServletRequest request, HttpServletResponse response, AccessDeniedException e)
            throws IOException {
        request.setAttribute("matricula.form-expired", e instanceof CsrfException);
        var status = authorisation.knows(request) ? HttpStatus.FORBIDDEN : HttpStatus.NOT_FOUND;
        response.sendError(status.value());
    }

    private static String returnAddress(HttpServletRequest request) {
        if (!"GET".equals(request.getMethod())) return "";
        var query = request.getQueryString();
        var address = request.getRequestURI() + (query == null ? "" : "?" + query);
        return "?next=" + URLEncoder.encode(address, StandardCharsets.UTF_8);
    }
}
