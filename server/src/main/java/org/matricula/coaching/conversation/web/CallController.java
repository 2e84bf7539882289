package org.matricula.coaching.conversation.web;

import static org.matricula.platform.text.Text.zone;

import java.time.Clock;
import java.util.UUID;
import java.util.function.Supplier;
import org.matricula.account.Accounts;
import org.matricula.coaching.conversation.Call;
import org.matricula.coaching.conversation.Calls;
import org.matricula.coaching.conversation.CoachCalendars;
import org.matricula.platform.Gone;
import org.matricula.platform.Invalid;
import org.matricula.platform.Refusal;
import org.matricula.platform.web.FormErrors;
import org.matricula.platform.web.Page;
import org.matricula.platform.web.Redirect;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.View;
import pages.Templates;

/** A coach plans calls with a learner, and writes down what came of them. */
@Controller("coachingCallController")
@RequestMapping("/o/{organisation}/coach/learners/{learner}/calls")
class CallController {

    private static final String SEEN = "coaching.call-seen";

    private final CaseDoor door;
    private final Calls calls;
    private final CoachCalendars calendars;
    private final Accounts accounts;
    private final Clock clock;
    private final Templates templates;

    CallController(
            CaseDoor door, Calls calls, CoachCalendars calendars, Accounts accounts, Clock clock, Templates templates) {
        this.door = door;
        this.calls = calls;
        this.calendars = calendars;
        this.accounts = accounts;
        this.clock = clock;
        this.templates = templates;
    }

    @GetMapping("/new")
    Page plan(@PathVariable String organisation, @PathVariable UUID learner) {
        return fresh(door.show(organisation, learner, SEEN), false, CallForm.fresh(), outcome(), FormErrors.NONE);
    }

    @GetMapping("/past")
    Page past(@PathVariable String organisation, @PathVariable UUID learner) {
        return fresh(door.show(organisation, learner, SEEN), true, CallForm.fresh(), outcome(), FormErrors.NONE);
    }

    @PostMapping
    View plan(@PathVariable String organisation, @PathVariable UUID learner, @ModelAttribute CallForm form) {
        var of = door.show(organisation, learner, SEEN);
        try {
            var call = calls.plan(of.one(), form.read(of.one().zone(), zone()));
            return Redirect.to(path(of, call))
                    .saying("coaching.call.was-planned", of.one().givenName());
        } catch (Invalid e) {
            return fresh(of, false, form, outcome(), FormErrors.of(e));
        }
    }

    /** One that nobody had planned. */
    @PostMapping("/past")
    View past(
            @PathVariable String organisation,
            @PathVariable UUID learner,
            @ModelAttribute CallForm form,
            @ModelAttribute OutcomeForm outcome) {
        var of = door.show(organisation, learner, SEEN);
        try {
            var at = form.at(of.one().zone(), zone());
            var call = calls.logUnplanned(of.one(), at, form.about(), outcome.read());
            return Redirect.to(path(of, call)).saying("coaching.call.logged");
        } catch (Invalid e) {
            return fresh(of, true, form, outcome, FormErrors.of(e));
        }
    }

    @GetMapping("/{call}")
    Page show(@PathVariable String organisation, @PathVariable UUID learner, @PathVariable UUID call) {
        var of = door.show(organisation, learner, SEEN);
        return page(of, calls.get(of.one(), call), FormErrors.NONE);
    }

    /** For the coach's own calendar. */
    @GetMapping("/{call}/call.ics")
    ResponseEntity<String> file(
            @PathVariable String organisation, @PathVariable UUID learner, @PathVariable UUID call) {
        var of = door.show(organisation, learner, SEEN);
        var file = calendars.file(accounts.get(door.coach()), calls.get(of.one(), call));
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType("text/calendar;charset=UTF-8"))
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"call.ics\"")
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .body(file);
    }

    @PostMapping("/{call}")
    View move(
            @PathVariable String organisation,
            @PathVariable UUID learner,
            @PathVariable UUID call,
            @ModelAttribute CallForm form) {
        var of = door.show(organisation, learner, SEEN);
        return change(
                of,
                call,
                form,
                outcome(),
                "coaching.call.was-moved",
                () -> calls.move(of.one(), call, form.read(of.one().zone(), zone())));
    }

    @PostMapping("/{call}/cancellation")
    View cancel(@PathVariable String organisation, @PathVariable UUID learner, @PathVariable UUID call) {
        var of = door.show(organisation, learner, SEEN);
        return change(
                of,
                call,
                CallForm.fresh(),
                outcome(),
                "coaching.call.was-cancelled",
                () -> calls.cancel(of.one(), call));
    }

    @PostMapping("/{call}/outcome")
    View log(
            @PathVariable String organisation,
            @PathVariable UUID learner,
            @PathVariable UUID call,
            @ModelAttribute OutcomeForm outcome) {
        var of = door.show(organisation, learner, SEEN);
        return change(
                of,
                call,
                CallForm.fresh(),
                outcome,
                "coaching.call.logged",
                () -> calls.log(of.one(), call, outcome.read()));
    }

    private View change(
            OpenCase of, UUID callId, CallForm form, OutcomeForm outcome, String done, Supplier<Call> change) {
        try {
            return Redirect.to(path(of, change.get())).saying(done, of.one().givenName());
        } catch (Invalid e) {
            return page(of, calls.get(of.one(), callId), form, outcome, FormErrors.of(e));
        } catch (Gone e) {
            throw e;
        } catch (Refusal e) {
            return page(of, calls.get(of.one(), callId), FormErrors.of(e));
        }
    }

    private Page page(OpenCase of, Call call, FormErrors errors) {
        return page(of, call, CallForm.of(call, of.one().zone()), OutcomeForm.of(call), errors);
    }

    private Page page(OpenCase of, Call call, CallForm form, OutcomeForm outcome, FormErrors errors) {
        var model = templates.coachingConversationCall(
                new CallPage(of, call, false, form, outcome, clock.instant(), errors));
        return errors.any() ? Page.refused(model) : Page.of(model);
    }

    private Page fresh(OpenCase of, boolean past, CallForm form, OutcomeForm outcome, FormErrors errors) {
        var model = templates.coachingConversationCallForm(
                new CallPage(of, null, past, form, outcome, clock.instant(), errors));
        return errors.any() ? Page.refused(model) : Page.of(model);
    }

    private static OutcomeForm outcome() {
        return new OutcomeForm(null, "30", null, null);
    }

    private static String path(OpenCase of, Call call) {
        return of.path() + "/calls/" + call.id();
    }
}
