package org.matricula.progress;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.matricula.enrolment.Track;

/** A course passed in one run. {@code percentage} is null where no mark is known, never zero for that. */
public record CourseCertificate(
        UUID learnerId,
        UUID runId,
        UUID courseId,
        Track track,
        Result result,
        @Nullable BigDecimal percentage,
        Instant earnedAt,
        @Nullable Instant revokedAt,
        @Nullable String revokedReason) {

    /** Earned on any track but audit; only such a certificate counts for a programme. */
    public boolean isVerified() {
        return track.isVerified();
    }

    public boolean isRevoked() {
        return revokedAt != null;
    }

    /** Whether it meets a programme's requirement now. */
    public boolean counts() {
        return isVerified() && !isRevoked();
    }

    /** The certificate that comes with a grade. */
    public static CourseCertificate of(Grade grade, Track track) {
        return new CourseCertificate(
                grade.learnerId(),
                grade.runId(),
                grade.courseId(),
                track,
                grade.result(),
                grade.percentage(),
                grade.decidedAt(),
                null,
                null);
    }
}
