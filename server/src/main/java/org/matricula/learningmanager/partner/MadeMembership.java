package org.matricula.learningmanager.partner;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A membership that was made, or was there already.
 *
 * @param invitationUrl what to send to the learner, who takes the membership there; null once somebody has
 */
@JsonInclude
record MadeMembership(
        UUID uuid,
        String href,
        @JsonProperty("external_learner_id") String externalLearnerId,
        @JsonProperty("invitation_url") @Nullable String invitationUrl) {}
