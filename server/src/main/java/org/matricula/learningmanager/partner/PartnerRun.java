package org.matricula.learningmanager.partner;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A run. Names as FutureLearn's Partners API has them; what isn't known is null, never left out.
 *
 * @param code     the provider's code of the run, else its name in addresses
 * @param fullCode the course's code and the run's
 */
@JsonInclude
record PartnerRun(
        UUID uuid,
        String href,
        String title,
        @JsonProperty("full_code") String fullCode,
        String code,
        @JsonProperty("start_time") String startTime,
        @JsonProperty("weeks_count") @Nullable Integer weeksCount,
        Reference course) {}
