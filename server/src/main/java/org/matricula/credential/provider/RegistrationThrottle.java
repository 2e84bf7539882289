package org.matricula.credential.provider;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import org.matricula.platform.security.Throttle;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.web.filter.OncePerRequestFilter;

/** Anybody may register an app, but no one address a great many. */
final class RegistrationThrottle extends OncePerRequestFilter {

    private static final int TRIES = 300;
    private static final Duration PERIOD = Duration.ofHours(1);

    private final Throttle throttle;

    RegistrationThrottle(Throttle throttle) {
        this.throttle = throttle;
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return !request.getRequestURI().equals(ProviderSecurity.REGISTER);
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (throttle.allows("register-app:" + request.getRemoteAddr(), TRIES, PERIOD)) {
            chain.doFilter(request, response);
            return;
        }
        response.setHeader(HttpHeaders.RETRY_AFTER, "60");
        response.sendError(HttpStatus.TOO_MANY_REQUESTS.value());
    }
}
