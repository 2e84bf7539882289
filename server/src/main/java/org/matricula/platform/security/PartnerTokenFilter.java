package org.matricula.platform.security;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Takes the signed tokens of the Partner API, and no more calls of one key than it may send. Whoever comes without a good
 * token stays anonymous, so is refused.
 */
final class PartnerTokenFilter extends OncePerRequestFilter {

    private static final String SCHEME = "Bearer ";
    private static final int CALLS = 1_200;
    private static final Duration PERIOD = Duration.ofMinutes(1);
    private static final String RETRY_AFTER_SECONDS = "5";

    private final ObjectProvider<PartnerTokens> tokens;
    private final Throttle throttle;

    PartnerTokenFilter(ObjectProvider<PartnerTokens> tokens, Throttle throttle) {
        this.tokens = tokens;
        this.throttle = throttle;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var partner = partner(request);
        if (partner.isPresent() && !throttle.allows("partner:" + partner.get().keyId(), CALLS, PERIOD)) {
            response.setHeader(HttpHeaders.RETRY_AFTER, RETRY_AFTER_SECONDS);
            response.sendError(HttpStatus.TOO_MANY_REQUESTS.value());
            return;
        }
        partner.ifPresent(caller -> {
            var context = SecurityContextHolder.createEmptyContext();
            context.setAuthentication(UsernamePasswordAuthenticationToken.authenticated(caller, null, List.of()));
            SecurityContextHolder.setContext(context);
        });
        chain.doFilter(request, response);
    }

    private Optional<Caller.Partner> partner(HttpServletRequest request) {
        var header = request.getHeader(HttpHeaders.AUTHORIZATION);
        return header != null && header.startsWith(SCHEME)
                ? tokens.getObject().find(header.substring(SCHEME.length()).strip())
                : Optional.empty();
    }
}
