package org.matricula.coaching;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.matricula.account.People;
import org.matricula.enrolment.Track;
import org.matricula.platform.Invalid;
import org.matricula.platform.Person;
import org.matricula.testing.Coached;
import org.matricula.testing.Learning;
import org.matricula.testing.MatriculaTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Whatever people say in whatever order, about two offers, alone or merged: nobody is served whose last word isn't yes.
 * What the last word is, is kept here a second time and simply, without the ledger.
 */
@MatriculaTest
class LastWordTests {

    private static final int STEPS = 150;
    private static final List<String> NUMBERS =
            List.of(Coached.NUMBER, Coached.OTHER_NUMBER, "+12025550177", Coached.TORONTO, "+18005550199");

    @Autowired
    private Learning learning;

    @Autowired
    private Offers offers;

    @Autowired
    private Wordings wordings;

    @Autowired
    private Consents consents;

    @Autowired
    private Numbers numbers;

    @Autowired
    private People people;

    @Autowired
    private JdbcClient jdbc;

    private final List<UUID> offerIds = new ArrayList<>();
    private final List<UUID> learners = new ArrayList<>();
    private final Set<Yes> said = new HashSet<>();

    /** That a person, by the id they sign in with, last said yes about an offer. */
    private record Yes(UUID person, UUID offer) {}

    @BeforeEach
    void world() {
        var first = Coached.programme(learning, offers, wordings, 1);
        var second = Coached.programme(learning, offers, wordings, 1);
        offerIds.addAll(List.of(first.offerId(), second.offerId()));
        IntStream.range(0, 4).forEach(i -> {
            var id = first.learner().id();
            second.enrol(id, second.runs().getFirst(), Track.VERIFIED, 1);
            learners.add(id);
        });
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void nobodyIsServedWhoseLastWordIsNotYes(long seed) {
        var random = new Random(seed);
        for (int step = 0; step < STEPS; step++) {
            var person = people.personOf(learners.get(random.nextInt(learners.size())));
            var offer = offerIds.get(random.nextInt(offerIds.size()));
            var number = NUMBERS.get(random.nextInt(NUMBERS.size()));
            act(random, person, offer, number);

            assertThat(served()).as("seed %s, step %s", seed, step).isSubsetOf(said);
            assertThat(served())
                    .as("all who said yes, seed %s, step %s", seed, step)
                    .containsAll(said);
        }
    }

    private void act(Random random, Person person, UUID offer, String number) {
        switch (random.nextInt(12)) {
            case 0, 1, 2, 3 -> agree(person, offer, number);
            case 4 -> no(person, offer, new Answer.Decline(1, Locale.ENGLISH));
            case 5 -> no(person, offer, new Answer.NoNumber(1, Locale.ENGLISH));
            case 6 -> {
                consents.withdraw(person, offer, Source.SETTINGS);
                said.remove(new Yes(person.id(), offer));
            }
            case 7, 8 -> change(person, number);
            case 9 -> stop(number);
            case 10 -> consents.reopen(person, offer, Source.TEXT);
            default -> {
                if (random.nextInt(8) == 0) merge(random, person);
                else if (random.nextInt(3) == 0) remove(person);
            }
        }
    }

    private void agree(Person person, UUID offer, String number) {
        try {
            consents.answer(person, offer, new Answer.Agree(number, 1, Locale.ENGLISH), Source.GATE);
            said.add(new Yes(person.id(), offer));
        } catch (Invalid notTextable) {
            assertThat(textable(number)).isFalse();
        }
    }

    private void no(Person person, UUID offer, Answer answer) {
        consents.answer(person, offer, answer, Source.GATE);
        said.remove(new Yes(person.id(), offer));
    }

    private void change(Person person, String number) {
        numbers.change(person, new PhoneNumber(number));
        if (!textable(number)) said.removeIf(yes -> yes.person().equals(person.id()));
    }

    private void remove(Person person) {
        numbers.remove(person);
        said.removeIf(yes -> yes.person().equals(person.id()));
    }

    private void stop(String number) {
        var reached = numbers.learnersWith(new PhoneNumber(number)).stream()
                .map(learner -> people.personOf(learner).id())
                .toList();
        consents.withdrawAll(new PhoneNumber(number), Source.TEXT);
        said.removeIf(yes -> reached.contains(yes.person()));
    }

    /** Either had said no, or nothing, and the other yes: then it depends on whether it was a withdrawal. */
    private void merge(Random random, Person person) {
        var other = people.personOf(learners.get(random.nextInt(learners.size())));
        if (other.id().equals(person.id())) return;
        for (var offer : offerIds) {
            var withdrawn = isWithdrawn(person, offer) || isWithdrawn(other, offer);
            if (said.remove(new Yes(other.id(), offer))) said.add(new Yes(person.id(), offer));
            if (withdrawn) said.remove(new Yes(person.id(), offer));
        }
        people.merge(other.id(), person.id(), "the same");
    }

    private boolean isWithdrawn(Person person, UUID offer) {
        return Standing.lastWords(consents.history(person).stream()
                        .filter(one -> one.offerId().equals(offer))
                        .toList())
                .stream()
                .anyMatch(one -> one.word() == Word.WITHDRAWN);
    }

    private static boolean textable(String number) {
        return PhoneRule.obstacle(new PhoneNumber(number), Region.UNITED_STATES_AND_TERRITORIES)
                .isEmpty();
    }

    private List<Yes> served() {
        return jdbc.sql("select learner_id, offer_id from coaching_consenting where offer_id = any(:offers)")
                .param("offers", offerIds.toArray(UUID[]::new))
                .query((row, number) ->
                        new Yes(people.personOf(row.getObject(1, UUID.class)).id(), row.getObject(2, UUID.class)))
                .list();
    }
}
