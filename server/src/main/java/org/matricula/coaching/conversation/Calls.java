package org.matricula.coaching.conversation;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import org.matricula.coaching.CoachingConsentWithdrawn;
import org.matricula.platform.Invalid;
import org.matricula.platform.NotFound;
import org.matricula.platform.Refusal;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Calls between coaches and learners: planned into both calendars, moved, cancelled, and what came of them. */
@Service
public class Calls {

    private static final int SHOWN = 50;

    private final CallStore store;
    private final CallLetters letters;
    private final Reach reach;
    private final Clock clock;

    Calls(CallStore store, CallLetters letters, Reach reach, Clock clock) {
        this.store = store;
        this.letters = letters;
        this.reach = reach;
        this.clock = clock;
    }

    /** The latest first, planned ones too. */
    public List<Call> of(Case one) {
        return store.of(one.learnerId(), one.offerId(), SHOWN);
    }

    /** The same for the learner, who hasn't to read notes that aren't for them: see {@link Call#visibility}. */
    public List<Call> of(Assignment own) {
        return store.of(own.learnerId(), own.offerId(), SHOWN);
    }

    /** @throws NotFound if this learner has no such call */
    public Call get(Case one, UUID callId) {
        return store.find(one.learnerId(), one.offerId(), callId).orElseThrow(NotFound::new);
    }

    /** The learner gets it by mail for their calendar. @throws Invalid, Withdrawn */
    @Transactional
    public Call plan(Case one, CallPlan plan) {
        var call = Call.plan(one, plan.checked(now()), now());
        reach.require(one.learnerId(), one.offerId());
        store.add(call);
        letters.planned(call);
        return call;
    }

    /** @throws Invalid, Withdrawn, Refusal if it isn't planned any more, NotFound */
    @Transactional
    public Call move(Case one, UUID callId, CallPlan plan) {
        var before = held(one, callId);
        var after = change(before, before.move(plan.checked(now()), now()));
        letters.planned(after);
        return after;
    }

    /** @throws Withdrawn, Refusal if it isn't planned any more, NotFound */
    @Transactional
    public Call cancel(Case one, UUID callId) {
        var before = held(one, callId);
        var after = change(before, before.cancel());
        letters.cancelled(after);
        return after;
    }

    /** What became of it. @throws Invalid, Withdrawn, Refusal if it hasn't begun or was cancelled, NotFound */
    @Transactional
    public Call log(Case one, UUID callId, CallOutcome outcome) {
        var before = held(one, callId);
        return change(before, before.log(one.coachId(), outcome.checked(), now()));
    }

    /** One that nobody had planned. @param at when it was, not in the future. @throws Invalid, Withdrawn */
    @Transactional
    public Call logUnplanned(Case one, Instant at, String about, CallOutcome outcome) {
        if (at.isAfter(now())) throw Invalid.field("date", "coaching.call.future");
        reach.require(one.learnerId(), one.offerId());
        var plan = new CallPlan(at, Math.max(1, outcome.minutes()), about);
        var call = Call.plan(one, plan, now()).log(one.coachId(), outcome.checked(), now());
        store.add(call);
        return call;
    }

    @EventListener
    @Transactional
    public void on(CoachingConsentWithdrawn withdrawn) {
        store.cancelAll(withdrawn.learnerId(), withdrawn.offerId());
    }

    private Call held(Case one, UUID callId) {
        reach.require(one.learnerId(), one.offerId());
        return get(one, callId);
    }

    /** What told of it as it was and still waits isn't sent. */
    private Call change(Call before, Call after) {
        if (!store.change(before, after)) throw new Refusal("coaching.call.changed");
        reach.end(before.learnerId(), before.id());
        return after;
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
