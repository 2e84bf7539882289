package org.matricula.platform.security;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.security.web.header.HeaderWriter;

/** What a browser may do with a page: nothing from elsewhere, and nowhere but here, save what is made to be shown elsewhere. */
final class ContentPolicy implements HeaderWriter {

    private static final String POLICY =
            "default-src 'none'; script-src 'self'; style-src 'self'; font-src 'self'; img-src 'self' data:; media-src 'self'; "
                    + "connect-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'";

    private static final String FRAMED =
            "default-src 'none'; style-src 'self'; font-src 'self'; img-src 'self'; form-action 'none'; base-uri 'none'; "
                    + "frame-ancestors *";

    private final RouteAuthorisation routes;

    ContentPolicy(RouteAuthorisation routes) {
        this.routes = routes;
    }

    @Override
    public void writeHeaders(HttpServletRequest request, HttpServletResponse response) {
        var framed = routes.mayBeFramed(request);
        if (!response.containsHeader("Content-Security-Policy")) {
            response.setHeader("Content-Security-Policy", framed ? FRAMED : POLICY);
        }
        if (!framed) response.setHeader("X-Frame-Options", "DENY");
    }
}
