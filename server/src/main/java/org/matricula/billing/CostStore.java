package org.matricula.billing;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.time.YearMonth;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.matricula.platform.Rows;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Reads charges with what became of them. */
@Repository
class CostStore {

    private static final String SELECT = "select " + ChargeStore.COLUMNS + """
                 , q.asked_at, q.settled_at, r.credited_at, r.credited, r.reason
              from charge c
              left join charge_question q on q.charge_id = c.id
              left join lateral (
                  select max(k.credited_at) as credited_at, coalesce(sum(k.amount), 0)::bigint as credited,
                         string_agg(nullif(n.text, ''), ' · ' order by k.credited_at, k.id) as reason
                    from charge_credit k left join charge_note n on n.id = k.id
                   where k.charge_id = c.id) r on true
            """;

    private final JdbcClient jdbc;

    CostStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Latest first. @param after the last one of the page before; null for the first page */
    List<ChargeState> page(UUID organisationId, YearMonth month, @Nullable UUID after, int size) {
        return jdbc.sql(SELECT + """
                         where c.organisation_id = :organisation and c.month = :month
                           and (:after::uuid is null or (c.at, c.id) < (select at, id from charge where id = :after::uuid))
                         order by c.at desc, c.id desc
                         limit :size""")
                .param("organisation", organisationId)
                .param("month", month.atDay(1))
                .param("after", after)
                .param("size", size)
                .query(CostStore::state)
                .list();
    }

    Optional<ChargeState> find(UUID organisationId, UUID id) {
        return jdbc.sql(SELECT + "where c.id = :id and c.organisation_id = :organisation")
                .param("id", id)
                .param("organisation", organisationId)
                .query(CostStore::state)
                .optional();
    }

    /** Those with an open question, the oldest question first. */
    List<ChargeState> questioned(UUID organisationId, int size) {
        return jdbc.sql(SELECT + """
                         where q.organisation_id = :organisation and q.settled_at is null
                         order by q.asked_at, c.id
                         limit :size""")
                .param("organisation", organisationId)
                .param("size", size)
                .query(CostStore::state)
                .list();
    }

    List<Charge> ofLearners(UUID[] learnerIds) {
        return jdbc.sql("select " + ChargeStore.COLUMNS
                        + " from charge c where c.learner_id = any(:learners) order by c.at")
                .param("learners", learnerIds)
                .query(Rows.of(Charge.class))
                .list();
    }

    private static ChargeState state(ResultSet row, int number) throws SQLException {
        return new ChargeState(
                Rows.of(Charge.class).mapRow(row, number),
                instant(row, "asked_at"),
                instant(row, "settled_at"),
                instant(row, "credited_at"),
                row.getLong("credited"),
                row.getString("reason"));
    }

    private static java.time.@Nullable Instant instant(ResultSet row, String column) throws SQLException {
        var time = row.getObject(column, OffsetDateTime.class);
        return time == null ? null : time.toInstant();
    }

    int count(UUID organisationId, Collection<UUID> learnerIds) {
        return jdbc.sql("""
                        select count(*) from charge
                         where organisation_id = :organisation and learner_id = any(:learners)""")
                .param("organisation", organisationId)
                .param("learners", learnerIds.toArray(UUID[]::new))
                .query(Integer.class)
                .single();
    }
}
