package org.matricula.organisation.web;

import com.fasterxml.jackson.annotation.JsonProperty;
import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import org.jspecify.annotations.Nullable;
import org.matricula.organisation.AccessTokens;
import org.matricula.organisation.TokenRefused;
import org.matricula.organisation.TokenRefused.Why;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.util.UriUtils;

/** OAuth 2.0's token endpoint (RFC 6749, 3.2 and 4.4), for programs of organisations. */
@RestController
class TokenController {

    private static final String BASIC = "Basic ";

    private final AccessTokens tokens;

    TokenController(AccessTokens tokens) {
        this.tokens = tokens;
    }

    record Granted(
            @JsonProperty("access_token") String token,
            @JsonProperty("token_type") String type,
            @JsonProperty("expires_in") long seconds,
            String scope) {}

    record Refused(String error) {}

    private record Credentials(String id, String secret) {}

    @PostMapping(path = "/oauth2/token", consumes = MediaType.APPLICATION_FORM_URLENCODED_VALUE)
    ResponseEntity<Granted> grant(
            @RequestParam(name = "grant_type", defaultValue = "") String type,
            @RequestParam(defaultValue = "") String scope,
            @RequestParam(name = "client_id", required = false) @Nullable String id,
            @RequestParam(name = "client_secret", required = false) @Nullable String secret,
            @RequestHeader(name = HttpHeaders.AUTHORIZATION, required = false) @Nullable String authorization,
            HttpServletRequest request) {
        // Addresses are written into logs, secrets must not be.
        if (type.isEmpty() || request.getQueryString() != null) throw new TokenRefused(Why.INVALID_REQUEST);
        if (!type.equals("client_credentials")) throw new TokenRefused(Why.UNSUPPORTED_GRANT_TYPE);
        var client = client(authorization, id, secret);
        var granted = tokens.grant(client.id(), client.secret(), scope);
        return ResponseEntity.ok()
                .cacheControl(CacheControl.noStore())
                .body(new Granted(granted.token(), "Bearer", AccessTokens.LIFE.toSeconds(), granted.scope()));
    }

    @ExceptionHandler
    ResponseEntity<Refused> refuse(TokenRefused refused) {
        var status = switch (refused.why()) {
            case INVALID_CLIENT -> HttpStatus.UNAUTHORIZED;
            case TEMPORARILY_UNAVAILABLE -> HttpStatus.TOO_MANY_REQUESTS;
            case INVALID_REQUEST, UNSUPPORTED_GRANT_TYPE, INVALID_SCOPE -> HttpStatus.BAD_REQUEST;
        };
        var answer = ResponseEntity.status(status).cacheControl(CacheControl.noStore());
        if (status == HttpStatus.UNAUTHORIZED) answer.header(HttpHeaders.WWW_AUTHENTICATE, "Basic realm=\"Matricula\"");
        if (status == HttpStatus.TOO_MANY_REQUESTS) answer.header(HttpHeaders.RETRY_AFTER, "60");
        return answer.body(new Refused(refused.why().code()));
    }

    /** By HTTP Basic, else in the form, never both (RFC 6749, 2.3.1). */
    private static Credentials client(@Nullable String authorization, @Nullable String id, @Nullable String secret) {
        if (authorization == null) {
            if (id == null || secret == null) throw new TokenRefused(Why.INVALID_CLIENT);
            return new Credentials(id, secret);
        }
        if (secret != null) throw new TokenRefused(Why.INVALID_REQUEST);
        if (!authorization.regionMatches(true, 0, BASIC, 0, BASIC.length())) throw new TokenRefused(Why.INVALID_CLIENT);
        return basic(authorization.substring(BASIC.length()).strip());
    }

    private static Credentials basic(String encoded) {
        try {
            var text = new String(Base64.getDecoder().decode(encoded), StandardCharsets.UTF_8);
            var colon = text.indexOf(':');
            if (colon < 0) throw new TokenRefused(Why.INVALID_CLIENT);
            return new Credentials(decoded(text.substring(0, colon)), decoded(text.substring(colon + 1)));
        } catch (IllegalArgumentException garbled) {
            throw new TokenRefused(Why.INVALID_CLIENT);
        }
    }

    private static String decoded(String text) {
        return UriUtils.decode(text, StandardCharsets.UTF_8);
    }
}
