package org.matricula.coaching.crisis;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.matricula.account.People;
import org.matricula.coaching.Asking;
import org.matricula.coaching.ConsentEntry;
import org.matricula.coaching.Consents;
import org.matricula.coaching.Numbers;
import org.matricula.coaching.Offer;
import org.matricula.coaching.PhoneNumber;
import org.matricula.platform.Person;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Who may have written a text, whatever they said to coaching: those who have the number now, else those who had it. Where
 * several have it, all of them may.
 */
@Component
class TextWriters {

    private final Numbers numbers;
    private final People people;
    private final Consents consents;
    private final Asking asking;
    private final JdbcClient jdbc;

    TextWriters(Numbers numbers, People people, Consents consents, Asking asking, JdbcClient jdbc) {
        this.numbers = numbers;
        this.people = people;
        this.consents = consents;
        this.asking = asking;
        this.jdbc = jdbc;
    }

    /** @param offerId the one whose people are told */
    record Writer(Person person, UUID offerId) {}

    List<Writer> of(PhoneNumber number) {
        var now = numbers.learnersWith(number);
        return (now.isEmpty() ? earlier(number) : now)
                .stream()
                        .map(people::personOf)
                        .distinct()
                        .sorted(Comparator.comparing(person -> person.id().toString()))
                        .flatMap(person -> offerOf(person).map(offer -> new Writer(person, offer)).stream())
                        .toList();
    }

    /** Of those the person agrees to the last one, else the one they answered last, else one they may answer. */
    private Optional<UUID> offerOf(Person person) {
        var history = consents.history(person);
        var agreed = history.stream()
                .map(ConsentEntry::offerId)
                .distinct()
                .map(offer -> consents.standing(person, offer))
                .filter(standing -> standing.isConsenting())
                .map(standing -> standing.last());
        return Stream.of(agreed, history.stream())
                .map(some -> some.max(Comparator.comparing(ConsentEntry::at)))
                .flatMap(Optional::stream)
                .findFirst()
                .map(ConsentEntry::offerId)
                .or(() -> asking.settings(person).stream().findFirst().map(Offer::id));
    }

    /** A number that was removed or replaced still says whose it was. */
    private List<UUID> earlier(PhoneNumber number) {
        return jdbc.sql("select distinct learner_id from coaching_phone where number = :number")
                .param("number", number.e164())
                .query(UUID.class)
                .list();
    }
}
