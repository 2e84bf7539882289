package org.matricula.organisation;

import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.MACSigner;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.PlainJWT;
import com.nimbusds.jwt.SignedJWT;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Date;
import org.junit.jupiter.api.Test;

/** Which tokens of the Partner API are good. */
public class PartnerTokenTests {

    private static final String SECRET = "mps_0123456789abcdefghijklmnopqrstuvwxyzABCDEFGHIJ0123456789abcdef";
    private static final Instant NOW = Instant.parse("2026-03-01T12:00:00Z");

    @Test
    void aTokenAsPartnersMakeThemIsGood() {
        var token = PartnerToken.parse(token("key", SECRET, NOW)).orElseThrow();

        assertThat(token.consumerKey()).isEqualTo("key");
        assertThat(token.isSignedWith(SECRET)).isTrue();
        assertThat(token.isCurrent(NOW)).isTrue();
    }

    @Test
    void anotherSecretOrAChangedTokenIsNot() {
        var text = token("key", SECRET, NOW);
        assertThat(PartnerToken.parse(text).orElseThrow().isSignedWith(SECRET + "x"))
                .isFalse();

        var parts = text.split("\\.");
        var other = token("other", SECRET, NOW).split("\\.");
        var mixed =
                PartnerToken.parse(parts[0] + "." + other[1] + "." + parts[2]).orElseThrow();
        assertThat(mixed.isSignedWith(SECRET)).isFalse();
    }

    @Test
    void aStaleOneIsNotNorOneFromTheFutureNorOneThatLastsForEver() {
        var ninetySeconds = PartnerToken.parse(token("key", SECRET, NOW)).orElseThrow();
        assertThat(ninetySeconds.isCurrent(NOW.plusSeconds(90 + 59))).isTrue();
        assertThat(ninetySeconds.isCurrent(NOW.plusSeconds(90 + 60))).isFalse();
        assertThat(ninetySeconds.isCurrent(NOW.minusSeconds(60))).isTrue();
        assertThat(ninetySeconds.isCurrent(NOW.minusSeconds(61))).isFalse();

        var year = PartnerToken.parse(token("key", SECRET, NOW, NOW.plusSeconds(31_536_000), JWSAlgorithm.HS256))
                .orElseThrow();
        assertThat(year.isCurrent(NOW.plusSeconds(3_599))).isTrue();
        assertThat(year.isCurrent(NOW.plusSeconds(3_600))).isFalse();
    }

    @Test
    void anotherAlgorithmIsNoToken() {
        assertThat(PartnerToken.parse(token("key", SECRET, NOW, NOW.plusSeconds(90), JWSAlgorithm.HS512)))
                .isEmpty();
        var plain = new PlainJWT(new JWTClaimsSet.Builder()
                .issuer("key")
                .issueTime(Date.from(NOW))
                .build());
        assertThat(PartnerToken.parse(plain.serialize())).isEmpty();
        assertThat(PartnerToken.parse("nonsense")).isEmpty();
        assertThat(PartnerToken.parse("a.b.c")).isEmpty();
        assertThat(PartnerToken.parse("")).isEmpty();
    }

    @Test
    void aTokenWithoutItsTimesIsNone() throws JOSEException {
        var jwt = new SignedJWT(
                new JWSHeader(JWSAlgorithm.HS256),
                new JWTClaimsSet.Builder().issuer("key").build());
        jwt.sign(new MACSigner(SECRET.getBytes(StandardCharsets.UTF_8)));

        assertThat(PartnerToken.parse(jwt.serialize())).isEmpty();
    }

    /** As existing clients make them: good for ninety seconds. */
    public static String token(String consumerKey, String secret, Instant now) {
        return token(consumerKey, secret, now, now.plusSeconds(90), JWSAlgorithm.HS256);
    }

    private static String token(
            String consumerKey, String secret, Instant now, Instant expiresAt, JWSAlgorithm algorithm) {
        var claims = new JWTClaimsSet.Builder()
                .issuer(consumerKey)
                .issueTime(Date.from(now))
                .expirationTime(Date.from(expiresAt))
                .build();
        var jwt = new SignedJWT(new JWSHeader(algorithm), claims);
        try {
            jwt.sign(new MACSigner(secret.getBytes(StandardCharsets.UTF_8)));
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        }
        return jwt.serialize();
    }
}
