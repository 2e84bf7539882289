package org.matricula.record;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.matricula.progress.Result;

/**
 * All that a learner earned, across programmes and organisations, and outside any.
 *
 * @param programmes the records of programmes, by title
 * @param entries    what was earned, the latest first
 */
public record WholeRecord(List<RecordSummary> programmes, List<Entry> entries) {

    /** What something earned is. */
    public enum Kind {
        COURSE,
        PROGRAMME,
        /** A credential that no certificate of a course or programme stands behind. */
        CREDENTIAL
    }

    /**
     * Something earned.
     *
     * @param issuer     the organisation's name
     * @param zone       of the organisation, on whose calendar it was earned
     * @param run        title of the run; null for what isn't a course
     * @param verified   false for a course certificate that counts towards no programme
     * @param programmes titles of the programmes it counts towards
     * @param result     null where there is none
     * @param revokedAt  null while it stands
     * @param credential null where none was awarded
     */
    public record Entry(
            Kind kind,
            Instant earnedAt,
            String title,
            String issuer,
            ZoneId zone,
            @Nullable String run,
            boolean verified,
            List<String> programmes,
            @Nullable Result result,
            @Nullable BigDecimal percentage,
            @Nullable Instant revokedAt,
            @Nullable RecordedCredential credential) {}

    public WholeRecord {
        programmes = List.copyOf(programmes);
        entries = List.copyOf(entries);
    }
}
