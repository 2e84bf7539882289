package org.matricula.coaching.web;

import java.util.List;
import java.util.stream.Stream;
import org.matricula.coaching.Consents;
import org.matricula.coaching.Numbers;
import org.matricula.coaching.Offer;
import org.matricula.platform.Invalid;
import org.matricula.platform.Person;
import org.matricula.platform.Refusal;
import org.springframework.stereotype.Component;

/** Learners' own numbers: nothing ends with a number without being said before. */
@Component
class OwnNumbers {

    private final OwnCoaching reader;
    private final Numbers numbers;
    private final Consents consents;

    OwnNumbers(OwnCoaching reader, Numbers numbers, Consents consents) {
        this.reader = reader;
        this.numbers = numbers;
        this.consents = consents;
    }

    /**
     * @param sure whether the learner knows what ends
     * @return whose coaching would end: then nothing was changed; empty once it was
     * @throws Invalid if there is no such number
     * @throws Refusal for whom coaching doesn't concern
     */
    List<Offer> change(Person person, String typed, boolean sure) {
        var offers = reader.settings(person);
        if (offers.isEmpty()) throw new Refusal("coaching.not-eligible");
        var number = Numbers.read(typed, AccountPage.regions(offers));
        var ended = sure ? List.<Offer>of() : numbers.endedBy(person, number);
        if (ended.isEmpty()) numbers.change(person, number);
        return ended;
    }

    /** The same for removing it. */
    List<Offer> remove(Person person, boolean sure) {
        var ended = sure ? List.<Offer>of() : agreed(person).toList();
        if (ended.isEmpty()) numbers.remove(person);
        return ended;
    }

    private Stream<Offer> agreed(Person person) {
        return reader.settings(person).stream()
                .map(OwnOffer::offer)
                .filter(offer -> consents.standing(person, offer.id()).isConsenting());
    }
}
