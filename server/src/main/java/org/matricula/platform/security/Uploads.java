package org.matricula.platform.security;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.authentication.InsufficientAuthenticationException;
import org.springframework.util.StringUtils;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Stands before whatever reads the parts of an upload, which writes them to the disk: large ones go only to routes that
 * take files, and only from those who may.
 */
final class Uploads extends OncePerRequestFilter {

    /** In bytes, for routes that declare no limit of their own. */
    static final long USUAL_LIMIT = 3L * 1024 * 1024;

    private final RouteAuthorisation authorisation;
    private final @Nullable Denials denials;

    /** @param denials answers those who may not; null where parts are read only after authorisation anyway */
    Uploads(RouteAuthorisation authorisation, @Nullable Denials denials) {
        this.authorisation = authorisation;
        this.denials = denials;
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return !StringUtils.startsWithIgnoreCase(request.getContentType(), "multipart/");
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var length = request.getContentLengthLong();
        if (!authorisation.takesFiles(request)) {
            // What doesn't say how long it is could be longer than may be kept (RFC 9110, 15.5.12).
            if (length < 0) response.sendError(HttpStatus.LENGTH_REQUIRED.value());
            else if (length > authorisation.uploadLimit(request, USUAL_LIMIT))
                response.sendError(HttpStatus.CONTENT_TOO_LARGE.value());
            else chain.doFilter(request, response);
        } else if (denials == null || authorisation.allows(request)) {
            chain.doFilter(request, response);
        } else if (Caller.any().isPresent()) {
            denials.handle(request, response, new AccessDeniedException("Not allowed"));
        } else {
            denials.commence(request, response, new InsufficientAuthenticationException("Not signed in"));
        }
    }
}
