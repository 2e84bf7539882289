package org.matricula.coaching.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.matricula.coaching.Consents;
import org.matricula.coaching.NumberConfirmation.Outcome;
import org.matricula.coaching.Source;
import org.matricula.delivery.Continuation;
import org.matricula.platform.Invalid;
import org.matricula.platform.Person;
import org.matricula.platform.Refusal;
import org.matricula.platform.web.FormErrors;
import org.matricula.platform.web.Page;
import org.matricula.platform.web.Redirect;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;
import pages.Templates;

/** The question before a course that comes with coaching, and what follows from the answer. */
@Controller
@RequestMapping("/coaching/{organisation}")
class GateController {

    private final OwnCoaching reader;
    private final OwnAnswers answers;
    private final Consents consents;
    private final Templates templates;

    GateController(OwnCoaching reader, OwnAnswers answers, Consents consents, Templates templates) {
        this.reader = reader;
        this.answers = answers;
        this.consents = consents;
        this.templates = templates;
    }

    @GetMapping
    View show(
            @PathVariable String organisation,
            @RequestParam(name = Continuation.PARAMETER, required = false) @Nullable String sent) {
        var person = reader.person();
        var own = reader.offer(person, organisation);
        var next = next(sent);
        if (own.isConsenting() && !reader.asks(person, own)) return Redirect.to(own.answered(next));
        if (!own.mayAnswer()) return Page.of(templates.coachingNotAsked(own, next));
        var page = reader.gate(person, own, null, next, FormErrors.NONE);
        consents.shown(person, own.offer().id(), page.wording().version());
        return Page.of(templates.coachingGate(page));
    }

    @PostMapping
    View answer(
            @PathVariable String organisation,
            @ModelAttribute SentAnswer answer,
            @RequestParam(name = Continuation.PARAMETER, required = false) @Nullable String sent) {
        var person = reader.person();
        var own = reader.offer(person, organisation);
        var next = next(sent);
        try {
            answers.answer(person, own, answer, next == null ? Source.CARD : Source.GATE);
        } catch (Invalid e) {
            return again(person, own, answer, next, FormErrors.of(e));
        } catch (Refusal e) {
            return again(person, own, answer, next, FormErrors.of(e));
        }
        var answered = reader.offer(person, organisation);
        var onward = Redirect.to(answered.answered(next));
        return answers.sendFirstCode(person, answered)
                .map(kept -> onward.saying(kept.key(), kept.arguments()))
                .orElse(onward);
    }

    @GetMapping("/answered")
    View answered(
            @PathVariable String organisation,
            @RequestParam(name = Continuation.PARAMETER, required = false) @Nullable String sent) {
        var person = reader.person();
        var own = reader.offer(person, organisation);
        if (own.standing().last() == null) return Redirect.to(gate(own, next(sent)));
        return answered(person, own, next(sent), FormErrors.NONE);
    }

    @PostMapping("/code")
    View confirm(
            @PathVariable String organisation,
            @RequestParam(defaultValue = "") String code,
            @RequestParam(name = Continuation.PARAMETER, required = false) @Nullable String sent) {
        var person = reader.person();
        var own = reader.offer(person, organisation);
        var outcome = answers.confirm(person, code);
        if (outcome == Outcome.CONFIRMED) {
            return Redirect.to(own.answered(next(sent))).saying(OwnAnswers.key(outcome));
        }
        var wrong = new Invalid.Field("code", OwnAnswers.key(outcome), List.of());
        return answered(person, own, next(sent), new FormErrors(List.of(wrong), null));
    }

    @PostMapping("/code/new")
    View sendCode(
            @PathVariable String organisation,
            @RequestParam(name = Continuation.PARAMETER, required = false) @Nullable String sent) {
        var person = reader.person();
        var own = reader.offer(person, organisation);
        return answers.sendCode(person, own)
                .<View>map(kept -> answered(person, own, next(sent), FormErrors.of(kept)))
                .orElseGet(() -> Redirect.to(own.answered(next(sent))).saying("coaching.code.sent"));
    }

    private Page answered(Person person, OwnOffer own, @Nullable Continuation next, FormErrors errors) {
        var number = answers.needsCode(person, own)
                ? reader.phone(person).map(phone -> phone.number().shown()).orElse(null)
                : null;
        var model = templates.coachingAnswered(new AnsweredPage(own, next, number, errors));
        return errors.any() ? Page.refused(model) : Page.of(model);
    }

    /** With what was typed, and with the wording of now. */
    private View again(Person person, OwnOffer own, SentAnswer answer, @Nullable Continuation next, FormErrors errors) {
        var now = reader.offer(person, own.provider().slug());
        if (!now.mayAnswer()) return new Page(templates.coachingNotAsked(now, next), HttpStatus.CONFLICT);
        return Page.refused(templates.coachingGate(reader.gate(person, now, answer.number(), next, errors)));
    }

    private static String gate(OwnOffer own, @Nullable Continuation next) {
        return next == null ? own.path() : next.after(own.path());
    }

    /** Null from the card; never anything but a page of ours. */
    private static @Nullable Continuation next(@Nullable String sent) {
        return sent == null ? null : Continuation.of(sent);
    }
}
