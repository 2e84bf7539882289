package org.matricula.platform.web;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.jspecify.annotations.Nullable;
import org.springframework.web.util.ContentCachingResponseWrapper;

/** What was answered to a call that carried an idempotency key; {@code requestHash} says to which call. */
record StoredAnswer(
        byte[] requestHash,
        int status,
        @Nullable String contentType,
        @Nullable String location,
        byte[] body) {

    static StoredAnswer of(byte[] requestHash, ContentCachingResponseWrapper response) {
        return new StoredAnswer(
                requestHash,
                response.getStatus(),
                response.getContentType(),
                response.getHeader("Location"),
                response.getContentAsByteArray());
    }

    /** Says it again, and that it is said again. */
    void writeTo(HttpServletResponse response) throws IOException {
        response.setStatus(status);
        response.setHeader("Idempotency-Replayed", "true");
        if (contentType != null) response.setContentType(contentType);
        if (location != null) response.setHeader("Location", location);
        response.setContentLength(body.length);
        response.getOutputStream().write(body);
    }
}
