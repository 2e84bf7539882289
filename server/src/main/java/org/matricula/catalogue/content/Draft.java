package org.matricula.catalogue.content;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What authors work on.
 *
 * @param revision  of its order: to be sent back with a change of it
 * @param canUndo   whether the last change was a removal that can be taken back
 * @param removed   steps that stand nowhere any more and can be put back until the next publication
 * @param changedAt null before anything was written
 */
public record Draft(
        Content content,
        int revision,
        boolean canUndo,
        List<Step> removed,
        @Nullable Instant changedAt) {

    public UUID runId() {
        return content.runId();
    }

    public boolean isEmpty() {
        return content.outline().weeks().isEmpty();
    }
}
