package org.matricula.credential.framework;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.matricula.platform.Rows;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

@Component
final class AlignmentStore {

    private final JdbcClient jdbc;

    AlignmentStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** In the order in which they were added. */
    List<AlignedSkill> of(Collection<UUID> achievements) {
        return jdbc.sql("""
                        select l.id, l.achievement_id, l.item_id, coalesce(i.name, l.name) as name,
                               coalesce(i.url, l.url) as url, coalesce(i.code, l.code) as code,
                               coalesce(f.name, l.framework) as framework, f.kind as kind_of_framework, l.skill_kind,
                               i.retired_at is not null as retired
                          from achievement_alignment l
                          left join framework_item i on i.id = l.item_id
                          left join framework f on f.id = i.framework_id
                         where l.achievement_id = any(:achievements)
                         order by l.created_at, l.id""")
                .param("achievements", achievements.toArray(UUID[]::new))
                .query(Rows.of(AlignedSkill.class))
                .list();
    }

    Map<UUID, Integer> counts(Collection<UUID> achievements) {
        var counts = new HashMap<UUID, Integer>();
        jdbc.sql("""
                        select achievement_id, count(*) as skills from achievement_alignment
                         where achievement_id = any(:achievements) group by achievement_id""")
                .param("achievements", achievements.toArray(UUID[]::new))
                .query((row, number) -> counts.put(row.getObject("achievement_id", UUID.class), row.getInt("skills")))
                .list();
        return counts;
    }

    /** Nothing happens if the achievement is aligned to it already. */
    void add(UUID id, UUID achievement, UUID item, SkillKind kind, Instant now) {
        jdbc.sql("""
                        insert into achievement_alignment (id, achievement_id, item_id, skill_kind, created_at)
                        values (:id, :achievement, :item, :kind, :now)
                        on conflict do nothing""")
                .param("id", id)
                .param("achievement", achievement)
                .param("item", item)
                .param("kind", kind.name())
                .param("now", now.atOffset(ZoneOffset.UTC))
                .update();
    }

    /** The same. */
    void add(UUID id, UUID achievement, NewAlignment entered, SkillKind kind, Instant now) {
        jdbc.sql("""
                        insert into achievement_alignment (id, achievement_id, name, url, code, framework, skill_kind,
                                                           created_at)
                        values (:id, :achievement, :name, :url, :code, :framework, :kind, :now)
                        on conflict do nothing""")
                .param("id", id)
                .param("achievement", achievement)
                .param("name", entered.name())
                .param("url", entered.url())
                .param("code", entered.code())
                .param("framework", entered.framework())
                .param("kind", kind.name())
                .param("now", now.atOffset(ZoneOffset.UTC))
                .update();
    }

    boolean mark(UUID achievement, UUID id, SkillKind kind) {
        return jdbc.sql(
                                "update achievement_alignment set skill_kind = :kind where id = :id and achievement_id = :achievement")
                        .param("kind", kind.name())
                        .param("id", id)
                        .param("achievement", achievement)
                        .update()
                > 0;
    }

    boolean remove(UUID achievement, UUID id) {
        return jdbc.sql("delete from achievement_alignment where id = :id and achievement_id = :achievement")
                        .param("id", id)
                        .param("achievement", achievement)
                        .update()
                > 0;
    }
}
