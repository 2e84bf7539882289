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

    /** What is published, in the order in which it was added. */
    List<AlignedSkill> of(Collection<UUID> achievements) {
        return skills("l.skill_kind", "l.publication <> 'COMING'", achievements);
    }

    /** What is going to be published next. */
    List<AlignedSkill> drafted(UUID achievement) {
        return skills("coalesce(l.next_kind, l.skill_kind)", "l.publication <> 'LEAVING'", List.of(achievement));
    }

    private List<AlignedSkill> skills(String kind, String condition, Collection<UUID> achievements) {
        return jdbc.sql("""
                        select l.id, l.achievement_id, l.item_id, coalesce(i.name, l.name) as name,
                               coalesce(i.url, l.url) as url, coalesce(i.code, l.code) as code,
                               coalesce(f.name, l.framework) as framework, f.kind as kind_of_framework, %s as skill_kind,
                               i.retired_at is not null as retired
                          from achievement_alignment l
                          left join framework_item i on i.id = l.item_id
                          left join framework f on f.id = i.framework_id
                         where l.achievement_id = any(:achievements) and %s
                         order by l.created_at, l.id""".formatted(kind, condition))
                .param("achievements", achievements.toArray(UUID[]::new))
                .query(Rows.of(AlignedSkill.class))
                .list();
    }

    Map<UUID, Integer> counts(Collection<UUID> achievements) {
        var counts = new HashMap<UUID, Integer>();
        jdbc.sql("""
                        select achievement_id, count(*) as skills from achievement_alignment
                         where achievement_id = any(:achievements) and publication <> 'COMING'
                         group by achievement_id""")
                .param("achievements", achievements.toArray(UUID[]::new))
                .query((row, number) -> counts.put(row.getObject("achievement_id", UUID.class), row.getInt("skills")))
                .list();
        return counts;
    }

    /** To the draft; one that was leaving stays. */
    void add(UUID id, UUID achievement, UUID item, SkillKind kind, Instant now) {
        jdbc.sql("""
                        insert into achievement_alignment (id, achievement_id, item_id, skill_kind, created_at, publication)
                        values (:id, :achievement, :item, :kind, :now, 'COMING')
                        on conflict (achievement_id, item_id) do update
                           set publication = 'PUBLISHED', next_kind = :kind
                         where achievement_alignment.publication = 'LEAVING'""")
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
                                                           created_at, publication)
                        values (:id, :achievement, :name, :url, :code, :framework, :kind, :now, 'COMING')
                        on conflict (achievement_id, url) do update
                           set publication = 'PUBLISHED', next_kind = :kind
                         where achievement_alignment.publication = 'LEAVING'""")
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
        return jdbc.sql("""
                                update achievement_alignment set next_kind = :kind
                                 where id = :id and achievement_id = :achievement and publication <> 'LEAVING'""")
                        .param("kind", kind.name())
                        .param("id", id)
                        .param("achievement", achievement)
                        .update()
                > 0;
    }

    /** From the draft: what is published stays until the next version. */
    boolean remove(UUID achievement, UUID id) {
        var gone =
                jdbc.sql("""
                        delete from achievement_alignment
                         where id = :id and achievement_id = :achievement and publication = 'COMING'""").param("id", id).param("achievement", achievement).update();
        var leaving =
                jdbc.sql("""
                        update achievement_alignment set publication = 'LEAVING'
                         where id = :id and achievement_id = :achievement and publication = 'PUBLISHED'""").param("id", id).param("achievement", achievement).update();
        return gone + leaving > 0;
    }

    /** What was drafted is so from now on. */
    void publish(UUID achievement) {
        run("delete from achievement_alignment where achievement_id = :id and publication = 'LEAVING'", achievement);
        run("""
                update achievement_alignment
                   set publication = 'PUBLISHED', skill_kind = coalesce(next_kind, skill_kind), next_kind = null
                 where achievement_id = :id""", achievement);
    }

    /** Back to what is published. */
    void discard(UUID achievement) {
        run("delete from achievement_alignment where achievement_id = :id and publication = 'COMING'", achievement);
        run(
                "update achievement_alignment set publication = 'PUBLISHED', next_kind = null where achievement_id = :id",
                achievement);
    }

    private void run(String statement, UUID achievement) {
        jdbc.sql(statement).param("id", achievement).update();
    }
}
