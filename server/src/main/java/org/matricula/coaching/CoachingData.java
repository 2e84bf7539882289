package org.matricula.coaching;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import org.matricula.platform.Person;
import org.matricula.platform.PersonalData;
import org.springframework.stereotype.Component;

/** What somebody said to coaching, and the numbers they gave. Closing the account withdraws every consent. */
@Component
class CoachingData implements PersonalData {

    record Held(List<ConsentEntry> consents, List<OwnNumber> numbers) {}

    private final Consents consents;
    private final PhoneStore phones;
    private final Clock clock;

    CoachingData(Consents consents, PhoneStore phones, Clock clock) {
        this.consents = consents;
        this.phones = phones;
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
        phones.erase(person, clock.instant());
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
                        + " counts, nameless once the account is closed");
    }
}
