package org.matricula.credential.web;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.Instant;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;
import org.matricula.credential.Standing;

/** A credential on its learner's home; {@code timeZone} is the issuer's, on whose calendar it was earned. */
public record HeldCredential(
        String path, String name, String issuer, Instant awardedAt, ZoneId timeZone, Standing standing) {

    /** Where its certificate is as PDF; null once the credential was taken back. */
    @JsonProperty
    public @Nullable String certificate() {
        return standing.isValid() ? path + "/certificate.pdf" : null;
    }
}
