package org.matricula.credential.rule;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.matricula.platform.Rows;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

@Component
final class RuleStore {

    private static final String RULES = """
            select id, achievement_id, kind, course_id, run_id, item_id, programme_id, group_id, minimum, distinction,
                   created_at
              from award_rule
            """;

    private static final String IN_ORDER = " order by achievement_id, created_at, id";

    private final JdbcClient jdbc;

    RuleStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    private record Row(
            UUID id,
            UUID achievementId,
            RuleFields.Kind kind,
            @Nullable UUID courseId,
            @Nullable UUID runId,
            @Nullable UUID itemId,
            @Nullable UUID programmeId,
            @Nullable UUID groupId,
            @Nullable BigDecimal minimum,
            boolean distinction,
            Instant createdAt) {

        AwardRule rule() {
            var runs = runId == null ? List.<UUID>of() : List.of(runId);
            var fields = new RuleFields(kind, courseId, runs, itemId, programmeId, groupId, minimum, distinction);
            return new AwardRule(id, achievementId, fields.rule(), createdAt);
        }
    }

    /** The oldest first. */
    List<AwardRule> ofAchievement(UUID achievementId) {
        return of("achievement_id = any(:ids)", List.of(achievementId));
    }

    /** Those that a certificate of this course may meet by itself. */
    List<AwardRule> ofCourse(UUID courseId) {
        return of("course_id = any(:ids)", List.of(courseId));
    }

    /** Those about a step or a test. */
    List<AwardRule> ofItem(UUID itemId) {
        return of("item_id = any(:ids)", List.of(itemId));
    }

    /** Those about programmes or their groups. */
    List<AwardRule> ofProgrammes(Collection<UUID> programmeIds) {
        return programmeIds.isEmpty() ? List.of() : of("programme_id = any(:ids)", programmeIds);
    }

    private List<AwardRule> of(String condition, Collection<UUID> ids) {
        return jdbc
                .sql(RULES + " where " + condition + IN_ORDER)
                .param("ids", ids.toArray(UUID[]::new))
                .query(Rows.of(Row.class))
                .list()
                .stream()
                .map(Row::rule)
                .toList();
    }

    void add(UUID organisationId, AwardRule rule) {
        var fields = RuleFields.of(rule.rule());
        jdbc.sql("""
                        insert into award_rule (id, organisation_id, achievement_id, kind, course_id, run_id, item_id,
                                                programme_id, group_id, minimum, distinction, created_at)
                        values (:id, :organisation, :achievement, :kind, :course, :run, :item,
                                :programme, :group, :minimum, :distinction, :at)""")
                .param("id", rule.id())
                .param("organisation", organisationId)
                .param("achievement", rule.achievementId())
                .param("kind", String.valueOf(fields.kind()))
                .param("course", fields.course())
                .param("run", fields.runs().isEmpty() ? null : fields.runs().getFirst())
                .param("item", fields.item())
                .param("programme", fields.programme())
                .param("group", fields.group())
                .param("minimum", fields.minimum())
                .param("distinction", fields.distinction())
                .param("at", rule.createdAt().atOffset(ZoneOffset.UTC))
                .update();
    }

    void remove(UUID achievementId, UUID ruleId) {
        jdbc.sql("delete from award_rule where achievement_id = :achievement and id = :id")
                .param("achievement", achievementId)
                .param("id", ruleId)
                .update();
    }

    boolean needsAll(UUID achievementId) {
        return jdbc.sql("select exists (select from award_needs_all where achievement_id = :achievement)")
                .param("achievement", achievementId)
                .query(Boolean.class)
                .single();
    }

    void needAll(UUID achievementId, boolean all) {
        var sql = all
                ? "insert into award_needs_all (achievement_id) values (:achievement) on conflict do nothing"
                : "delete from award_needs_all where achievement_id = :achievement";
        jdbc.sql(sql).param("achievement", achievementId).update();
    }
}
