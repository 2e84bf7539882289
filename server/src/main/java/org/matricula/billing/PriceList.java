package org.matricula.billing;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Which price counts when (seed 004, "View your costs"; product rule 9, "at the price of that day"). A course's own
 * price comes before the general one; of two for the same courses the later counts from its instant on.
 *
 * @param agreed an organisation's, in the order in which they begin, of equals the one recorded later last
 * @param list   the platform's, in the same order
 */
record PriceList(List<AgreedPrice> agreed, List<ListPrice> list) {

    /** Empty if none is agreed for that course and moment, or the list has no price in the agreed currency. */
    Optional<Money> at(UUID courseId, Instant at) {
        return inForce(courseId, at).or(() -> inForce(null, at)).flatMap(price -> amount(price, at));
    }

    /** The price for exactly these courses at that moment, unless it has ended. */
    Optional<AgreedPrice> inForce(@Nullable UUID courseId, Instant at) {
        return agreed.stream()
                .filter(price -> Objects.equals(price.courseId(), courseId))
                .filter(price -> !price.validFrom().isAfter(at))
                .reduce((former, later) -> later)
                .filter(price -> price.basis() != Basis.ENDED);
    }

    /** Whether some course has a price now or is to have one: what opens the Learning Manager (product rule 11). */
    boolean isAgreed(Instant now) {
        return agreed.stream()
                .filter(price -> price.basis() != Basis.ENDED)
                .anyMatch(price -> price.validFrom().isAfter(now)
                        || inForce(price.courseId(), now).isPresent());
    }

    /** Whether a price counts at that moment: the others are over, or to come. */
    boolean counts(AgreedPrice price, Instant at) {
        return inForce(price.courseId(), at).filter(price::equals).isPresent();
    }

    private Optional<Money> amount(AgreedPrice price, Instant at) {
        return switch (price.basis()) {
            case NEGOTIATED -> Optional.ofNullable(price.price());
            case SPONSORED -> Optional.of(Money.nothing(price.currency()));
            case LIST -> listed(price, at);
            case ENDED -> Optional.empty();
        };
    }

    private Optional<Money> listed(AgreedPrice price, Instant at) {
        return list.stream()
                .filter(one -> one.currency().equals(price.currency()))
                .filter(one -> !one.validFrom().isAfter(at))
                .reduce((former, later) -> later)
                .map(ListPrice::price);
    }
}
