package org.matricula.learningmanager.partner;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A membership. Names as FutureLearn's Partners API has them.
 *
 * @param externalLearnerId null where the organisation gave none
 */
@JsonInclude
record PartnerMembership(
        UUID uuid,
        String href,
        @JsonProperty("external_learner_id") @Nullable String externalLearnerId) {}
