package org.matricula.credential.web;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.matricula.credential.Standing;

/** A credential on its learner's home. */
public record HeldCredential(String path, String name, String issuer, Instant awardedAt, Standing standing) {

    /** Where its certificate is as PDF; null once the credential was taken back. */
    @JsonProperty
    public @Nullable String certificate() {
        return standing.isValid() ? path + "/certificate.pdf" : null;
    }
}
