package org.matricula.coaching;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import org.matricula.platform.Person;
import org.matricula.platform.PersonalData;
import org.matricula.platform.sms.TextMessages;
import org.springframework.stereotype.Component;

/** What somebody said to coaching, and the numbers they gave. Closing the account withdraws every consent. */
@Component
class CoachingData implements PersonalData {

    record Held(List<ConsentEntry> consents, List<OwnNumber> numbers) {}

    private final Consents consents;
    private final PhoneStore phones;
    private final NumberCodeStore codes;
    private final TextMessages texts;
    private final Clock clock;

    CoachingData(Consents consents, PhoneStore phones, NumberCodeStore codes, TextMessages texts, Clock clock) {
        this.consents = consents;
        this.phones = phones;
        this.codes = codes;
        this.texts = texts;
        this.clock = clock;
    }

    @Override
    public String section() {
        return "coaching";
    }

    @Override
    public Held export(Person person) {
        return new Held(consents.history(person), phones.all(person));
    }

    @Override
    public void erase(Person person) {
        consents.withdrawAll(person, Source.ACCOUNT);
        codes.remove(person);
        forgetTexts(person);
        phones.erase(person, clock.instant());
    }

    /** What went to a number that somebody else is reached by too is theirs as well. */
    private void forgetTexts(Person person) {
        for (var own : phones.all(person)) {
            var users = phones.learnersWith(new PhoneNumber(own.number()));
            if (person.learnerIds().containsAll(users)) texts.forget(own.number());
        }
    }

    @Override
    public Map<String, String> inventory() {
        return Map.of(
                "coaching_phone.number",
                "where a learner agreed to be reached by a coach; also numbers that were replaced, because the ledger"
                        + " of consents says by which number somebody agreed; emptied when the account is closed",
                "coaching_consent",
                "what a learner agreed to, declined and withdrew, to which wording and when; kept as proof, nameless"
                        + " and numberless once the account is closed",
                "coaching_asked, coaching_ending",
                "whom the question was shown, and since when a learner has no course with coaching; kept for the"
                        + " counts, nameless once the account is closed",
                "coaching_error",
                "that something of ours failed while somebody was asked or answered, and when; kept for the counts,"
                        + " nameless once the account is closed",
                "coaching_number_code.number",
                "that a code was texted to a number for its owner to confirm it; until it is used, at the latest a day",
                "text_message.to_number, body",
                "what was texted to the person; until the account is closed, at the latest 90 days after it was sent or"
                        + " given up",
                "incoming_text.from_number, body",
                "what somebody texted to us; emptied as soon as it is handled, within seconds",
                "text_opt_out.number_hash",
                "that a number texted STOP, as a hash under a secret; until it texts START, also once the account is"
                        + " closed: or it would be texted again");
    }
}
