package org.matricula.coaching;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.matricula.platform.Ids;
import org.matricula.platform.Person;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** Writes the consent ledger, and tells who comes to consent by it and who ceases to. */
@Component
class Ledger {

    private final ConsentStore store;
    private final PhoneStore phones;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Ledger(ConsentStore store, PhoneStore phones, ApplicationEventPublisher events, Clock clock) {
        this.store = store;
        this.phones = phones;
        this.events = events;
        this.clock = clock;
    }

    /** What is to be written; null fields as in {@link ConsentEntry}. */
    record Line(
            Word word,
            Source source,
            @Nullable Integer wordingVersion,
            @Nullable Locale language) {

        static Line of(Word word, Source source) {
            return new Line(word, source, null, null);
        }
    }

    /** Keeps the person's words and numbers from others until the transaction ends. What is read after this is the latest. */
    void hold(Person person) {
        store.oneAtATime(person);
    }

    List<ConsentEntry> of(Person person) {
        return store.of(person);
    }

    List<ConsentEntry> of(Person person, UUID offerId) {
        return store.of(person, offerId);
    }

    /** The learner in whose name a person agrees; whom the person signs in as if none does. */
    static UUID home(Person person, List<ConsentEntry> entries) {
        return Standing.lastWords(entries).stream()
                .filter(ConsentEntry::isAgreement)
                .map(ConsentEntry::learnerId)
                .findFirst()
                .orElse(person.id());
    }

    /** Adds a learner's word about an offer, with the number of that time, after all earlier ones whatever the clock says. */
    ConsentEntry add(UUID learnerId, UUID offerId, Line line) {
        var entries = store.of(Person.of(learnerId), offerId);
        var last = entries.isEmpty() ? null : entries.getLast();
        var entry = new ConsentEntry(
                learnerId,
                Ids.next(),
                offerId,
                line.word(),
                line.wordingVersion(),
                line.language(),
                after(last),
                line.source(),
                phoneOf(learnerId));
        store.add(entry);
        tell(last, entry);
        return entry;
    }

    private @Nullable UUID phoneOf(UUID learnerId) {
        return phones.current(Person.of(learnerId)).stream()
                .findFirst()
                .map(Phone::id)
                .orElse(null);
    }

    private Instant after(@Nullable ConsentEntry last) {
        var now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        return last == null || now.isAfter(last.at()) ? now : last.at().plus(1, ChronoUnit.MICROS);
    }

    private void tell(@Nullable ConsentEntry before, ConsentEntry now) {
        var agreed = before != null && before.isAgreement();
        if (agreed && !now.isAgreement()) {
            events.publishEvent(new CoachingConsentWithdrawn(now.learnerId(), now.offerId(), before.id(), now.at()));
        }
        // Also where another wording was agreed to: whoever is told may be another.
        if (now.isAgreement()) {
            events.publishEvent(new CoachingConsentGiven(now.learnerId(), now.offerId(), now.id(), now.at()));
        }
    }
}
