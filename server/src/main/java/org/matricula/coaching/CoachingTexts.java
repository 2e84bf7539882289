package org.matricula.coaching;

import java.util.Comparator;
import java.util.List;
import java.util.regex.Pattern;
import org.matricula.account.People;
import org.matricula.platform.Person;
import org.matricula.platform.sms.IncomingText;
import org.matricula.platform.sms.OptedIn;
import org.matricula.platform.sms.OptedOut;
import org.matricula.platform.sms.Purpose;
import org.matricula.platform.sms.TextMessages;
import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.stereotype.Component;

/**
 * What phones say that concerns consent: STOP withdraws it, START re-opens the question, YES confirms the number
 * (*Coaching*, 4 and 6).
 */
@Component
class CoachingTexts {

    private static final Pattern YES = Pattern.compile("\\P{L}*(yes|y)\\P{L}*", Pattern.CASE_INSENSITIVE);

    private final Consents consents;
    private final Numbers numbers;
    private final NumberConfirmation confirmation;
    private final NumberCodeStore codes;
    private final CoachingTextPermission permission;
    private final TextMessages texts;
    private final People people;

    CoachingTexts(
            Consents consents,
            Numbers numbers,
            NumberConfirmation confirmation,
            NumberCodeStore codes,
            CoachingTextPermission permission,
            TextMessages texts,
            People people) {
        this.consents = consents;
        this.numbers = numbers;
        this.confirmation = confirmation;
        this.codes = codes;
        this.permission = permission;
        this.texts = texts;
        this.people = people;
    }

    /** Of everyone who is reached by this number. A repetition of the same news withdraws once more at worst: never too little. */
    @ApplicationModuleListener
    void on(OptedOut event) {
        PhoneNumber.ifAny(event.number()).ifPresent(number -> consents.withdrawAll(number, Source.TEXT));
    }

    @ApplicationModuleListener
    void on(OptedIn event) {
        for (var person : peopleWith(event.number())) {
            consents.history(person).stream()
                    .map(ConsentEntry::offerId)
                    .distinct()
                    .forEach(offerId -> consents.reopen(person, offerId, Source.TEXT));
        }
    }

    /** What was written before a withdrawal isn't sent after it, not even to somebody who agrees anew in the meantime. */
    @ApplicationModuleListener
    void on(CoachingConsentWithdrawn event) {
        numbers.of(people.personOf(event.learnerId()))
                .map(phone -> phone.number().e164())
                .filter(number -> !permission.allowed(number, Purpose.CONVERSATION))
                .ifPresent(number -> texts.takeBackAll(number, Purpose.CONVERSATION));
    }

    @ApplicationModuleListener
    void on(IncomingText text) {
        if (isYes(text.body())) PhoneNumber.ifAny(text.from()).ifPresent(this::confirm);
    }

    private void confirm(PhoneNumber from) {
        codes.to(from).stream()
                .map(code -> people.personOf(code.learnerId()))
                .distinct()
                .forEach(person -> confirmation.confirmByReply(person, from));
    }

    static boolean isYes(String body) {
        return YES.matcher(body).matches();
    }

    private List<Person> peopleWith(String number) {
        return PhoneNumber.ifAny(number).stream()
                .flatMap(found -> numbers.learnersWith(found).stream())
                .map(people::personOf)
                .distinct()
                .sorted(Comparator.comparing(person -> person.id().toString()))
                .toList();
    }
}
