package org.matricula.billing;

import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.matricula.platform.Audit;
import org.matricula.platform.Ids;
import org.matricula.platform.Invalid;
import org.matricula.platform.NotFound;
import org.matricula.platform.Refusal;
import org.matricula.platform.security.Caller;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Budgets of organisations, one for each course and each group at most. Where a course and a group have one, both must
 * have room. They refuse sending and joining by a link; nobody who was invited is turned away, so a budget can be
 * overspent by those.
 */
@Service
public class Budgets {

    private static final long MOST_ENROLMENTS = 10_000_000;

    private final BudgetStore store;
    private final Prices prices;
    private final Audit audit;
    private final Clock clock;

    Budgets(BudgetStore store, Prices prices, Audit audit, Clock clock) {
        this.store = store;
        this.prices = prices;
        this.audit = audit;
        this.clock = clock;
    }

    /** What a budget is about; one of the two is null. */
    public record Subject(@Nullable UUID courseId, @Nullable UUID groupId) {}

    public List<Budget> of(UUID organisationId) {
        return store.of(organisationId);
    }

    /** @param reserved places that pending personal invitations hold */
    public List<BudgetStanding> standings(UUID organisationId, Collection<PlannedPlaces> reserved) {
        var now = clock.instant();
        return store.of(organisationId).stream()
                .map(budget -> new BudgetStanding(budget, units(budget, reserved, now)))
                .toList();
    }

    /**
     * Why there is no room for more places; empty if there is. Until the transaction ends nobody else takes of the
     * budgets concerned.
     *
     * @param reserved places that pending personal invitations hold: asked for only where a budget is concerned, since
     *                 there may be very many invitations to count
     */
    @Transactional
    public Optional<Refusal> whyNoRoom(
            UUID organisationId,
            Collection<PlannedPlaces> wanted,
            Supplier<? extends Collection<PlannedPlaces>> reserved) {
        var now = clock.instant();
        Collection<PlannedPlaces> held = null;
        for (var budget : store.lock(organisationId)) {
            var more = units(budget, wanted, now);
            if (more == 0) continue;
            if (held == null) held = reserved.get();
            var standing = new BudgetStanding(budget, units(budget, held, now));
            if (more > standing.left()) return Optional.of(refusal(standing, more));
        }
        return Optional.empty();
    }

    /**
     * @param currency blank for a number of enrolments
     * @param most     as typed
     * @param from     charges count from then on
     * @throws Invalid naming {@code currency}, {@code most} or {@code subject}
     */
    @Transactional
    public Budget add(UUID organisationId, Subject subject, String currency, String most, Instant from) {
        var wrong = new Invalid.Collector()
                .check((subject.courseId() == null) != (subject.groupId() == null), "subject", "billing.budget.about");
        var known = Money.currency(currency);
        wrong.check(currency.isBlank() || known.isPresent(), "currency", "billing.currency.unknown");
        var units = units(most, currency.isBlank() ? null : known.orElse(null));
        wrong.check(
                        units > 0 || !currency.isBlank() && known.isEmpty(),
                        "most",
                        currency.isBlank() ? "billing.prepayment.not-a-number" : "billing.amount.wrong")
                .orThrow();
        var budget = new Budget(
                Ids.next(),
                organisationId,
                subject.courseId(),
                subject.groupId(),
                known.filter(one -> !currency.isBlank()).orElse(null),
                units,
                0,
                from);
        try {
            store.add(budget, clock.instant(), Caller.currentActorId().orElse(null));
        } catch (DuplicateKeyException there) {
            throw Invalid.field("subject", "billing.budget.there");
        }
        record(budget, "budget.made");
        return budget;
    }

    /** @throws NotFound, Invalid naming {@code most} */
    @Transactional
    public void change(UUID organisationId, UUID id, String most) {
        var budget = store.find(organisationId, id).orElseThrow(NotFound::new);
        var units = units(most, budget.currency());
        if (units <= 0)
            throw Invalid.field(
                    "most", budget.currency() == null ? "billing.prepayment.not-a-number" : "billing.amount.wrong");
        store.change(id, units);
        record(budget, "budget.changed");
    }

    /** Nothing is refused for it any more. @throws NotFound */
    @Transactional
    public void end(UUID organisationId, UUID id) {
        var budget = store.find(organisationId, id).orElseThrow(NotFound::new);
        store.end(id, clock.instant(), Caller.currentActorId().orElse(null));
        record(budget, "budget.ended");
    }

    /** Organisations that have one. */
    public List<UUID> organisations() {
        return store.organisations();
    }

    /**
     * Writes down that an organisation's people are told how full a budget is, once for each time it gets so.
     *
     * @return whether they are to be told now
     */
    @Transactional
    public boolean tell(BudgetStanding standing) {
        if (standing.isFull()) return store.told(standing.budget().id(), true, clock.instant());
        if (standing.isNearlyFull()) return store.told(standing.budget().id(), false, clock.instant());
        store.forgetTold(standing.budget().id());
        return false;
    }

    /** In the transaction that charges, before anything is taken from a prepayment: all lock in that order. */
    void charged(Charge charge, @Nullable UUID groupId) {
        about(charge, groupId).forEach(budget -> store.spend(budget.id(), budget.units(1, charge.price())));
    }

    /** An enrolment counts until nothing is left of its charge. */
    void credited(Credit credit, @Nullable UUID groupId) {
        var places = credit.isLast() ? 1 : 0;
        about(credit.charge(), groupId)
                .forEach(budget -> store.spend(
                        budget.id(), -(budget.currency() == null ? places : budget.units(1, credit.amount()))));
    }

    @Transactional
    public void recount() {
        store.recount();
    }

    private List<Budget> about(Charge charge, @Nullable UUID groupId) {
        var place = new PlannedPlaces(charge.courseId(), groupId, 1);
        return store.of(charge.organisationId()).stream()
                .filter(budget -> budget.isAbout(place) && !charge.at().isBefore(budget.fromAt()))
                .toList();
    }

    private long units(Budget budget, Collection<PlannedPlaces> places, Instant now) {
        return places.stream()
                .filter(budget::isAbout)
                .mapToLong(one -> budget.currency() == null
                        ? one.number()
                        : prices.of(budget.organisationId(), one.courseId(), now)
                                .map(price -> budget.units(one.number(), price))
                                .orElse(0L))
                .sum();
    }

    private static long units(String entered, @Nullable Currency currency) {
        if (currency != null)
            return Money.parse(entered, currency).map(Money::minor).orElse(0L);
        var text = entered.strip();
        var number = text.matches("\\d{1,8}") ? Long.parseLong(text) : 0;
        return number <= MOST_ENROLMENTS ? number : 0;
    }

    private static Refusal refusal(BudgetStanding standing, long more) {
        var budget = standing.budget();
        var about = budget.courseId() != null ? "course" : "group";
        if (budget.currency() == null) return new Refusal("billing.budget.full." + about, standing.left(), more);
        return new Refusal(
                "billing.budget.full." + about + ".sum",
                new Money(standing.left(), budget.currency()).text(),
                new Money(more, budget.currency()).text());
    }

    private void record(Budget budget, String action) {
        audit.record(budget.organisationId(), action, "budget", budget.id(), Map.of("most", budget.most()));
    }
}
