package org.matricula.credential;

import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.matricula.platform.QueryBatch;
import org.matricula.platform.Rows;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

@Component
final class AchievementStore {

    private static final String SELECT = """
            select id, organisation_id, course_id, programme_id, token, name, description, criteria, type, state, version,
                   tags, validity, renewal, renewal_opens, related, picture, created_at
              from achievement
            """;

    private final JdbcClient jdbc;

    AchievementStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void addIfAbsent(Achievement achievement) {
        jdbc.sql("""
                        insert into achievement (id, organisation_id, course_id, programme_id, token, name, description,
                                                 criteria, type, created_at)
                        values (:id, :organisation, :course, :programme, :token, :name, :description,
                                :criteria, :type, :created)
                        on conflict do nothing""")
                .param("id", achievement.id())
                .param("organisation", achievement.organisationId())
                .param("course", achievement.courseId())
                .param("programme", achievement.programmeId())
                .param("token", achievement.token())
                .param("name", achievement.name())
                .param("description", achievement.description())
                .param("criteria", achievement.criteria())
                .param("type", achievement.type())
                .param("created", achievement.createdAt().atOffset(ZoneOffset.UTC))
                .update();
    }

    Optional<Achievement> find(UUID id) {
        return one("where id = :value", id);
    }

    Optional<Achievement> ofCourse(UUID courseId) {
        return one("where course_id = :value", courseId);
    }

    List<Achievement> of(QueryBatch batch, UUID programmeId, Collection<UUID> courseIds) {
        return batch.add(
                SELECT + "where programme_id = ? or course_id = any(?)",
                Rows.of(Achievement.class),
                programmeId,
                courseIds.toArray(UUID[]::new));
    }

    Optional<Achievement> ofProgramme(UUID programmeId) {
        return one("where programme_id = :value", programmeId);
    }

    Optional<Achievement> byToken(String token) {
        return one("where token = :value", token);
    }

    List<Achievement> ofOrganisation(UUID organisationId) {
        return jdbc.sql(SELECT + "where organisation_id = :organisation order by name, id")
                .param("organisation", organisationId)
                .query(Rows.of(Achievement.class))
                .list();
    }

    List<Achievement> byIds(Collection<UUID> ids) {
        return jdbc.sql(SELECT + "where id = any(:ids)")
                .param("ids", ids.toArray(UUID[]::new))
                .query(Rows.of(Achievement.class))
                .list();
    }

    private Optional<Achievement> one(String condition, Object value) {
        return jdbc.sql(SELECT + condition)
                .param("value", value)
                .query(Rows.of(Achievement.class))
                .optional();
    }
}
