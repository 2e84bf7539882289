package org.matricula.billing;

import java.time.Clock;
import java.time.YearMonth;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.matricula.catalogue.CourseRun;
import org.matricula.enrolment.Admission;
import org.matricula.enrolment.Enrolment;
import org.matricula.organisation.KnownLearners;
import org.matricula.organisation.Organisations;
import org.matricula.platform.Ids;
import org.matricula.platform.Refusal;
import org.springframework.stereotype.Component;

/**
 * Charges an organisation for whoever comes in by its invitation: once for each learner and run, at the price of that
 * day, from the oldest prepayment that has room (product rule 9). Runs in the transaction that enrols: no place without
 * its charge, no charge without a place.
 */
@Component
class Charging implements Admission {

    private final Prices prices;
    private final PrepaymentStore prepayments;
    private final ChargeStore charges;
    private final ChargeTallies tallies;
    private final Budgets budgets;
    private final KnownLearners learners;
    private final Organisations organisations;
    private final Clock clock;

    Charging(
            Prices prices,
            PrepaymentStore prepayments,
            ChargeStore charges,
            ChargeTallies tallies,
            Budgets budgets,
            KnownLearners learners,
            Organisations organisations,
            Clock clock) {
        this.prices = prices;
        this.prepayments = prepayments;
        this.charges = charges;
        this.tallies = tallies;
        this.budgets = budgets;
        this.learners = learners;
        this.organisations = organisations;
        this.clock = clock;
    }

    /** @throws Refusal if the organisation has agreed no price for the course */
    @Override
    public void admit(Enrolment enrolment, CourseRun run) {
        var organisationId = Objects.requireNonNull(enrolment.organisationId());
        if (charges.exists(organisationId, enrolment.learnerId(), run.id())) return;
        var organisation = organisations.get(organisationId.toString());
        var now = clock.instant();
        var price = prices.of(organisationId, run.courseId(), now)
                .orElseThrow(() -> new Refusal("billing.not-agreed", organisation.name()));
        var charge = charge(enrolment, run, price, organisationId);
        var month = YearMonth.from(charge.at().atZone(organisation.zone()));
        var group = group(charge);
        if (!charges.add(charge, month, group)) return;
        budgets.charged(charge, group);
        tallies.charged(charge, isPrepaid(charge), month);
    }

    private @Nullable UUID group(Charge charge) {
        var seen = learners.seen(charge.organisationId(), List.of(charge.learnerId()))
                .get(charge.learnerId());
        return seen == null ? null : seen.groupId();
    }

    /** What costs nothing takes nothing from what was paid. */
    private boolean isPrepaid(Charge charge) {
        if (charge.amount() == 0) return false;
        var taken = prepayments.take(charge.organisationId(), charge.price());
        taken.ifPresent(part -> charges.cover(charge.id(), part));
        return taken.isPresent();
    }

    private Charge charge(Enrolment enrolment, CourseRun run, Money price, UUID organisationId) {
        return new Charge(
                Ids.next(),
                organisationId,
                enrolment.learnerId(),
                run.id(),
                run.courseId(),
                clock.instant(),
                price.minor(),
                price.currency(),
                null,
                null,
                enrolment.source());
    }
}
