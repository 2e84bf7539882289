package org.matricula.catalogue;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.matricula.platform.Rows;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

@Component
final class CourseStore {

    private static final String COLUMNS = """
            select c.id, c.organisation_id, c.slug, c.title, c.partner_code, c.summary, c.description, c.created_at
              from course c
            """;

    private final JdbcClient jdbc;

    CourseStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Optional<Course> find(UUID id) {
        return jdbc.sql(COLUMNS + " where c.id = :id")
                .param("id", id)
                .query(Rows.of(Course.class))
                .optional();
    }

    Optional<Course> find(String slug) {
        return jdbc.sql(COLUMNS + " where c.slug = :slug")
                .param("slug", slug)
                .query(Rows.of(Course.class))
                .optional();
    }

    Optional<Course> byPartnerCode(UUID organisationId, String code) {
        return jdbc.sql(COLUMNS + " where c.organisation_id = :organisation and c.partner_code = :code")
                .param("organisation", organisationId)
                .param("code", code)
                .query(Rows.of(Course.class))
                .optional();
    }

    List<Course> byIds(Collection<UUID> ids) {
        return jdbc.sql(COLUMNS + " where c.id = any(:ids)")
                .param("ids", ids.toArray(UUID[]::new))
                .query(Rows.of(Course.class))
                .list();
    }

    List<Course> ofOrganisation(UUID organisationId) {
        return jdbc.sql(COLUMNS + " where c.organisation_id = :organisation order by lower(c.title), c.id")
                .param("organisation", organisationId)
                .query(Rows.of(Course.class))
                .list();
    }

    /** Courses by provider and title; {@code words} are patterns for ILIKE, all of which the title has to match. */
    List<Course> page(List<String> words, boolean onlyOpen, Optional<UUID> after, int size, Instant now) {
        return jdbc.sql(COLUMNS + """
                          join organisation o on o.id = c.organisation_id
                         where c.title ilike all (:words)
                           and (not :onlyOpen or exists (
                               select from course_run r
                                where r.course_id = c.id
                                  and coalesce(r.enrolment_opens_at <= :now, true)
                                  and coalesce(r.enrolment_closes_at > :now, true)
                                  and coalesce(r.ends_at > :now, true)))
                           and (:after::uuid is null or (lower(o.name), o.id, lower(c.title), c.id) > (
                               select lower(po.name), po.id, lower(p.title), p.id
                                 from course p join organisation po on po.id = p.organisation_id
                                where p.id = :after))
                         order by lower(o.name), o.id, lower(c.title), c.id
                         limit :size""")
                .param("words", words.toArray(String[]::new))
                .param("onlyOpen", onlyOpen)
                .param("now", now.atOffset(ZoneOffset.UTC))
                .param("after", after.orElse(null))
                .param("size", size)
                .query(Rows.of(Course.class))
                .list();
    }

    boolean isTaken(String slug) {
        return find(slug).isPresent();
    }

    void add(Course course) {
        jdbc.sql("""
                        insert into course (id, organisation_id, slug, title, partner_code, summary, description, created_at)
                        values (:id, :organisation, :slug, :title, :code, :summary, :description, :createdAt)""")
                .param("id", course.id())
                .param("organisation", course.organisationId())
                .param("slug", course.slug())
                .param("title", course.title())
                .param("code", course.partnerCode())
                .param("summary", course.summary())
                .param("description", course.description())
                .param("createdAt", course.createdAt().atOffset(ZoneOffset.UTC))
                .update();
    }

    void save(UUID id, CourseDetails details) {
        jdbc.sql("""
                        update course
                           set title = :title, partner_code = :code, summary = :summary, description = :description
                         where id = :id""")
                .param("title", details.title())
                .param("code", details.partnerCode())
                .param("summary", details.summary())
                .param("description", details.description())
                .param("id", id)
                .update();
        // Programmes are kept with their courses for as long as their row isn't written; see ProgrammeStore.
        jdbc.sql("""
                        update programme set version = version
                         where id in (select g.programme_id
                                        from requirement_course rc
                                             join requirement r on r.id = rc.requirement_id
                                             join requirement_group g on g.id = r.group_id
                                       where rc.course_id = :id)""").param("id", id).update();
    }

    void remove(UUID id) {
        jdbc.sql("delete from course where id = :id").param("id", id).update();
    }
}
