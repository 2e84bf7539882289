package org.matricula.coaching;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * How a learner gets on in a course of a programme that coaching comes with, to whoever may be told: what the wording didn't
 * name that the learner agreed to is null.
 *
 * @param passed whether its certificate was earned
 */
public record CourseProgress(
        String programme,
        String course,
        @Nullable Integer stepsCompleted,
        @Nullable BigDecimal averageScore,
        @Nullable Instant lastActive,
        @Nullable Boolean passed) {

    /** SQL: the courses of an offer, as {@code coached}. For a list of {@code with}. */
    public static final String COACHED = """
            coached as materialized (
                select distinct p.programme_id, g.title as programme, c.course_id, o.title as course
                  from coaching_programme p
                  join programme g on g.id = p.programme_id
                  join requirement_group q on q.programme_id = p.programme_id
                  join requirement r on r.group_id = q.id
                  join requirement_course c on c.requirement_id = r.id
                  join course o on o.id = c.course_id
                 where p.offer_id = :offer)""";

    /** SQL: what {@link #read} reads. Needs {@code page.summary} besides. */
    public static final String COLUMNS = """
            coached.programme, coached.course, progress.steps_completed, progress.average_score,
            greatest(progress.last_visited_at, progress.last_comment_at, place.activated_at) as last_active,
            exists (select from learner_certificate e
                     where e.learner_id = page.learner_id and e.course_id = coached.course_id) as passed""";

    /** SQL: a row for each course of {@code page.learner_id}, or one without. */
    public static final String JOINS = """

              left join learner_place place
                on place.learner_id = page.learner_id and place.deactivated_at is null
               and place.course_id in (select course_id from coached)
              left join coached on coached.course_id = place.course_id
              left join learner_progress progress
                on progress.learner_id = place.learner_id and progress.run_id = place.run_id
            """;

    /** Of a row that has a course. */
    public static CourseProgress read(ResultSet row) throws SQLException {
        var agreed = Set.of((String[]) row.getArray("summary").getArray());
        return new CourseProgress(
                row.getString("programme"),
                row.getString("course"),
                agreed.contains(SummaryField.STEPS.name()) ? row.getInt("steps_completed") : null,
                agreed.contains(SummaryField.AVERAGE_SCORE.name()) ? row.getBigDecimal("average_score") : null,
                agreed.contains(SummaryField.LAST_ACTIVE.name()) ? instant(row) : null,
                agreed.contains(SummaryField.CERTIFICATES.name()) ? row.getBoolean("passed") : null);
    }

    private static @Nullable Instant instant(ResultSet row) throws SQLException {
        var time = row.getObject("last_active", OffsetDateTime.class);
        return time == null ? null : time.toInstant();
    }
}
