package org.matricula.billing;

import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.matricula.platform.Rows;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class PrepaymentStore {

    private final JdbcClient jdbc;

    PrepaymentStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** What a prepayment gave for one enrolment, in its own unit. */
    record Taken(UUID prepaymentId, long units) {}

    /** Oldest first: the order in which they are used. */
    List<Prepayment> of(UUID organisationId) {
        return jdbc.sql("""
                        select id, organisation_id, currency, paid, used, reference, recorded_at from prepayment
                         where organisation_id = :organisation order by recorded_at, id""")
                .param("organisation", organisationId)
                .query(Rows.of(Prepayment.class))
                .list();
    }

    void add(Prepayment prepayment, @Nullable UUID by) {
        jdbc.sql("""
                        insert into prepayment (id, organisation_id, currency, paid, reference, recorded_at, recorded_by)
                        values (:id, :organisation, :currency, :paid, :reference, :at, :by)""")
                .param("id", prepayment.id())
                .param("organisation", prepayment.organisationId())
                .param(
                        "currency",
                        prepayment.currency() == null
                                ? null
                                : prepayment.currency().getCurrencyCode())
                .param("paid", prepayment.paid())
                .param("reference", prepayment.reference())
                .param("at", prepayment.recordedAt().atOffset(ZoneOffset.UTC))
                .param("by", by)
                .update();
    }

    /** Takes one enrolment at this price from the oldest that has room for it; whoever loses a race asks the next. */
    Optional<Taken> take(UUID organisationId, Money price) {
        while (true) {
            var candidate = withRoom(organisationId, price);
            if (candidate.isEmpty() || take(candidate.get())) return candidate;
        }
    }

    boolean isOfEnrolments(UUID id) {
        return jdbc.sql("select currency is null from prepayment where id = :id")
                .param("id", id)
                .query(Boolean.class)
                .single();
    }

    void giveBack(Taken taken) {
        jdbc.sql("update prepayment set used = used - :units where id = :id")
                .param("units", taken.units())
                .param("id", taken.prepaymentId())
                .update();
    }

    private Optional<Taken> withRoom(UUID organisationId, Money price) {
        return jdbc.sql("""
                        select id as prepayment_id, case when currency is null then 1 else :price end as units
                          from prepayment
                         where organisation_id = :organisation
                           and (currency is null and used < paid or currency = :currency and used + :price <= paid)
                         order by recorded_at, id
                         limit 1""")
                .param("organisation", organisationId)
                .param("price", price.minor())
                .param("currency", price.currency().getCurrencyCode())
                .query(Rows.of(Taken.class))
                .optional();
    }

    private boolean take(Taken wanted) {
        return jdbc.sql("update prepayment set used = used + :units where id = :id and used + :units <= paid")
                        .param("units", wanted.units())
                        .param("id", wanted.prepaymentId())
                        .update()
                == 1;
    }
}
