package org.matricula.credential.verify;

import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.matricula.openbadges.Verdict;

/**
 * A list of credentials that is being checked, or was.
 *
 * @param name   of the file, as it was sent
 * @param counts how many got which verdict so far
 * @param endsAt when nothing of it is kept any more
 */
public record Bulk(
        UUID id,
        String name,
        int total,
        Map<Verdict, Integer> counts,
        Instant endsAt,
        @Nullable Instant finishedAt) {

    public int done() {
        return counts.values().stream().mapToInt(Integer::intValue).sum();
    }

    public boolean isFinished() {
        return finishedAt != null;
    }

    /** {@code finding} is null for what waits. {@code position} counts from 1. */
    public record Row(int position, String label, @Nullable Finding finding) {}
}
