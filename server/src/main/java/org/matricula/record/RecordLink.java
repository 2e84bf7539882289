package org.matricula.record;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.matricula.platform.Token;

/** A public link to a record: whoever has its address may read it until it is switched off. */
public record RecordLink(
        UUID id,
        UUID learnerId,
        UUID programmeId,
        Token token,
        Instant createdAt,
        @Nullable Instant endedAt) {

    public String path() {
        return "/r/" + token.value();
    }
}
