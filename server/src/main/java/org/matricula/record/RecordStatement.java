package org.matricula.record;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.matricula.catalogue.Completion;
import org.matricula.progress.Result;

/**
 * What a record said at one moment, in plain values that outlive course, programme and certificate. What is null was not
 * earned, is not known, or is not shown.
 *
 * @param updatedAt when the latest of what it says happened
 */
public record RecordStatement(
        @Nullable String holder,
        @Nullable String email,
        String provider,
        String slug,
        String programme,
        int met,
        int required,
        Instant updatedAt,
        List<Section> sections,
        @Nullable Whole certificate) {

    /** Requirements of which {@code required} have to be met; {@code title} may be empty. */
    public record Section(String title, int required, int met, List<Line> lines) {}

    /** @param attempts how many count; null if none did, or they aren't shown */
    public record Line(
            String requirement,
            @Nullable Earned earned,
            @Nullable Integer attempts,
            List<Attempt> newer,
            List<Attempt> earlier) {

        public boolean met() {
            return earned != null && earned.stands();
        }
    }

    /**
     * @param runId      by which it is found again; shown to nobody
     * @param course     null, as all but the revocation, if grades aren't shown
     * @param credential path of its public page
     */
    public record Earned(
            UUID runId,
            @Nullable String course,
            @Nullable String run,
            @Nullable Result result,
            @Nullable BigDecimal percentage,
            @Nullable Instant earnedAt,
            @Nullable Instant revokedAt,
            @Nullable String credential) {

        public boolean stands() {
            return revokedAt == null;
        }

        Earned revoked(@Nullable Instant at) {
            return new Earned(runId, course, run, result, percentage, earnedAt, at, credential);
        }
    }

    /** Another way through a course of the same requirement. */
    public record Attempt(
            String course,
            String run,
            CourseAttempt.Outcome outcome,
            @Nullable BigDecimal percentage,
            @Nullable Instant at) {}

    /** The programme's own certificate. */
    public record Whole(
            Instant earnedAt,
            @Nullable Instant revokedAt,
            @Nullable String credential) {}

    public RecordStatement {
        sections = List.copyOf(sections);
    }

    public Completion completion() {
        return new Completion(met, required);
    }

    public List<Line> lines() {
        return sections.stream().flatMap(section -> section.lines().stream()).toList();
    }
}
