package org.matricula.credential.design;

import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.matricula.credential.framework.PublicSkill;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** What achievements said when they were published. */
@Component
final class DefinitionVersionStore {

    private final JdbcClient jdbc;
    private final JsonMapper json;

    DefinitionVersionStore(JdbcClient jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    void addIfAbsent(PublishedVersion version) {
        ContentColumns.set(jdbc.sql("""
                        insert into achievement_version (achievement_id, version, published_by, published_at, skills, %s)
                        values (:achievement, :version, :by, :at, :skills::jsonb, %s)
                        on conflict do nothing""".formatted(ContentColumns.NAMES, ContentColumns.PARAMETERS)), version.content())
                .param("achievement", version.achievementId())
                .param("version", version.version())
                .param("skills", json.writeValueAsString(version.skills()))
                .param("by", version.publishedBy())
                .param("at", version.publishedAt().atOffset(ZoneOffset.UTC))
                .update();
    }

    /** The latest first. */
    List<PublishedVersion> of(UUID achievementId) {
        return jdbc.sql("select * from achievement_version where achievement_id = :achievement order by version desc")
                .param("achievement", achievementId)
                .query((row, number) -> new PublishedVersion(
                        achievementId,
                        row.getInt("version"),
                        ContentColumns.read(row),
                        skills(row.getString("skills")),
                        row.getObject("published_by", UUID.class),
                        row.getObject("published_at", OffsetDateTime.class).toInstant()))
                .list();
    }

    private @Nullable List<PublicSkill> skills(@Nullable String written) {
        return written == null ? null : List.of(json.readValue(written, PublicSkill[].class));
    }
}
