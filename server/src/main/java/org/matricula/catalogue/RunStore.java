package org.matricula.catalogue;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.matricula.platform.Rows;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

@Component
final class RunStore {

    private static final String COLUMNS = """
            select id, course_id, slug, title, partner_code, starts_at, ends_at, enrolment_opens_at, enrolment_closes_at,
                   model, weeks, grace_days
              from course_run
            """;

    private final JdbcClient jdbc;

    RunStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Optional<CourseRun> find(UUID id) {
        return jdbc.sql(COLUMNS + " where id = :id")
                .param("id", id)
                .query(Rows.of(CourseRun.class))
                .optional();
    }

    Optional<CourseRun> find(UUID courseId, String slug) {
        return jdbc.sql(COLUMNS + " where course_id = :course and slug = :slug")
                .param("course", courseId)
                .param("slug", slug)
                .query(Rows.of(CourseRun.class))
                .optional();
    }

    Optional<CourseRun> byPartnerCode(UUID courseId, String code) {
        return jdbc.sql(COLUMNS + " where course_id = :course and partner_code = :code")
                .param("course", courseId)
                .param("code", code)
                .query(Rows.of(CourseRun.class))
                .optional();
    }

    List<CourseRun> byIds(Collection<UUID> ids) {
        return jdbc.sql(COLUMNS + " where id = any(:ids)")
                .param("ids", ids.toArray(UUID[]::new))
                .query(Rows.of(CourseRun.class))
                .list();
    }

    /** Latest first. */
    List<CourseRun> ofCourses(Collection<UUID> courseIds) {
        return jdbc.sql(COLUMNS + " where course_id = any(:courses) order by starts_at desc, id desc")
                .param("courses", courseIds.toArray(UUID[]::new))
                .query(Rows.of(CourseRun.class))
                .list();
    }

    void add(CourseRun run, Instant createdAt) {
        jdbc.sql("""
                        insert into course_run (id, course_id, slug, title, partner_code, starts_at, ends_at,
                                                enrolment_opens_at, enrolment_closes_at, model, weeks, grace_days,
                                                created_at)
                        values (:id, :course, :slug, :title, :code, :starts, :ends, :opens, :closes, :model, :weeks,
                                :grace, :createdAt)""")
                .param("id", run.id())
                .param("course", run.courseId())
                .param("slug", run.slug())
                .param("title", run.title())
                .param("code", run.partnerCode())
                .param("starts", utc(run.startsAt()))
                .param("ends", utc(run.endsAt()))
                .param("opens", utc(run.enrolmentOpensAt()))
                .param("closes", utc(run.enrolmentClosesAt()))
                .param("model", run.model().name())
                .param("weeks", run.weeks())
                .param("grace", run.graceDays())
                .param("createdAt", utc(createdAt))
                .update();
    }

    void save(UUID id, RunDetails details) {
        jdbc.sql("""
                        update course_run
                           set title = :title, partner_code = :code, starts_at = :starts, ends_at = :ends,
                               enrolment_opens_at = :opens, enrolment_closes_at = :closes, model = :model,
                               weeks = :weeks, grace_days = :grace
                         where id = :id""")
                .param("title", details.title())
                .param("code", details.partnerCode())
                .param("starts", utc(details.startsAt()))
                .param("ends", utc(details.endsAt()))
                .param("opens", utc(details.enrolmentOpensAt()))
                .param("closes", utc(details.enrolmentClosesAt()))
                .param("model", details.model().name())
                .param("weeks", details.weeks())
                .param("grace", details.graceDays())
                .param("id", id)
                .update();
    }

    void remove(UUID id) {
        jdbc.sql("delete from course_run where id = :id").param("id", id).update();
    }

    static @Nullable OffsetDateTime utc(@Nullable Instant instant) {
        return instant == null ? null : instant.atOffset(ZoneOffset.UTC);
    }
}
