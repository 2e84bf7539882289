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
import org.matricula.platform.Refusal;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Gives each learner who agrees one coach: the one they had, if they come back, else the one with the fewest learners. In
 * the transaction that writes the consent, so that nobody agrees to be coached and isn't given to anybody.
 */
@Service
public class Assignments {

    private static final int AT_ONCE = 500;

    private final AssignmentStore store;
    private final Coaches coaches;
    private final Offers offers;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Assignments(AssignmentStore store, Coaches coaches, Offers offers, ApplicationEventPublisher events, Clock clock) {
        this.store = store;
        this.coaches = coaches;
        this.offers = offers;
        this.events = events;
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

    /** Who coached this person for this offer, from the first to the last. */
    public List<Assignment> history(Person person, UUID offerId) {
        return store.of(person, offerId);
    }

    /**
     * Ends one assignment, if there is one, and makes another.
     *
     * @param to null for the coach with the fewest learners, other than the one there is
     * @return what changed; empty if nothing did, for this coach has the learner already, or the learner doesn't agree
     * @throws Refusal if {@code to} is null and there is nobody
     */
    Optional<HandedOver> handOver(UUID learnerId, UUID offerId, @Nullable UUID to, UUID by) {
        store.oneAtATime(offerId);
        if (!store.agrees(learnerId, offerId)) return Optional.empty();
        var from = store.current(learnerId, offerId).map(Assignment::coachId).orElse(null);
        var coach = to == null ? anotherThan(from, offerId) : to;
        if (coach.equals(from)) return Optional.empty();
        store.end(learnerId, offerId, clock.instant());
        assign(learnerId, offerId, coach, by);
        return Optional.of(new HandedOver(learnerId, offerId, from, coach));
    }

    /** Whoever agreed before there was a coach has one now, and is told. @return how many */
    @Transactional
    public int giveWaiting(UUID offerId) {
        var coach = coaches.of(offers.get(offerId).organisationId());
        if (coach.isEmpty()) return 0;
        var waiting = store.waiting(offerId, AT_ONCE);
        for (var learnerId : waiting) {
            give(learnerId, offerId)
                    .ifPresent(given -> events.publishEvent(new HandedOver(learnerId, offerId, null, given.coachId())));
        }
        return waiting.size();
    }

    private Optional<Assignment> give(UUID learnerId, UUID offerId) {
        var possible = coaches.of(offers.get(offerId).organisationId());
        if (possible.isEmpty()) return Optional.empty();
        store.oneAtATime(offerId);
        if (store.current(learnerId, offerId).isPresent()) return Optional.empty();
        var coach = store.last(learnerId, offerId)
                .map(Assignment::coachId)
                .filter(possible::contains)
                .orElseGet(() -> withFewest(offerId, possible).orElseThrow());
        return Optional.of(assign(learnerId, offerId, coach, null));
    }

    private UUID anotherThan(@Nullable UUID coachId, UUID offerId) {
        var others = coaches.of(offers.get(offerId).organisationId()).stream()
                .filter(coach -> !coach.equals(coachId))
                .toList();
        return withFewest(offerId, others).orElseThrow(() -> new Refusal("coaching.handover.nobody"));
    }

    private Optional<UUID> withFewest(UUID offerId, List<UUID> possible) {
        var counts = store.counts(offerId);
        return possible.stream().min(Comparator.comparing(coach -> counts.getOrDefault(coach, 0)));
    }

    private Assignment assign(UUID learnerId, UUID offerId, UUID coachId, @Nullable UUID by) {
        var now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        var assignment = new Assignment(learnerId, Ids.next(), offerId, coachId, now, null, by);
        store.add(assignment);
        return assignment;
    }
}
