package org.matricula.credential.web;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.Instant;
import java.time.ZoneId;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.matricula.credential.CredentialState;
import org.matricula.credential.PageState;
import org.matricula.credential.Standing;

/**
 * A credential on its learner's home; {@code path} is its public address, which shows nothing unless {@code page} is open,
 * and {@code timeZone} is the issuer's, on whose calendar it was earned.
 */
public record HeldCredential(
        UUID id,
        String path,
        String name,
        String issuer,
        Instant awardedAt,
        ZoneId timeZone,
        Standing standing,
        CredentialState state,
        PageState page,
        boolean hidesName,
        @Nullable Instant validUntil) {

    /** Where its certificate is as PDF; null once the credential was taken back. */
    @JsonProperty
    public @Nullable String certificate() {
        if (!standing.isValid()) return null;
        return (isShown() && !hidesName ? path : ownPath()) + "/certificate.pdf";
    }

    /** Where its learner sees it as others do, or else looks after it. */
    @JsonIgnore
    public String best() {
        return isShown() ? path : ownPath();
    }

    /** Where its learner looks after it. */
    @JsonIgnore
    public String ownPath() {
        return "/credentials/" + id;
    }

    private boolean isShown() {
        return page == PageState.OPEN;
    }
}
