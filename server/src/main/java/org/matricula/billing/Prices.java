package org.matricula.billing;

import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.Currency;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.matricula.platform.Audit;
import org.matricula.platform.Ids;
import org.matricula.platform.Invalid;
import org.matricula.platform.security.Caller;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What a place costs whom, and since when. Prices are never changed: a new one ends the former. */
@Service
public class Prices {

    private final PriceStore store;
    private final Audit audit;
    private final Clock clock;

    Prices(PriceStore store, Audit audit, Clock clock) {
        this.store = store;
        this.audit = audit;
        this.clock = clock;
    }

    /** An organisation's price with whether it is the one that counts now. */
    public record Standing(AgreedPrice agreed, boolean counts, boolean toCome) {}

    /** Whether a partnership manager has recorded what the organisation pays (product rule 11). */
    public boolean agreed(UUID organisationId) {
        return store.of(organisationId).isAgreed(clock.instant());
    }

    /** The organisations that have agreed on a price. */
    public Set<UUID> agreed() {
        var now = clock.instant();
        return store.all().entrySet().stream()
                .filter(prices -> prices.getValue().isAgreed(now))
                .map(Map.Entry::getKey)
                .collect(Collectors.toSet());
    }

    /** What a place in the course costs the organisation at that moment; empty if nothing is agreed. */
    public Optional<Money> of(UUID organisationId, UUID courseId, Instant at) {
        return store.of(organisationId).at(courseId, at);
    }

    /** The same by course; courses without a price are absent. */
    public Map<UUID, Money> of(UUID organisationId, Collection<UUID> courseIds, Instant at) {
        var list = store.of(organisationId);
        var found = new HashMap<UUID, Money>();
        for (var course : courseIds) list.at(course, at).ifPresent(price -> found.put(course, price));
        return found;
    }

    /** All prices an organisation ever had and those to come, the latest to begin first. */
    public List<Standing> history(UUID organisationId) {
        var prices = store.of(organisationId);
        var now = clock.instant();
        return prices.agreed().reversed().stream()
                .map(price -> new Standing(
                        price, prices.counts(price, now), price.validFrom().isAfter(now)))
                .toList();
    }

    /** The platform's, the latest to begin first. */
    public List<ListPrice> listPrices() {
        return store.listPrices().reversed();
    }

    /** The platform's price in this currency today. */
    public Optional<Money> listPrice(Currency currency) {
        var now = clock.instant();
        return listPrices().stream()
                .filter(price ->
                        price.currency().equals(currency) && !price.validFrom().isAfter(now))
                .findFirst()
                .map(ListPrice::price);
    }

    /** @throws Invalid naming fields of {@link NewPrice}: among others if it would count from a moment that is past */
    @Transactional
    public AgreedPrice agree(UUID organisationId, NewPrice wanted) {
        var now = clock.instant();
        var wrong = new Invalid.Collector();
        var currency = Money.currency(wanted.currency());
        var negotiated = wanted.basis() == Basis.NEGOTIATED;
        var amount = currency.flatMap(known -> Money.parse(wanted.amount(), known));
        wrong.check(wanted.basis() != null, "basis", "billing.price.no-basis")
                .check(currency.isPresent(), "currency", "billing.currency.unknown")
                .check(!negotiated || currency.isEmpty() || amount.isPresent(), "amount", "billing.amount.wrong")
                .check(negotiated || wanted.amount().isBlank(), "amount", "billing.price.amount-unasked");
        if (wanted.basis() == Basis.LIST && currency.isPresent())
            wrong.check(listPrice(currency.get()).isPresent(), "currency", "billing.price.not-listed");
        checkFrom(wrong, wanted.validFrom(), now);
        wrong.orThrow();
        var price = new AgreedPrice(
                Ids.next(),
                organisationId,
                wanted.course() == null ? null : wanted.course().id(),
                Objects.requireNonNull(wanted.basis()),
                currency.orElseThrow(),
                negotiated ? amount.orElseThrow().minor() : null,
                from(wanted.validFrom(), now),
                now,
                by());
        store.add(price);
        audit.record(organisationId, "price.agreed", "price", price.id(), Map.of("basis", price.basis()));
        return price;
    }

    /** @throws Invalid naming {@code currency}, {@code amount} or {@code validFrom} */
    @Transactional
    public ListPrice list(String code, String entered, @Nullable Instant validFrom) {
        var now = clock.instant();
        var currency = Money.currency(code);
        var amount = currency.flatMap(known -> Money.parse(entered, known));
        var wrong = new Invalid.Collector()
                .check(currency.isPresent(), "currency", "billing.currency.unknown")
                .check(currency.isEmpty() || amount.isPresent(), "amount", "billing.amount.wrong");
        checkFrom(wrong, validFrom, now);
        wrong.orThrow();
        var price = new ListPrice(
                Ids.next(), currency.orElseThrow(), amount.orElseThrow().minor(), from(validFrom, now), now);
        store.add(price, by());
        audit.record(null, "list-price.recorded", "price", price.id(), Map.of("currency", price.currency()));
        return price;
    }

    /** What was charged was charged at the price of its day, so no price can begin in the past. */
    private static void checkFrom(Invalid.Collector wrong, @Nullable Instant validFrom, Instant now) {
        wrong.check(validFrom == null || !validFrom.isBefore(now), "validFrom", "billing.price.past");
    }

    private static Instant from(@Nullable Instant validFrom, Instant now) {
        return validFrom == null ? now : validFrom;
    }

    private static @Nullable UUID by() {
        return Caller.currentActorId().orElse(null);
    }
}
