package org.matricula.coaching;

import static java.util.stream.Collectors.toMap;

import java.time.Clock;
import java.time.Instant;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.matricula.platform.Ids;
import org.matricula.platform.Invalid;
import org.matricula.platform.Person;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * By which number people are reached. Numbers and consent change together or not at all: a number that can't be texted
 * for an offer withdraws the consent to it (*Coaching*, 4).
 */
@Service
public class Numbers {

    private final PhoneStore store;
    private final Ledger ledger;
    private final OfferStore offers;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Numbers(PhoneStore store, Ledger ledger, OfferStore offers, ApplicationEventPublisher events, Clock clock) {
        this.store = store;
        this.ledger = ledger;
        this.offers = offers;
        this.events = events;
        this.clock = clock;
    }

    /** The number this person gave last, unless it was removed. */
    public Optional<Phone> of(Person person) {
        return store.current(person).stream().findFirst();
    }

    /** Every number of this person by its id, also those that were removed. */
    Map<UUID, PhoneNumber> history(Person person) {
        return store.all(person).stream().collect(toMap(OwnNumber::id, one -> new PhoneNumber(one.number())));
    }

    /** The learners who are reached by this number. */
    public List<UUID> learnersWith(PhoneNumber number) {
        return store.learnersWith(number);
    }

    /**
     * The number that was typed.
     *
     * @param regions whose way to write numbers is understood
     * @throws Invalid at the field {@code number} if there is no such number
     */
    public static PhoneNumber read(String typed, Set<Region> regions) {
        return switch (PhoneRule.read(typed, regions)) {
            case PhoneReading.Textable(var number) -> number;
            case PhoneReading.Kept(var number, var obstacle) -> number;
            case PhoneReading.Unreadable(var flaw) -> throw PhoneWords.refused(flaw, regions);
        };
    }

    /** The same if consent is possible with it. @throws Invalid at the field {@code number}, with the reason, if it isn't */
    static PhoneNumber readTextable(String typed, Set<Region> regions) {
        var number = read(typed, regions);
        PhoneRule.obstacle(number, regions).ifPresent(obstacle -> {
            throw PhoneWords.refused(number, obstacle, regions);
        });
        return number;
    }

    /** Whose coaching would end with this number, to be said before: the offers that this person agreed to. */
    public List<Offer> endedBy(Person person, PhoneNumber number) {
        return agreed(person).stream()
                .flatMap(one -> offers.find(one.offerId()).stream())
                .filter(offer -> PhoneRule.obstacle(number, offer.regions()).isPresent())
                .distinct()
                .toList();
    }

    /** Any number that exists; consent to what it can't be texted for is withdrawn. Changing back doesn't restore it. */
    @Transactional
    public void change(Person person, PhoneNumber number) {
        ledger.hold(person);
        if (!isCurrent(person, number, List.of())) replace(person, number, List.of());
    }

    /** Withdraws whatever was agreed to; nothing changes without a number. */
    @Transactional
    public void remove(Person person) {
        ledger.hold(person);
        for (var entry : agreed(person)) withdraw(entry);
        store.remove(person, clock.instant());
    }

    /** The number is this person's: a code was typed, or a reply came. False if it isn't in use any more. */
    @Transactional
    public boolean confirm(Person person, PhoneNumber number) {
        ledger.hold(person);
        var isNews =
                store.current(person).stream().anyMatch(phone -> phone.number().equals(number) && !phone.isConfirmed());
        if (!store.confirm(person, number, clock.instant())) return false;
        if (isNews) tellOfNumber(agreed(person));
        return true;
    }

    /** The number from now on, in the name of {@code learner} too. The person is held. */
    void use(Person person, UUID learner, PhoneNumber number) {
        if (!isCurrent(person, number, List.of(learner))) replace(person, number, List.of(learner));
    }

    private boolean isCurrent(Person person, PhoneNumber number, List<UUID> alsoOf) {
        var current = store.current(person);
        return !current.isEmpty()
                && current.stream().allMatch(phone -> phone.number().equals(number))
                && current.stream().map(Phone::learnerId).toList().containsAll(alsoOf);
    }

    private void replace(Person person, PhoneNumber number, List<UUID> alsoOf) {
        for (var entry : agreed(person)) {
            var offer = offers.find(entry.offerId()).orElseThrow();
            if (PhoneRule.obstacle(number, offer.regions()).isPresent()) withdraw(entry);
        }
        var confirmedAt = confirmedAt(person, number);
        store.remove(person, clock.instant());
        var still = agreed(person);
        var learners = new LinkedHashSet<UUID>(List.of(person.id()));
        learners.addAll(alsoOf);
        still.forEach(entry -> learners.add(entry.learnerId()));
        for (var learner : learners) store.add(new Phone(learner, Ids.next(), number, confirmedAt), clock.instant());
        tellOfNumber(still);
    }

    private void tellOfNumber(List<ConsentEntry> consents) {
        for (var one : consents) {
            events.publishEvent(new CoachingPhoneChanged(one.learnerId(), one.offerId(), one.id(), clock.instant()));
        }
    }

    /** One that is in use stays confirmed when it comes to be used in another name of the same person. */
    private @Nullable Instant confirmedAt(Person person, PhoneNumber number) {
        return store.current(person).stream()
                .filter(phone -> phone.isConfirmed() && phone.number().equals(number))
                .findFirst()
                .map(Phone::confirmedAt)
                .orElse(null);
    }

    private void withdraw(ConsentEntry entry) {
        ledger.add(entry.learnerId(), entry.offerId(), Ledger.Line.of(Word.WITHDRAWN, Source.NUMBER));
    }

    /** The consents of this person that stand. */
    private List<ConsentEntry> agreed(Person person) {
        return Standing.agreed(ledger.of(person));
    }
}
