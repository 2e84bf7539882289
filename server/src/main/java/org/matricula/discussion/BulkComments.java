package org.matricula.discussion;

import static java.util.stream.Collectors.toSet;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Comments by the thousand, for imports. What is brought was said elsewhere: nobody is written to about it, nobody
 * follows it, and it stands as it did there, with its likes but without those who liked.
 */
@Component
public class BulkComments {

    /**
     * A comment as the other platform has it.
     *
     * @param authorId a learner's id; of a comment by the team, a named member's or an account's
     * @param id       made by the importer: the same at every import, and nobody else's
     * @param parentId the comment it answers, one that opens a conversation or a reply; null for one that opens
     * @param text     plain; what can't be seen is taken out, as of any comment
     * @param likes    a number, not below 0
     * @param hiddenAt when it was hidden there; null if it is shown
     */
    public record Brought(
            UUID authorId,
            UUID id,
            UUID runId,
            UUID stepId,
            @Nullable UUID parentId,
            boolean byTeam,
            Instant postedAt,
            String text,
            int likes,
            @Nullable Instant hiddenAt) {

        public Brought {
            if (likes < 0) throw new IllegalArgumentException("Fewer than no likes: " + likes);
            text = CommentText.clean(text);
        }

        boolean isShown() {
            return hiddenAt == null;
        }

        Spot spot() {
            return new Spot(runId, stepId);
        }
    }

    /** What became of a comment that was brought. */
    public enum Outcome {
        TAKEN,
        /** It was here already and stays as it is, whatever became of it here. */
        KNOWN,
        /** What it answers is neither here nor earlier among those brought, or stands on another step. */
        NO_PARENT
    }

    private final BroughtStore store;
    private final Counting counting;

    BulkComments(BroughtStore store, Counting counting) {
        this.store = store;
        this.counting = counting;
    }

    /**
     * Takes those that aren't here yet; a reply to a reply joins its conversation. A learner's comments count as
     * progress where the learner is enrolled. All of it happens or none.
     *
     * @param comments what is answered before its answers; some thousands at once are fastest
     * @return what became of each, in their order
     */
    @Transactional
    public List<Outcome> take(List<Brought> comments) {
        if (comments.isEmpty()) return List.of();
        store.lock(comments.stream().map(Brought::runId).collect(toSet()));
        var batch = new BroughtBatch(store.known(comments));
        var outcomes = comments.stream().map(batch::take).toList();
        if (!batch.taken().isEmpty()) {
            store.countAtReplies(batch.atRepliesHere());
            store.add(batch.rows(store.countAtOpeners(batch.atOpenersHere())));
            counting.brought(batch.taken());
        }
        return outcomes;
    }
}
