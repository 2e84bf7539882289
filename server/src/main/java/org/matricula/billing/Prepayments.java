package org.matricula.billing;

import java.time.Clock;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.matricula.platform.Audit;
import org.matricula.platform.Ids;
import org.matricula.platform.Invalid;
import org.matricula.platform.security.Caller;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What organisations paid beforehand. The oldest is used first; what fits into none is invoiced. */
@Service
public class Prepayments {

    private static final int LONGEST_REFERENCE = 100;
    private static final int MOST_ENROLMENTS = 10_000_000;

    private final PrepaymentStore store;
    private final Audit audit;
    private final Clock clock;

    Prepayments(PrepaymentStore store, Audit audit, Clock clock) {
        this.store = store;
        this.audit = audit;
        this.clock = clock;
    }

    /** Oldest first. */
    public List<Prepayment> of(UUID organisationId) {
        return store.of(organisationId);
    }

    /** A number of enrolments, whatever each costs. @throws Invalid naming {@code paid} or {@code reference} */
    @Transactional
    public Prepayment enrolments(UUID organisationId, String entered, String reference) {
        var number = entered.strip().matches("\\d{1,8}") ? Long.parseLong(entered.strip()) : 0;
        var wrong = new Invalid.Collector()
                .check(number > 0 && number <= MOST_ENROLMENTS, "paid", "billing.prepayment.not-a-number");
        return add(organisationId, Optional.empty(), number, reference, wrong);
    }

    /** A sum. @throws Invalid naming {@code currency}, {@code paid} or {@code reference} */
    @Transactional
    public Prepayment sum(UUID organisationId, String code, String entered, String reference) {
        var currency = Money.currency(code);
        var minor = currency.flatMap(known -> Money.parse(entered, known)).map(Money::minor);
        var wrong = new Invalid.Collector()
                .check(currency.isPresent(), "currency", "billing.currency.unknown")
                .check(
                        currency.isEmpty() || minor.orElse(0L) > 0,
                        "paid",
                        minor.isPresent() ? "billing.prepayment.nothing" : "billing.amount.wrong");
        return add(organisationId, currency, minor.orElse(0L), reference, wrong);
    }

    private Prepayment add(
            UUID organisationId, Optional<Currency> currency, long paid, String reference, Invalid.Collector wrong) {
        var word = reference.strip();
        wrong.check(word.length() <= LONGEST_REFERENCE, "reference", "billing.prepayment.long-reference")
                .orThrow();
        var prepayment =
                new Prepayment(Ids.next(), organisationId, currency.orElse(null), paid, 0, word, clock.instant());
        store.add(prepayment, Caller.currentActorId().orElse(null));
        audit.record(organisationId, "prepayment.recorded", "prepayment", prepayment.id(), Map.of("paid", paid));
        return prepayment;
    }
}
