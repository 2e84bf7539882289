package org.matricula.insight.coaching;

import java.time.LocalDate;
import java.util.UUID;
import org.matricula.insight.Figures;

/**
 * Learners who are alike: of one programme, month of day zero, track, and activity in the thirty days before; coached, or
 * not.
 *
 * @param figures what became of them; {@code ELIGIBLE} is how many they are
 * @param sum     of the scores of those who said how satisfied they are
 * @param squares the sum of these scores' squares
 */
record Stratum(Key key, Comparison comparison, boolean coached, Figures figures, int sum, int squares) {

    enum Activity {
        NONE,
        /** On one to three days. */
        SOME,
        MUCH
    }

    /** In what they are alike. */
    record Key(UUID programmeId, LocalDate month, String track, Activity activity) {}
}
