package org.matricula.credential.design;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.matricula.credential.Achievement;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What achievements say, and are going to say. */
@Component
final class DesignStore {

    private final JdbcClient jdbc;

    DesignStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Keeps others from changing the achievement, its draft and its versions until this transaction ends. */
    void hold(UUID achievementId) {
        jdbc.sql("select id from achievement where id = :id for update")
                .param("id", achievementId)
                .query(UUID.class)
                .optional();
    }

    void add(UUID id, UUID organisationId, String token, DefinitionContent content, Instant now) {
        ContentColumns.set(jdbc.sql("""
                        insert into achievement (id, organisation_id, token, state, created_at, %s)
                        values (:id, :organisation, :token, 'DRAFT', :now, %s)""".formatted(ContentColumns.NAMES, ContentColumns.PARAMETERS)), content)
                .param("id", id)
                .param("organisation", organisationId)
                .param("token", token)
                .param("now", now.atOffset(ZoneOffset.UTC))
                .update();
    }

    /** What it says from now on. */
    void change(UUID id, Achievement.State state, int version, DefinitionContent content) {
        ContentColumns.set(jdbc.sql("""
                        update achievement
                           set name = :name, description = :description, criteria = :criteria, type = :type, tags = :tags,
                               related = :related, validity = :validity, renewal = :renewal,
                               renewal_opens = :renewalOpens, picture = :picture, state = :state, version = :version
                         where id = :id"""), content)
                .param("id", id)
                .param("state", state.name())
                .param("version", version)
                .update();
    }

    void state(UUID id, Achievement.State state) {
        jdbc.sql("update achievement set state = :state where id = :id")
                .param("id", id)
                .param("state", state.name())
                .update();
    }

    void remove(UUID id) {
        jdbc.sql("delete from achievement where id = :id").param("id", id).update();
    }

    Optional<Draft> draft(UUID achievementId) {
        return jdbc.sql("select * from achievement_draft where achievement_id = :achievement")
                .param("achievement", achievementId)
                .query((row, number) -> new Draft(
                        achievementId,
                        row.getInt("revision"),
                        ContentColumns.read(row),
                        row.getObject("changed_by", UUID.class),
                        row.getObject("changed_at", OffsetDateTime.class).toInstant()))
                .optional();
    }

    /** Those of an organisation's achievements that somebody is changing. */
    Set<UUID> drafted(UUID organisationId) {
        return jdbc.sql("""
                        select achievement_id from achievement_draft
                         where achievement_id in (select id from achievement where organisation_id = :organisation)""").param("organisation", organisationId).query(UUID.class).list().stream()
                .collect(Collectors.toSet());
    }

    void save(Draft draft) {
        ContentColumns.set(jdbc.sql("""
                        insert into achievement_draft (achievement_id, revision, changed_by, changed_at, %s)
                        values (:achievement, :revision, :by, :at, %s)
                        on conflict (achievement_id) do update
                           set revision = :revision, changed_by = :by, changed_at = :at, name = :name,
                               description = :description, criteria = :criteria, type = :type, tags = :tags,
                               related = :related, validity = :validity, renewal = :renewal,
                               renewal_opens = :renewalOpens, picture = :picture""".formatted(ContentColumns.NAMES, ContentColumns.PARAMETERS)), draft.content())
                .param("achievement", draft.achievementId())
                .param("revision", draft.revision())
                .param("by", draft.changedBy())
                .param(
                        "at",
                        draft.changedAt() == null ? null : draft.changedAt().atOffset(ZoneOffset.UTC))
                .update();
    }

    void removeDraft(UUID achievementId) {
        jdbc.sql("delete from achievement_draft where achievement_id = :achievement")
                .param("achievement", achievementId)
                .update();
    }
}
