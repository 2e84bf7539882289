package org.matricula.coaching.conversation;

import java.time.Instant;
import java.util.UUID;

/**
 * What a coach sent a learner, as it was then.
 *
 * @param word of the coach; may be empty
 */
public record SentResource(
        UUID learnerId,
        UUID id,
        UUID resourceId,
        String title,
        String address,
        String word,
        UUID sentBy,
        Instant sentAt) {}
