package org.matricula.record;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.Comparator;
import org.jspecify.annotations.Nullable;
import org.matricula.catalogue.Course;
import org.matricula.catalogue.CourseRun;
import org.matricula.progress.CourseCertificate;
import org.matricula.progress.Result;

/**
 * What a verified certificate says: result, mark and date of one run, never mixed with another's.
 *
 * @param result       null where it isn't shown to others
 * @param percentage    null where no mark is known, never zero for that
 * @param revokedReason as the issuer wrote it; null while the certificate stands
 * @param credential    null if none was awarded yet
 */
public record EarnedGrade(
        Course course,
        CourseRun run,
        @Nullable Result result,
        @Nullable BigDecimal percentage,
        Instant earnedAt,
        @Nullable Instant revokedAt,
        @Nullable String revokedReason,
        @Nullable RecordedCredential credential) {

    /**
     * The best first: one that stands before a revoked one, Distinction before Pass, then the higher mark, then the
     * earlier one.
     */
    static final Comparator<CourseCertificate> BEST_FIRST = Comparator.comparing(CourseCertificate::isRevoked)
            .thenComparing(CourseCertificate::result)
            .thenComparing(CourseCertificate::percentage, Comparator.nullsLast(Comparator.reverseOrder()))
            .thenComparing(CourseCertificate::earnedAt);

    /** Whether others may see more of it than that the requirement is met: its run and date go with the result. */
    public boolean isShown() {
        return result != null;
    }

    public boolean isRevoked() {
        return revokedAt != null;
    }
}
