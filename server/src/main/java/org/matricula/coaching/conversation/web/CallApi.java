package org.matricula.coaching.conversation.web;

import static java.util.Objects.requireNonNullElse;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.matricula.coaching.conversation.Call;
import org.matricula.coaching.conversation.CallOutcome;
import org.matricula.coaching.conversation.CallPlan;
import org.matricula.coaching.conversation.Calls;
import org.matricula.coaching.conversation.Visibility;
import org.matricula.platform.Invalid;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** A coach's calls with a learner for programs. */
@RestController
@RequestMapping("/api/v1/organisations/{organisation}/coach/learners/{learner}/calls")
class CallApi {

    /** @param note what came of it; empty where the reader isn't meant to read it */
    record CallJson(UUID id, Instant startsAt, int minutes, String about, Call.State state, String note) {

        static CallJson forCoach(Call call, UUID coach) {
            return of(call, call.showsNoteTo(coach));
        }

        static CallJson forLearner(Call call) {
            return of(call, call.visibility() == Visibility.LEARNER);
        }

        private static CallJson of(Call call, boolean readsNote) {
            return new CallJson(
                    call.id(),
                    call.startsAt(),
                    call.minutes(),
                    call.about(),
                    call.state(),
                    readsNote ? call.note() : "");
        }
    }

    record SentCall(
            @Nullable Instant startsAt,
            int minutes,
            @Nullable String about) {

        CallPlan plan() {
            if (startsAt == null) throw Invalid.field("startsAt", "coaching.call.date-missing");
            return new CallPlan(startsAt, minutes, requireNonNullElse(about, ""));
        }
    }

    record SentOutcome(
            boolean held,
            int minutes,
            @Nullable String note,
            @Nullable Visibility visibility) {

        CallOutcome outcome() {
            return new CallOutcome(
                    held, minutes, requireNonNullElse(note, ""), requireNonNullElse(visibility, Visibility.MINE));
        }
    }

    record PastCall(SentCall call, SentOutcome outcome) {}

    private final CaseDoor door;
    private final Calls calls;

    CallApi(CaseDoor door, Calls calls) {
        this.door = door;
        this.calls = calls;
    }

    /** The latest first, planned ones too. */
    @GetMapping
    List<CallJson> list(@PathVariable String organisation, @PathVariable UUID learner) {
        var of = door.show(organisation, learner, "coaching.call-seen");
        return calls.of(of.one()).stream()
                .map(call -> CallJson.forCoach(call, door.coach()))
                .toList();
    }

    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    CallJson plan(@PathVariable String organisation, @PathVariable UUID learner, @RequestBody SentCall sent) {
        var of = door.open(organisation, learner);
        return CallJson.forCoach(calls.plan(of.one(), sent.plan()), door.coach());
    }

    /** One that nobody had planned. */
    @PostMapping("/past")
    @ResponseStatus(HttpStatus.CREATED)
    CallJson past(@PathVariable String organisation, @PathVariable UUID learner, @RequestBody PastCall sent) {
        var of = door.open(organisation, learner);
        var plan = sent.call().plan();
        var call = calls.logUnplanned(
                of.one(), plan.startsAt(), plan.about(), sent.outcome().outcome());
        return CallJson.forCoach(call, door.coach());
    }

    @PutMapping("/{call}")
    CallJson move(
            @PathVariable String organisation,
            @PathVariable UUID learner,
            @PathVariable UUID call,
            @RequestBody SentCall sent) {
        var of = door.open(organisation, learner);
        return CallJson.forCoach(calls.move(of.one(), call, sent.plan()), door.coach());
    }

    @DeleteMapping("/{call}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void cancel(@PathVariable String organisation, @PathVariable UUID learner, @PathVariable UUID call) {
        calls.cancel(door.open(organisation, learner).one(), call);
    }

    @PutMapping("/{call}/outcome")
    CallJson log(
            @PathVariable String organisation,
            @PathVariable UUID learner,
            @PathVariable UUID call,
            @RequestBody SentOutcome sent) {
        var of = door.open(organisation, learner);
        return CallJson.forCoach(calls.log(of.one(), call, sent.outcome()), door.coach());
    }
}
