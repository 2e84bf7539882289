package org.matricula.coaching.crisis;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.matricula.account.People;
import org.matricula.coaching.Offers;
import org.matricula.coaching.conversation.Assignment;
import org.matricula.coaching.conversation.Case;
import org.matricula.coaching.conversation.Caseload;
import org.matricula.organisation.Organisations;
import org.matricula.platform.Audit;
import org.matricula.platform.Ids;
import org.matricula.platform.Person;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Raises a crisis at the first sign of one, and tells people of it in the same transaction (*Coaching*, 7). As long as a
 * learner's crisis is open, further signs are added to it.
 */
@Service
public class CrisisWatch {

    /** Whoever has taken it on hears of further signs, not of every line of a conversation. */
    private static final Duration BETWEEN_SIGNS = Duration.ofMinutes(5);

    private final CrisisStore store;
    private final StepStore steps;
    private final WatchedWords words;
    private final Alerts alerts;
    private final Caseload caseload;
    private final Offers offers;
    private final Organisations organisations;
    private final People people;
    private final Audit audit;
    private final Clock clock;

    CrisisWatch(
            CrisisStore store,
            StepStore steps,
            WatchedWords words,
            Alerts alerts,
            Caseload caseload,
            Offers offers,
            Organisations organisations,
            People people,
            Audit audit,
            Clock clock) {
        this.store = store;
        this.steps = steps;
        this.words = words;
        this.alerts = alerts;
        this.caseload = caseload;
        this.offers = offers;
        this.organisations = organisations;
        this.people = people;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * Call it with whatever a learner writes in the product, in the transaction that keeps it.
     *
     * @return the path of the page with help, where the learner should be led next; empty if the words say nothing
     */
    @Transactional
    public Optional<String> read(Written written) {
        if (!saysSo(written.offerId(), written.words())) return Optional.empty();
        raise(new Signal(
                written.source(),
                written.source() + " " + written.id(),
                people.personOf(written.learnerId()),
                written.offerId(),
                null,
                written.words()));
        return Optional.of(helpPath(written.offerId()));
    }

    /** The learner pressed *I need help now*. */
    @Transactional
    public void press(Person person, UUID offerId) {
        raise(new Signal(Source.BUTTON, "BUTTON " + Ids.next(), person, offerId, null, ""));
    }

    /** The coach pressed *This learner is in crisis*. @param words what the coach knows; may be empty */
    @Transactional
    public UUID report(Case learner, String words) {
        var person = people.personOf(learner.learnerId());
        var signal = new Signal(
                Source.COACH, "COACH " + Ids.next(), person, learner.offerId(), learner.coachId(), words.strip());
        var crisis = raise(signal).id();
        audit.recordLearner(
                learner.learnerId(), learner.organisationId(), "crisis.reported", Map.of("crisis", crisis.toString()));
        return crisis;
    }

    boolean saysSo(UUID offerId, String text) {
        return words.of(offerId).in(text).isPresent();
    }

    /** @param isNew whether this sign raised it */
    record Raised(UUID id, boolean isNew) {}

    Raised raise(Signal signal) {
        store.oneAtATime(signal.person());
        var known = steps.crisisOf(signal.key());
        if (known.isPresent()) return new Raised(known.get(), false);
        var now = clock.instant();
        var open = store.lockOpen(signal.person(), signal.offerId());
        if (open.isPresent()) {
            add(open.get(), signal, now);
            return new Raised(open.get().id(), false);
        }
        return new Raised(begin(signal, now), true);
    }

    private UUID begin(Signal signal, Instant now) {
        var person = signal.person();
        var crisis = Crisis.raised(
                Ids.next(),
                signal.offerId(),
                offers.get(signal.offerId()).organisationId(),
                person.id(),
                coachOf(person, signal.offerId()),
                signal.source(),
                now);
        store.add(crisis);
        step(crisis, Step.Kind.RAISED, signal, now);
        if (signal.source() != Source.TEXT && signal.by() == null) {
            steps.add(new Step(crisis.id(), Ids.next(), Step.Kind.HELP, now, null, null, null, null), null, "");
        }
        store.save(alerts.call(crisis, signal.by(), now));
        return crisis.id();
    }

    private void add(Crisis crisis, Signal signal, Instant now) {
        step(crisis, Step.Kind.AGAIN, signal, now);
        var toldLately = steps.of(crisis.id()).stream()
                .anyMatch(step -> step.kind() == Step.Kind.TOLD
                        && step.at().plus(BETWEEN_SIGNS).isAfter(now));
        if (crisis.state() == Crisis.State.ACKNOWLEDGED && !toldLately) alerts.again(crisis, now);
    }

    private void step(Crisis crisis, Step.Kind kind, Signal signal, Instant now) {
        steps.add(
                new Step(crisis.id(), Ids.next(), kind, now, signal.by(), null, null, null),
                signal.key(),
                signal.words());
    }

    private @Nullable UUID coachOf(Person person, UUID offerId) {
        return caseload.current(person, offerId).map(Assignment::coachId).orElse(null);
    }

    private String helpPath(UUID offerId) {
        var organisation =
                organisations.get(offers.get(offerId).organisationId().toString());
        return "/coaching/" + organisation.slug() + "/help";
    }
}
