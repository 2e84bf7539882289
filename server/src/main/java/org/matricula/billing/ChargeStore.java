package org.matricula.billing;

import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.matricula.platform.Rows;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Writes charges. The charge itself is the claim that makes sure of once for each learner and run. */
@Repository
class ChargeStore {

    static final String COLUMNS = """
            c.id, c.organisation_id, c.learner_id, c.run_id, c.course_id, c.at, c.amount, c.currency,
            c.prepayment_id, c.units, c.source
            """;

    private final JdbcClient jdbc;

    ChargeStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    boolean exists(UUID organisationId, UUID learnerId, UUID runId) {
        return jdbc.sql("""
                        select exists (select from charge
                                        where organisation_id = :organisation and learner_id = :learner and run_id = :run)""")
                .param("organisation", organisationId)
                .param("learner", learnerId)
                .param("run", runId)
                .query(Boolean.class)
                .single();
    }

    /** @return whether there was none yet for this organisation, learner and run */
    boolean add(Charge charge, YearMonth month, @Nullable UUID groupId) {
        return jdbc.sql("""
                        insert into charge (id, organisation_id, learner_id, run_id, course_id, at, month, amount, currency, source, group_id)
                        values (:id, :organisation, :learner, :run, :course, :at, :month, :amount, :currency, :source, :group)
                        on conflict do nothing""")
                        .param("id", charge.id())
                        .param("organisation", charge.organisationId())
                        .param("learner", charge.learnerId())
                        .param("run", charge.runId())
                        .param("course", charge.courseId())
                        .param("at", charge.at().atOffset(ZoneOffset.UTC))
                        .param("month", month.atDay(1))
                        .param("amount", charge.amount())
                        .param("currency", charge.currency().getCurrencyCode())
                        .param("source", charge.source().name())
                        .param("group", groupId)
                        .update()
                == 1;
    }

    /** Only in the transaction that added it: nobody ever sees a charge change. */
    void cover(UUID chargeId, PrepaymentStore.Taken taken) {
        jdbc.sql("update charge set prepayment_id = :prepayment, units = :units where id = :id")
                .param("prepayment", taken.prepaymentId())
                .param("units", taken.units())
                .param("id", chargeId)
                .update();
    }

    Optional<Charge> find(UUID organisationId, UUID id) {
        return jdbc.sql("select " + COLUMNS + " from charge c where c.id = :id and c.organisation_id = :organisation")
                .param("id", id)
                .param("organisation", organisationId)
                .query(Rows.of(Charge.class))
                .optional();
    }

    /** The same; whoever else would lock it waits until the transaction ends. */
    Optional<Charge> lock(UUID organisationId, UUID id) {
        return jdbc.sql("select " + COLUMNS
                        + " from charge c where c.id = :id and c.organisation_id = :organisation for update")
                .param("id", id)
                .param("organisation", organisationId)
                .query(Rows.of(Charge.class))
                .optional();
    }

    /** The learner's group on that day. */
    @Nullable
    UUID groupOf(UUID chargeId) {
        return jdbc.sql("select group_id from charge where id = :id")
                .param("id", chargeId)
                .query((row, number) -> Optional.ofNullable(row.getObject(1, UUID.class)))
                .single()
                .orElse(null);
    }

    YearMonth monthOf(UUID chargeId) {
        return YearMonth.from(jdbc.sql("select month from charge where id = :id")
                .param("id", chargeId)
                .query((row, number) -> row.getObject(1, java.time.LocalDate.class))
                .single());
    }
}
