package org.matricula.demo;

import java.util.List;
import java.util.UUID;
import org.matricula.account.People;
import org.matricula.billing.Agreements;
import org.matricula.billing.Basis;
import org.matricula.billing.NewAgreement;
import org.matricula.billing.NewPrice;
import org.matricula.billing.Prepayments;
import org.matricula.billing.Prices;
import org.matricula.catalogue.CourseRun;
import org.matricula.enrolment.Places;
import org.matricula.enrolment.Source;
import org.matricula.organisation.BulkMemberships;
import org.matricula.organisation.NewMembership;
import org.matricula.organisation.Organisation;
import org.matricula.platform.Ids;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** An employer that pays for the places of its staff: twenty beforehand, the rest by invoice. */
@Component
class DemoPartnership {

    private static final int LEARNERS = 32;
    private static final String PREPAID = "20";

    private final Prices prices;
    private final Prepayments prepayments;
    private final Agreements agreements;
    private final BulkMemberships memberships;
    private final Places places;
    private final People people;
    private final JdbcClient jdbc;

    DemoPartnership(
            Prices prices,
            Prepayments prepayments,
            Agreements agreements,
            BulkMemberships memberships,
            Places places,
            People people,
            JdbcClient jdbc) {
        this.prices = prices;
        this.prepayments = prepayments;
        this.agreements = agreements;
        this.memberships = memberships;
        this.places = places;
        this.people = people;
        this.jdbc = jdbc;
    }

    /** @param run the provider's, for this partner */
    void add(Organisation partner, Organisation provider, CourseRun run) {
        if (!prices.agreed(partner.id())) {
            prices.list("GBP", "39.00", null);
            prices.agree(partner.id(), new NewPrice(Basis.NEGOTIATED, "GBP", "12.50", null, null));
            prepayments.enrolments(partner.id(), PREPAID, "HW-2026-1");
            agreements.record(partner.id(), new NewAgreement(provider, null, null, null));
        }
        var staff = staff(provider);
        memberships.add(
                partner.id(),
                staff.stream()
                        .map(learner -> new NewMembership(Ids.next(), learner, null))
                        .toList(),
                run.startsAt());
        for (var learner : staff) {
            places.join(people.personOf(learner), run, Source.PERSONAL_INVITATION, partner.id(), provider.zone());
        }
    }

    private List<UUID> staff(Organisation provider) {
        return jdbc.sql("""
                        select learner_id from membership where organisation_id = :provider
                         order by external_learner_id::bigint desc limit :most""")
                .param("provider", provider.id())
                .param("most", LEARNERS)
                .query(UUID.class)
                .list();
    }
}
