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

    /**
     * @param position counts from 1
     * @param label    where in the list or zip it stands
     * @param finding  null for what waits
     * @param cells    what else the list says in this line, by the name of its column
     */
    public record Row(int position, String label, @Nullable Finding finding, Map<String, String> cells) {

        private static final int SHOWN = 60;
        private static final String NAME = "name";

        /** Whom the list itself names in this line; null if it has no column of names. */
        public @Nullable String listedName() {
            return cells.entrySet().stream()
                    .filter(cell -> cell.getKey().equalsIgnoreCase(NAME))
                    .map(Map.Entry::getValue)
                    .findFirst()
                    .orElse(null);
        }

        /** The label for a table on a page: what is long loses its middle, since a path says most at its ends. */
        public String shortLabel() {
            int length = label.codePointCount(0, label.length());
            if (length <= SHOWN) return label;
            int begin = label.offsetByCodePoints(0, SHOWN / 3);
            int end = label.offsetByCodePoints(label.length(), -(SHOWN - SHOWN / 3 - 1));
            return label.substring(0, begin) + "…" + label.substring(end);
        }
    }
}
