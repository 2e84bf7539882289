package org.matricula.coaching.web;

import static java.util.Objects.requireNonNullElse;
import static java.util.stream.Collectors.joining;
import static org.matricula.platform.text.Text.locale;

import java.util.List;
import org.matricula.coaching.Consents;
import org.matricula.coaching.NumberConfirmation;
import org.matricula.coaching.NumberConfirmation.Outcome;
import org.matricula.coaching.Offer;
import org.matricula.coaching.Source;
import org.matricula.coaching.web.OwnCoachingJson.Asked;
import org.matricula.coaching.web.OwnCoachingJson.SentCode;
import org.matricula.coaching.web.OwnCoachingJson.SentNumber;
import org.matricula.platform.Invalid;
import org.matricula.platform.Person;
import org.matricula.platform.Refusal;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** A learner's own coaching for programs. */
@RestController
@RequestMapping("/api/v1/me/coaching")
class OwnCoachingApi {

    private final OwnCoaching reader;
    private final OwnAnswers answers;
    private final OwnNumbers numbers;
    private final Consents consents;
    private final NumberConfirmation confirmation;

    OwnCoachingApi(
            OwnCoaching reader,
            OwnAnswers answers,
            OwnNumbers numbers,
            Consents consents,
            NumberConfirmation confirmation) {
        this.reader = reader;
        this.answers = answers;
        this.numbers = numbers;
        this.consents = consents;
        this.confirmation = confirmation;
    }

    @GetMapping
    OwnCoachingJson show() {
        var person = reader.person();
        return new OwnCoachingJson(
                reader.settings(person).stream().map(own -> asked(person, own)).toList(),
                reader.phone(person)
                        .map(phone -> OwnCoachingJson.Number.of(phone, confirmation.isNeeded(person)))
                        .orElse(null));
    }

    /** The last answer stands; a code to confirm the number has to be asked for. */
    @PutMapping("/{organisation}/answer")
    Asked answer(@PathVariable String organisation, @RequestBody SentAnswer sent) {
        var person = reader.person();
        answers.answer(person, reader.offer(person, organisation), sent, Source.SETTINGS);
        return asked(person, reader.offer(person, organisation));
    }

    @DeleteMapping("/{organisation}/consent")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void withdraw(@PathVariable String organisation) {
        var person = reader.person();
        consents.withdraw(person, reader.offer(person, organisation).offer().id(), Source.SETTINGS);
    }

    @PutMapping("/number")
    OwnCoachingJson change(@RequestBody SentNumber sent) {
        refuse(numbers.change(
                reader.person(), requireNonNullElse(sent.number(), ""), Boolean.TRUE.equals(sent.mayEnd())));
        return show();
    }

    @DeleteMapping("/number")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void remove(@RequestParam(defaultValue = "false") boolean mayEnd) {
        refuse(numbers.remove(reader.person(), mayEnd));
    }

    /** Texts a code to the number. */
    @PostMapping("/number/code")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void sendCode() {
        var person = reader.person();
        confirmation.send(person, consenting(person).offer().id(), locale());
    }

    @PutMapping("/number/confirmation")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void confirm(@RequestBody SentCode sent) {
        var outcome = answers.confirm(reader.person(), requireNonNullElse(sent.code(), ""));
        if (outcome != Outcome.CONFIRMED) throw Invalid.field("code", OwnAnswers.key(outcome));
    }

    private OwnOffer consenting(Person person) {
        return reader.settings(person).stream()
                .filter(OwnOffer::isConsenting)
                .findFirst()
                .orElseThrow(() -> new Refusal("coaching.code.not-needed"));
    }

    private Asked asked(Person person, OwnOffer own) {
        return Asked.of(own, reader.wording(own), own.mayAnswer() && reader.asks(person, own));
    }

    private static void refuse(List<Offer> ends) {
        if (ends.isEmpty()) return;
        throw new Refusal(
                "coaching.number.ends", ends.stream().map(Offer::title).collect(joining(", ")));
    }
}
