package org.matricula.progress.web;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;
import org.matricula.progress.Result;

/**
 * One of a learner's enrolments, with what came of it. {@code course} and {@code run} are slugs; {@code timeZone} is the
 * provider's, on whose calendar the run's days are counted; {@code averageScore} is in percent;
 * {@code certificateEarnedAt} is null without a certificate, {@code certificateRevokedAt} unless it was taken back; {@code steps} is 0 where nothing is taught here.
 */
public record MyCourse(
        String course,
        String courseTitle,
        String run,
        String runTitle,
        ZoneId timeZone,
        Instant startsAt,
        @Nullable Instant endsAt,
        Instant enrolledAt,
        @Nullable Instant leftAt,
        @Nullable Result result,
        @Nullable BigDecimal averageScore,
        @Nullable Instant certificateEarnedAt,
        @Nullable Instant certificateRevokedAt,
        int stepsCompleted,
        int steps) {

    /** Where the course is described. */
    public String path() {
        return "/courses/" + course;
    }

    /** Where the learner goes on. */
    public String runPath() {
        return path() + "/runs/" + run;
    }
}
