package org.matricula.billing;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.matricula.platform.Rows;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class BudgetStore {

    private static final String SELECT =
            "select id, organisation_id, course_id, group_id, currency, most, spent, from_at from budget ";

    /** What a charge takes of the budget {@code b}: see {@link Budget#units}. */
    private static final String UNITS = """
            case when b.currency is null then case when r.credited >= c.amount then 0 else 1 end
                 when c.currency = b.currency then c.amount - coalesce(r.credited, 0)
                 else 0 end""";

    private static final String CHARGES_OF_BUDGET = """
            from charge c
                 left join lateral (select sum(amount) as credited from charge_credit where charge_id = c.id) r on true
            where c.organisation_id = b.organisation_id and c.at >= b.from_at
              and (c.course_id = b.course_id or c.group_id = b.group_id)
            """;

    private final JdbcClient jdbc;

    BudgetStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Those in force, in the order in which they are locked. */
    List<Budget> of(UUID organisationId) {
        return jdbc.sql(SELECT + "where organisation_id = :organisation and ended_at is null order by id")
                .param("organisation", organisationId)
                .query(Rows.of(Budget.class))
                .list();
    }

    /** The same, and nobody charges or invites on them until the transaction ends. */
    List<Budget> lock(UUID organisationId) {
        return jdbc.sql(SELECT + "where organisation_id = :organisation and ended_at is null order by id for update")
                .param("organisation", organisationId)
                .query(Rows.of(Budget.class))
                .list();
    }

    List<UUID> organisations() {
        return jdbc.sql("select distinct organisation_id from budget where ended_at is null")
                .query(UUID.class)
                .list();
    }

    Optional<Budget> find(UUID organisationId, UUID id) {
        return jdbc.sql(SELECT + "where organisation_id = :organisation and id = :id and ended_at is null for update")
                .param("organisation", organisationId)
                .param("id", id)
                .query(Rows.of(Budget.class))
                .optional();
    }

    /** With what was charged since it counts. @throws org.springframework.dao.DuplicateKeyException if there is one */
    void add(Budget budget, Instant now, @Nullable UUID by) {
        jdbc.sql("""
                        insert into budget (id, organisation_id, course_id, group_id, currency, most, from_at, recorded_at, recorded_by)
                        values (:id, :organisation, :course, :group, :currency, :most, :from, :now, :by)""")
                .param("id", budget.id())
                .param("organisation", budget.organisationId())
                .param("course", budget.courseId())
                .param("group", budget.groupId())
                .param(
                        "currency",
                        budget.currency() == null ? null : budget.currency().getCurrencyCode())
                .param("most", budget.most())
                .param("from", budget.fromAt().atOffset(ZoneOffset.UTC))
                .param("now", now.atOffset(ZoneOffset.UTC))
                .param("by", by)
                .update();
        jdbc.sql("update budget b set spent = (select coalesce(sum(" + UNITS + "), 0) " + CHARGES_OF_BUDGET
                        + ") where b.id = :id")
                .param("id", budget.id())
                .update();
    }

    /** Whoever was told is told again if it gets full once more. */
    void change(UUID id, long most) {
        jdbc.sql("update budget set most = :most, warned_at = null, full_at = null where id = :id")
                .param("most", most)
                .param("id", id)
                .update();
    }

    void end(UUID id, Instant now, @Nullable UUID by) {
        jdbc.sql("update budget set ended_at = :now, ended_by = :by where id = :id")
                .param("now", now.atOffset(ZoneOffset.UTC))
                .param("by", by)
                .param("id", id)
                .update();
    }

    void spend(UUID id, long units) {
        jdbc.sql("update budget set spent = spent + :units where id = :id")
                .param("units", units)
                .param("id", id)
                .update();
    }

    /** @return whether this call was the first to write down that its people are told */
    boolean told(UUID id, boolean full, Instant now) {
        var what = full ? "full_at" : "warned_at";
        return jdbc.sql("update budget set " + what + " = :now where id = :id and " + what + " is null")
                        .param("now", now.atOffset(ZoneOffset.UTC))
                        .param("id", id)
                        .update()
                == 1;
    }

    /** There is room again. */
    void forgetTold(UUID id) {
        jdbc.sql("""
                        update budget set warned_at = null, full_at = null
                         where id = :id and (warned_at is not null or full_at is not null)""").param("id", id).update();
    }

    /** Adds all up again; whoever charges meanwhile waits. */
    void recount() {
        jdbc.sql("lock table budget in share row exclusive mode").update();
        jdbc.sql("update budget b set spent = (select coalesce(sum(" + UNITS + "), 0) " + CHARGES_OF_BUDGET
                        + ") where b.ended_at is null")
                .update();
    }
}
