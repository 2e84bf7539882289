package org.matricula.organisation;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.crypto.MACVerifier;
import com.nimbusds.jwt.SignedJWT;
import java.nio.charset.StandardCharsets;
import java.text.ParseException;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * A token of the Partner API: a JWT (RFC 7519) of {@code iss}, the consumer key, {@code iat} and {@code exp}, signed by
 * HMAC with SHA-256 (RFC 7518, 3.2) with the shared secret. Any other algorithm, "none" above all, is no token.
 */
record PartnerToken(SignedJWT jwt, String consumerKey, Instant issuedAt, Instant expiresAt) {

    /** A program's clock may be this much fast or slow. */
    static final Duration LEEWAY = Duration.ofSeconds(60);

    /** However late it says it expires: a token that leaks is of no use for long. */
    static final Duration LONGEST = Duration.ofHours(1);

    static Optional<PartnerToken> parse(String text) {
        try {
            var jwt = SignedJWT.parse(text);
            var claims = jwt.getJWTClaimsSet();
            var whole = JWSAlgorithm.HS256.equals(jwt.getHeader().getAlgorithm())
                    && claims.getIssuer() != null
                    && claims.getIssueTime() != null
                    && claims.getExpirationTime() != null;
            return whole
                    ? Optional.of(new PartnerToken(
                            jwt,
                            claims.getIssuer(),
                            claims.getIssueTime().toInstant(),
                            claims.getExpirationTime().toInstant()))
                    : Optional.empty();
        } catch (ParseException noToken) {
            return Optional.empty();
        }
    }

    /** Neither from the future, nor over, nor older than any may become. */
    boolean isCurrent(Instant now) {
        return !issuedAt.isAfter(now.plus(LEEWAY))
                && now.isBefore(expiresAt.plus(LEEWAY))
                && now.isBefore(issuedAt.plus(LONGEST));
    }

    boolean isSignedWith(String secret) {
        try {
            return jwt.verify(new MACVerifier(secret.getBytes(StandardCharsets.UTF_8)));
        } catch (JOSEException unverifiable) {
            return false;
        }
    }
}
