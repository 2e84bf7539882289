package org.matricula.coaching;

import java.time.Clock;
import java.time.ZoneOffset;
import java.util.Comparator;
import org.matricula.account.People;
import org.matricula.platform.sms.Purpose;
import org.matricula.platform.sms.TextPermission;
import org.matricula.platform.sms.TextProperties;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Whom coaching may text at this moment: a conversation those whose last word is that they agree, by a number that was
 * confirmed; a code the number that waits for one, and no other.
 */
@Component
class CoachingTextPermission implements TextPermission {

    private final JdbcClient jdbc;
    private final Numbers numbers;
    private final Ledger ledger;
    private final People people;
    private final TextProperties settings;
    private final Clock clock;

    CoachingTextPermission(
            JdbcClient jdbc, Numbers numbers, Ledger ledger, People people, TextProperties settings, Clock clock) {
        this.jdbc = jdbc;
        this.numbers = numbers;
        this.ledger = ledger;
        this.people = people;
        this.settings = settings;
        this.clock = clock;
    }

    @Override
    public boolean allowed(String number, Purpose purpose) {
        return switch (purpose) {
            case CONFIRM -> waitsForCode(number);
            case CONVERSATION -> agrees(number);
            case ANSWER, ALERT -> false;
        };
    }

    private boolean waitsForCode(String number) {
        if (numbers.learnersWith(new PhoneNumber(number)).isEmpty()) return false;
        return jdbc.sql("""
                        select exists(select from coaching_number_code where number = :number and expires_at > :now)""")
                .param("number", number)
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .query(Boolean.class)
                .single();
    }

    /** Whoever has this number can't withdraw between this answer and the text: they are held until it is handed over. */
    private boolean agrees(String number) {
        numbers.learnersWith(new PhoneNumber(number)).stream()
                .map(people::personOf)
                .distinct()
                .sorted(Comparator.comparing(person -> person.id().toString()))
                .forEach(ledger::hold);
        return jdbc.sql("""
                        select exists(select from coaching_consenting
                                       where phone = :number and (confirmed_at is not null or not :confirmed))""")
                .param("number", number)
                .param("confirmed", settings.confirmNumbers())
                .query(Boolean.class)
                .single();
    }
}
