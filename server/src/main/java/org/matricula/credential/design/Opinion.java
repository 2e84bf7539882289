package org.matricula.credential.design;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Somebody was asked what they think of a draft.
 *
 * @param address  where the question went; null once that person asked for it to be erased
 * @param comments what came back, the latest first
 */
public record Opinion(
        UUID id,
        UUID achievementId,
        @Nullable String address,
        Instant askedAt,
        Instant endsAt,
        List<Comment> comments) {

    /** @param revision of the draft that was read @param organisation as the writer typed it */
    public record Comment(
            UUID id, UUID opinionId, int revision, String name, String organisation, String words, Instant writtenAt) {}

    public boolean isOpen(Instant now) {
        return now.isBefore(endsAt);
    }

    Opinion with(List<Comment> all) {
        return new Opinion(
                id,
                achievementId,
                address,
                askedAt,
                endsAt,
                all.stream().filter(comment -> comment.opinionId().equals(id)).toList());
    }
}
