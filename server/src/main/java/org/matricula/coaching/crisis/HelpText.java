package org.matricula.coaching.crisis;

import static org.matricula.platform.text.Text.t;

import java.time.ZoneOffset;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.matricula.account.Account;
import org.matricula.account.Accounts;
import org.matricula.coaching.Consents;
import org.matricula.coaching.Numbers;
import org.matricula.coaching.Offer;
import org.matricula.coaching.Offers;
import org.matricula.coaching.PhoneNumber;
import org.matricula.coaching.Standing;
import org.matricula.platform.Ids;
import org.matricula.platform.Person;
import org.matricula.platform.sms.Purpose;
import org.matricula.platform.sms.Text;
import org.matricula.platform.sms.TextMessages;
import org.springframework.stereotype.Component;

/**
 * Answers a text that raised a crisis with where there is help, at once and at any hour: its writer is awake. Only to those
 * who agree to be texted by this number; whoever withdrew gets nothing, and their contacts come all the same.
 */
@Component
class HelpText {

    private final Consents consents;
    private final Numbers numbers;
    private final Accounts accounts;
    private final Offers offers;
    private final TextMessages texts;

    HelpText(Consents consents, Numbers numbers, Accounts accounts, Offers offers, TextMessages texts) {
        this.consents = consents;
        this.numbers = numbers;
        this.accounts = accounts;
        this.offers = offers;
        this.texts = texts;
    }

    /** @return the text's id; empty if nothing may be sent */
    Optional<UUID> answer(Person person, UUID offerId, PhoneNumber number) {
        var standing = consents.standing(person, offerId);
        var mayBeTexted = standing.isConsenting()
                && numbers.of(person)
                        .filter(phone -> phone.isConfirmed() && phone.number().equals(number))
                        .isPresent();
        return mayBeTexted ? Optional.of(send(person, offers.get(offerId), standing, number)) : Optional.empty();
    }

    private UUID send(Person person, Offer offer, Standing standing, PhoneNumber number) {
        var lines = HelpLines.of(region(person, number));
        var language = offer.languageFor(
                standing.last() == null ? null : standing.last().language());
        var body = body(language, lines.getFirst(), lines.get(1));
        var id = Ids.next();
        texts.queueNow(new Text(id, number.e164(), offer.senderName(), body, Purpose.CONVERSATION));
        return id;
    }

    /** Of the phone that was written from; of the learner's clock where we know nobody there. */
    private String region(Person person, PhoneNumber number) {
        var ofPhone = HelpLines.regionOf(null, null, number.e164());
        if (!ofPhone.equals(HelpLines.ELSEWHERE)) return ofPhone;
        var zone = accounts.find(person.id()).map(Account::timeZone).orElse(null);
        return HelpLines.regionOf(null, zone, null);
    }

    private static String body(Locale language, HelpLine emergency, HelpLine someone) {
        var reach = someone.call() != null ? someone.call() : someone.web();
        return t(
                language,
                ZoneOffset.UTC,
                "coaching.crisis.help-text",
                emergency.name(),
                someone.name(),
                String.valueOf(reach));
    }
}
