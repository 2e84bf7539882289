package org.matricula.coaching.conversation.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.matricula.account.Accounts;
import org.matricula.account.People;
import org.matricula.coaching.Consents;
import org.matricula.coaching.GivenName;
import org.matricula.coaching.Numbers;
import org.matricula.coaching.Offer;
import org.matricula.coaching.Offers;
import org.matricula.coaching.Standing;
import org.matricula.coaching.SummaryField;
import org.matricula.coaching.Wordings;
import org.matricula.coaching.conversation.Assignment;
import org.matricula.coaching.conversation.Assignments;
import org.matricula.coaching.conversation.Notes;
import org.matricula.coaching.conversation.Sending;
import org.matricula.coaching.conversation.Tasks;
import org.matricula.organisation.Organisations;
import org.matricula.platform.NotFound;
import org.matricula.platform.Person;
import org.matricula.platform.security.Caller;
import org.matricula.platform.text.Text;
import org.springframework.stereotype.Component;

/** Reads what whoever is signed in sees of their coach. */
@Component
class OwnCoachReader {

    private final Organisations organisations;
    private final Offers offers;
    private final Wordings wordings;
    private final Consents consents;
    private final Numbers numbers;
    private final Assignments assignments;
    private final Tasks tasks;
    private final Notes notes;
    private final Sending sending;
    private final People people;
    private final Accounts accounts;
    private final Clock clock;

    OwnCoachReader(
            Organisations organisations,
            Offers offers,
            Wordings wordings,
            Consents consents,
            Numbers numbers,
            Assignments assignments,
            Tasks tasks,
            Notes notes,
            Sending sending,
            People people,
            Accounts accounts,
            Clock clock) {
        this.organisations = organisations;
        this.offers = offers;
        this.wordings = wordings;
        this.consents = consents;
        this.numbers = numbers;
        this.assignments = assignments;
        this.tasks = tasks;
        this.notes = notes;
        this.sending = sending;
        this.people = people;
        this.accounts = accounts;
        this.clock = clock;
    }

    /**
     * What was kept together stays to be read when coaching has ended, for it is the learner's too.
     *
     * @throws NotFound if this organisation offers no coaching, or the reader never agreed to it
     */
    OwnCoach read(String organisation) {
        var person = person();
        var offer = offer(organisation);
        var standing = consents.standing(person, offer.id());
        if (!standing.everConsented()) throw new NotFound();
        var assignment = assignments.current(person, offer.id()).orElse(null);
        var before = before(person, offer, assignment);
        var sent = sending.of(person, offer.id());
        var written = notes.shownTo(person, offer.id());
        var coaches = Stream.of(
                        Stream.ofNullable(assignment).map(Assignment::coachId),
                        Stream.ofNullable(before).map(Assignment::coachId),
                        sent.stream().map(one -> one.sentBy()),
                        written.stream().map(one -> one.authorId()))
                .flatMap(ids -> ids)
                .collect(Collectors.toUnmodifiableSet());
        return new OwnCoach(
                organisations.get(organisation),
                offer,
                standing.isConsenting(),
                assignment,
                before,
                names(coaches),
                told(offer, standing),
                numbers.of(person).map(phone -> phone.number().shown()).orElse(""),
                tasks.of(person, offer.id()),
                written,
                sent,
                LocalDate.ofInstant(clock.instant(), Text.zone()));
    }

    /** Ticks off, or opens again. @throws NotFound if it is no task of the reader's */
    void setDone(String organisation, UUID task, boolean done) {
        offer(organisation);
        tasks.setDone(person(), task, done);
    }

    private Offer offer(String organisation) {
        var provider = organisations.get(organisation);
        return offers.ofOrganisation(provider.id()).orElseThrow(NotFound::new);
    }

    private @Nullable Assignment before(Person person, Offer offer, @Nullable Assignment now) {
        if (now == null) return null;
        return assignments.history(person, offer.id()).stream()
                .filter(one -> one.until() != null && !one.coachId().equals(now.coachId()))
                .reduce((earlier, later) -> later)
                .orElse(null);
    }

    private Set<SummaryField> told(Offer offer, Standing standing) {
        var last = standing.last();
        if (last == null || last.wordingVersion() == null || !standing.isConsenting()) return Set.of();
        return wordings.find(offer.id(), last.wordingVersion())
                .map(wording -> wording.terms().summary())
                .orElse(Set.of());
    }

    private Map<UUID, String> names(Set<UUID> coaches) {
        return accounts.names(coaches).entrySet().stream()
                .collect(Collectors.toUnmodifiableMap(Map.Entry::getKey, one -> GivenName.of(one.getValue())));
    }

    private Person person() {
        return people.personOf(Caller.currentAccountId().orElseThrow(NotFound::new));
    }

    /** Those of the reader's offers with a coach. */
    List<OwnCoach> all() {
        return consents.everConsented(person()).stream()
                .map(offers::get)
                .map(offer -> read(offer.organisationId().toString()))
                .filter(own -> own.assignment() != null)
                .toList();
    }
}
