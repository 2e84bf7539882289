package org.matricula.coaching.crisis;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;
import org.matricula.platform.Ids;
import org.matricula.platform.NotFound;
import org.matricula.platform.Refusal;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Crises for those who handle them: a provider's contacts, whoever leads coaching there, and the learner's coach; nobody else
 * finds one. They see it as long as it stands, whatever the learner said to coaching since.
 */
@Service
public class Crises {

    private static final int LONGEST_NOTE = 4_000;

    private final CrisisStore store;
    private final StepStore steps;
    private final Handlers handlers;
    private final Alerts alerts;
    private final Clock clock;

    Crises(CrisisStore store, StepStore steps, Handlers handlers, Alerts alerts, Clock clock) {
        this.store = store;
        this.steps = steps;
        this.handlers = handlers;
        this.alerts = alerts;
        this.clock = clock;
    }

    /** All there is about one. @param words by step, as far as they aren't erased */
    public record File(Crisis crisis, List<Step> steps, Map<UUID, String> words) {}

    /** @throws NotFound if there is none, or this account doesn't handle it */
    public File open(UUID accountId, UUID organisationId, UUID crisisId) {
        var crisis = store.find(organisationId, crisisId)
                .filter(found -> handlers.mayHandle(accountId, found))
                .orElseThrow(NotFound::new);
        return new File(crisis, steps.of(crisisId), steps.words(crisisId));
    }

    /** Those that this account handles and that aren't closed, the oldest first. */
    public List<Crisis> open(UUID accountId, UUID organisationId) {
        return store.open(organisationId).stream()
                .filter(crisis -> handlers.mayHandle(accountId, crisis))
                .toList();
    }

    /** Those that this account handles, the newest first. @param before the last one seen; null for the first page */
    public List<Crisis> newest(UUID accountId, UUID organisationId, @Nullable UUID before, int size) {
        return store.newest(organisationId, only(accountId, organisationId), before, size);
    }

    /** Whether this account sees every crisis of the provider. */
    public boolean handlesAll(UUID accountId, UUID organisationId) {
        return handlers.handlesAll(accountId, organisationId);
    }

    /** Nobody else is told any more. @throws Refusal if somebody else has taken it on, or it is closed */
    @Transactional
    public void acknowledge(UUID accountId, UUID organisationId, UUID crisisId) {
        var acknowledged = change(
                accountId,
                organisationId,
                crisisId,
                Step.Kind.ACKNOWLEDGED,
                "",
                (one, now) -> one.acknowledge(accountId, now));
        alerts.takeBack(acknowledged, clock.instant());
    }

    /** Whoever has it can't go on: the next ones are told at once. @throws Refusal if nobody has it, or it is closed */
    @Transactional
    public void passOn(UUID accountId, UUID organisationId, UUID crisisId) {
        change(accountId, organisationId, crisisId, Step.Kind.PASSED_ON, "", Crisis::passOn);
    }

    /** What was done. @throws Refusal if it is closed, or nobody has acknowledged it */
    @Transactional
    public void report(UUID accountId, UUID organisationId, UUID crisisId, Step.Kind kind, String words) {
        if (!kind.isReport()) throw new IllegalArgumentException("Not a report: " + kind);
        change(accountId, organisationId, crisisId, kind, words, (one, now) -> {
            one.requireAcknowledged();
            return one;
        });
    }

    /** @throws Refusal if it is closed, or nobody has acknowledged it */
    @Transactional
    public void close(UUID accountId, UUID organisationId, UUID crisisId, Outcome outcome, String words) {
        if (!Outcome.choices().contains(outcome)) throw new IllegalArgumentException("Nobody's to choose: " + outcome);
        change(accountId, organisationId, crisisId, Step.Kind.CLOSED, words, (one, now) -> one.close(outcome, now));
    }

    private Crisis change(
            UUID accountId,
            UUID organisationId,
            UUID crisisId,
            Step.Kind kind,
            String words,
            BiFunction<Crisis, Instant, Crisis> how) {
        if (words.length() > LONGEST_NOTE) throw new Refusal("coaching.crisis.note-long", LONGEST_NOTE);
        var now = clock.instant();
        var before = store.lock(organisationId, crisisId)
                .filter(found -> handlers.mayHandle(accountId, found))
                .orElseThrow(NotFound::new);
        var after = how.apply(before, now);
        store.save(after);
        steps.add(new Step(crisisId, Ids.next(), kind, now, accountId, null, null, null), null, words.strip());
        return after;
    }

    private @Nullable UUID only(UUID accountId, UUID organisationId) {
        return handlers.handlesAll(accountId, organisationId) ? null : accountId;
    }
}
