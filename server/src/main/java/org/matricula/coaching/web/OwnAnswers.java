package org.matricula.coaching.web;

import static org.matricula.platform.text.Text.locale;

import java.util.Optional;
import org.matricula.account.TooManyTries;
import org.matricula.coaching.Answer;
import org.matricula.coaching.Consents;
import org.matricula.coaching.NumberConfirmation;
import org.matricula.coaching.Source;
import org.matricula.platform.Person;
import org.matricula.platform.Refusal;
import org.springframework.stereotype.Component;

/** Takes learners' answers, and has their numbers confirmed. */
@Component
class OwnAnswers {

    private final OwnCoaching reader;
    private final Consents consents;
    private final NumberConfirmation confirmation;

    OwnAnswers(OwnCoaching reader, Consents consents, NumberConfirmation confirmation) {
        this.reader = reader;
        this.consents = consents;
        this.confirmation = confirmation;
    }

    /** @throws Refusal also if the learner would agree to a wording that was replaced since it was shown */
    void answer(Person person, OwnOffer own, SentAnswer sent, Source source) {
        var answer = sent.read();
        var current = reader.wording(own).version();
        if (answer instanceof Answer.Agree && answer.wordingVersion() < current) {
            throw new Refusal("coaching.gate.newer");
        }
        consents.answer(person, own.offer().id(), answer, source);
    }

    /** Whether the learner agrees, and nothing is texted before the number is confirmed. */
    boolean needsCode(Person person, OwnOffer own) {
        return own.isConsenting() && confirmation.isNeeded(person);
    }

    /** A code unless one is on its way, so that two tabs don't use up two. What kept it from being sent, if anything. */
    Optional<Refusal> sendFirstCode(Person person, OwnOffer own) {
        if (!needsCode(person, own) || confirmation.waitsUntil(person).isPresent()) return Optional.empty();
        return sendCode(person, own);
    }

    /** A new code. What kept it from being sent, if anything. */
    Optional<Refusal> sendCode(Person person, OwnOffer own) {
        try {
            confirmation.send(person, own.offer().id(), locale());
            return Optional.empty();
        } catch (TooManyTries e) {
            return Optional.of(new Refusal("coaching.code.too-often"));
        } catch (Refusal e) {
            return Optional.of(e);
        }
    }

    NumberConfirmation.Outcome confirm(Person person, String code) {
        return confirmation.confirm(person, code);
    }

    /** The sentence about a code that confirmed nothing. */
    static String key(NumberConfirmation.Outcome outcome) {
        return switch (outcome) {
            case CONFIRMED -> "coaching.code.confirmed";
            case WRONG -> "coaching.code.wrong";
            case TOO_MANY_TRIES -> "coaching.code.too-many-tries";
            case EXPIRED -> "coaching.code.expired";
        };
    }
}
