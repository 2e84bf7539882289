package org.matricula.coaching.conversation;

import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.matricula.coaching.CoachingConsentGiven;
import org.matricula.coaching.CoachingConsentWithdrawn;
import org.matricula.coaching.Offers;
import org.matricula.platform.Ids;
import org.matricula.platform.Person;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Gives each learner who agrees one coach: the one they had, if they come back, else the one with the fewest learners. In
 * the transaction that writes the consent, so that nobody agrees to be coached and isn't given to anybody.
 */
@Service
public class Assignments {

    private final AssignmentStore store;
    private final Coaches coaches;
    private final Offers offers;
    private final Clock clock;

    Assignments(AssignmentStore store, Coaches coaches, Offers offers, Clock clock) {
        this.store = store;
        this.coaches = coaches;
        this.offers = offers;
        this.clock = clock;
    }

    /** Who coaches this person, whose consent stands; empty if nobody does. */
    public Optional<Assignment> current(Person person, UUID offerId) {
        return store.current(person, offerId);
    }

    @EventListener
    @Transactional
    public void on(CoachingConsentGiven given) {
        give(given.learnerId(), given.offerId());
    }

    @EventListener
    @Transactional
    public void on(CoachingConsentWithdrawn withdrawn) {
        store.end(withdrawn.learnerId(), withdrawn.offerId(), clock.instant());
    }

    private void give(UUID learnerId, UUID offerId) {
        var possible = coaches.of(offers.get(offerId).organisationId());
        if (possible.isEmpty()) return;
        store.oneAtATime(offerId);
        if (store.current(learnerId, offerId).isPresent()) return;
        var coach = store.last(learnerId, offerId)
                .map(Assignment::coachId)
                .filter(possible::contains)
                .orElseGet(() -> withFewest(offerId, possible));
        assign(learnerId, offerId, coach, null);
    }

    private UUID withFewest(UUID offerId, List<UUID> possible) {
        var counts = store.counts(offerId);
        return possible.stream()
                .min(Comparator.comparing(coach -> counts.getOrDefault(coach, 0)))
                .orElseThrow();
    }

    private void assign(UUID learnerId, UUID offerId, UUID coachId, @Nullable UUID by) {
        var now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        store.add(new Assignment(learnerId, Ids.next(), offerId, coachId, now, null, by));
    }
}
