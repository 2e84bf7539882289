package org.matricula.credential.design;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.matricula.credential.Achievement;
import org.matricula.credential.Renewal;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Component;

/** Drafts and versions of what achievements say. */
@Component
final class DesignStore {

    private static final String CONTENT =
            "name, description, criteria, type, tags, related, validity, renewal, renewal_opens, picture";

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
        content(jdbc.sql("""
                        insert into achievement (id, organisation_id, token, state, created_at, %s)
                        values (:id, :organisation, :token, 'DRAFT', :now, %s)""".formatted(CONTENT, parameters())), content)
                .param("id", id)
                .param("organisation", organisationId)
                .param("token", token)
                .param("now", utc(now))
                .update();
    }

    /** What it says from now on. */
    void change(UUID id, Achievement.State state, int version, DefinitionContent content) {
        content(jdbc.sql("""
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
                        content(row),
                        row.getObject("changed_by", UUID.class),
                        instant(row, "changed_at")))
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
        content(jdbc.sql("""
                        insert into achievement_draft (achievement_id, revision, changed_by, changed_at, %s)
                        values (:achievement, :revision, :by, :at, %s)
                        on conflict (achievement_id) do update
                           set revision = :revision, changed_by = :by, changed_at = :at, name = :name,
                               description = :description, criteria = :criteria, type = :type, tags = :tags,
                               related = :related, validity = :validity, renewal = :renewal,
                               renewal_opens = :renewalOpens, picture = :picture""".formatted(CONTENT, parameters())), draft.content())
                .param("achievement", draft.achievementId())
                .param("revision", draft.revision())
                .param("by", draft.changedBy())
                .param("at", draft.changedAt() == null ? null : utc(draft.changedAt()))
                .update();
    }

    void removeDraft(UUID achievementId) {
        jdbc.sql("delete from achievement_draft where achievement_id = :achievement")
                .param("achievement", achievementId)
                .update();
    }

    void addIfAbsent(PublishedVersion version) {
        content(jdbc.sql("""
                        insert into achievement_version (achievement_id, version, published_by, published_at, %s)
                        values (:achievement, :version, :by, :at, %s)
                        on conflict do nothing""".formatted(CONTENT, parameters())), version.content())
                .param("achievement", version.achievementId())
                .param("version", version.version())
                .param("by", version.publishedBy())
                .param("at", utc(version.publishedAt()))
                .update();
    }

    /** The latest first. */
    List<PublishedVersion> versions(UUID achievementId) {
        return jdbc.sql("select * from achievement_version where achievement_id = :achievement order by version desc")
                .param("achievement", achievementId)
                .query((row, number) -> new PublishedVersion(
                        achievementId,
                        row.getInt("version"),
                        content(row),
                        row.getObject("published_by", UUID.class),
                        instant(row, "published_at")))
                .list();
    }

    private static StatementSpec content(StatementSpec statement, DefinitionContent content) {
        return statement
                .param("name", content.name())
                .param("description", content.description())
                .param("criteria", content.criteria())
                .param("type", content.type())
                .param("tags", content.tags().toArray(String[]::new))
                .param("related", content.related().toArray(String[]::new))
                .param("validity", content.validity())
                .param("renewal", content.renewal().name())
                .param("renewalOpens", content.renewalOpens())
                .param("picture", content.picture());
    }

    private static String parameters() {
        return ":name, :description, :criteria, :type, :tags, :related, :validity, :renewal, :renewalOpens, :picture";
    }

    private static DefinitionContent content(ResultSet row) throws SQLException {
        return new DefinitionContent(
                row.getString("name"),
                row.getString("description"),
                row.getString("criteria"),
                row.getString("type"),
                texts(row, "tags"),
                texts(row, "related"),
                row.getString("validity"),
                Renewal.valueOf(row.getString("renewal")),
                row.getString("renewal_opens"),
                row.getString("picture"));
    }

    private static List<String> texts(ResultSet row, String column) throws SQLException {
        return List.of((String[]) row.getArray(column).getArray());
    }

    private static Instant instant(ResultSet row, String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }

    private static OffsetDateTime utc(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }
}
