package org.matricula.coaching;

import java.time.Clock;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.matricula.account.People;
import org.matricula.platform.Invalid;
import org.matricula.platform.NotFound;
import org.matricula.platform.Person;
import org.matricula.platform.Refusal;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * What people agreed to, and took back (*Coaching*, 2 and 5). Everything is a line of an append-only ledger; the last word
 * about an offer decides, and whoever could reach people asks for it by the view {@code coaching_consenting}.
 */
@Service
public class Consents {

    private final Ledger ledger;
    private final ConsentStore store;
    private final Numbers numbers;
    private final OfferStore offers;
    private final WordingStore wordings;
    private final Eligibilities eligibilities;
    private final People people;
    private final Clock clock;

    Consents(
            Ledger ledger,
            ConsentStore store,
            Numbers numbers,
            OfferStore offers,
            WordingStore wordings,
            Eligibilities eligibilities,
            People people,
            Clock clock) {
        this.ledger = ledger;
        this.store = store;
        this.numbers = numbers;
        this.offers = offers;
        this.wordings = wordings;
        this.eligibilities = eligibilities;
        this.people = people;
        this.clock = clock;
    }

    public Standing standing(Person person, UUID offerId) {
        return Standing.of(ledger.of(person, offerId));
    }

    /** All that a person ever said, from the first to the last. */
    public List<ConsentEntry> history(Person person) {
        return ledger.of(person);
    }

    /** The numbers this person ever gave, by the ids under which the history names them. */
    public Map<UUID, PhoneNumber> numbers(Person person) {
        return numbers.history(person);
    }

    /** The offers this person ever agreed to. */
    public Set<UUID> everConsented(Person person) {
        return ledger.of(person).stream()
                .filter(ConsentEntry::isAgreement)
                .map(ConsentEntry::offerId)
                .collect(Collectors.toUnmodifiableSet());
    }

    /** The question was shown to this person, who may leave it unanswered. */
    @Transactional
    public void shown(Person person, UUID offerId, int wordingVersion) {
        store.asked(person.id(), offerId, wordingVersion, clock.instant());
    }

    /**
     * Of several answers the one that comes last stands; all are kept. Number and consent are written together.
     *
     * @return where the person stands now
     * @throws Invalid  at the field {@code number} if it can't be texted, with the reason
     * @throws Refusal  if coaching isn't for this person, or nobody is asked any more
     * @throws NotFound if there is no such offer, or it never asked with this wording
     */
    @Transactional
    public Standing answer(Person person, UUID offerId, Answer answer, Source source) {
        var offer = offers.find(offerId).orElseThrow(NotFound::new);
        if (!isPublished(offerId, answer.wordingVersion(), answer.language())) throw new NotFound();
        ledger.hold(person);
        var entries = ledger.of(person, offerId);
        mayAnswer(person, offer, Standing.of(entries));
        var learner = Ledger.home(person, entries);
        switch (answer) {
            case Answer.Agree agree -> agree(person, learner, offer, agree, source);
            case Answer.Decline no -> ledger.add(learner, offerId, line(Word.DECLINED, no, source));
            case Answer.NoNumber no -> ledger.add(learner, offerId, line(Word.NO_NUMBER, no, source));
        }
        return standing(person, offerId);
    }

    /**
     * Whether this learner's consent stands. If it does, it stands until the transaction ends: whoever withdraws at this moment
     * waits for it. Lock no text of the outbox after this, or courier and caller wait for each other.
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public boolean stands(UUID learnerId, UUID offerId) {
        ledger.hold(people.personOf(learnerId));
        return store.isConsenting(learnerId, offerId);
    }

    /** At once, and for good until the person agrees anew. False if there was nothing to withdraw. */
    @Transactional
    public boolean withdraw(Person person, UUID offerId, Source source) {
        ledger.hold(person);
        return withdraw(ledger.of(person, offerId), source);
    }

    /** From everything this person agreed to. */
    @Transactional
    public boolean withdrawAll(Person person, Source source) {
        ledger.hold(person);
        return withdraw(ledger.of(person), source);
    }

    /** For whoever wrote STOP: everybody who is reached by this number. */
    @Transactional
    public void withdrawAll(PhoneNumber number, Source source) {
        numbers.learnersWith(number).stream()
                .map(people::personOf)
                .distinct()
                .sorted(Comparator.comparing(person -> person.id().toString()))
                .forEach(person -> withdrawAll(person, source));
    }

    /** Whoever withdrew may be asked again; what was withdrawn stays withdrawn. */
    @Transactional
    public void reopen(Person person, UUID offerId, Source source) {
        ledger.hold(person);
        for (var last : Standing.lastWords(ledger.of(person, offerId))) {
            if (last.word() == Word.WITHDRAWN) {
                ledger.add(last.learnerId(), offerId, Ledger.Line.of(Word.REOPENED, source));
            }
        }
    }

    private void agree(Person person, UUID learner, Offer offer, Answer.Agree answer, Source source) {
        if (!offer.open()) throw new Refusal("coaching.closed");
        numbers.use(person, learner, Numbers.readTextable(answer.number(), offer.regions()));
        // What another learner of this person had withdrawn is open again, or the next merge would withdraw this.
        for (var last : Standing.lastWords(ledger.of(person, offer.id()))) {
            if (last.word() == Word.WITHDRAWN && !last.learnerId().equals(learner)) {
                ledger.add(last.learnerId(), offer.id(), Ledger.Line.of(Word.REOPENED, source));
            }
        }
        ledger.add(learner, offer.id(), line(Word.AGREED, answer, source));
    }

    private boolean withdraw(List<ConsentEntry> entries, Source source) {
        var agreed = Standing.agreed(entries);
        for (var one : agreed) ledger.add(one.learnerId(), one.offerId(), Ledger.Line.of(Word.WITHDRAWN, source));
        return !agreed.isEmpty();
    }

    private void mayAnswer(Person person, Offer offer, Standing standing) {
        if (standing.everConsented() || eligibilities.of(person, offer).isEligible()) return;
        throw new Refusal("coaching.not-eligible");
    }

    private boolean isPublished(UUID offerId, int version, Locale language) {
        return wordings.find(offerId, version)
                .filter(wording -> wording.isPublished() && wording.texts().containsKey(language))
                .isPresent();
    }

    private static Ledger.Line line(Word word, Answer answer, Source source) {
        return new Ledger.Line(word, source, answer.wordingVersion(), answer.language());
    }
}
