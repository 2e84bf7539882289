package org.matricula.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.matricula.platform.Person;
import org.matricula.platform.Refusal;
import org.matricula.testing.MatriculaTest;
import org.springframework.beans.factory.annotation.Autowired;

@MatriculaTest
class PeopleTests {

    private final UUID ada = UUID.randomUUID();
    private final UUID other = UUID.randomUUID();
    private final UUID third = UUID.randomUUID();

    @Autowired
    People people;

    @Test
    void learnerWhoWasNeverMergedIsAPersonAlone() {
        assertThat(people.personOf(ada)).isEqualTo(Person.of(ada));
    }

    @Test
    void mergedLearnersAreOnePersonFromWhicheverOneLooks() {
        people.merge(other, ada, "same birth certificate");

        assertThat(people.personOf(ada).learnerIds()).containsExactly(ada, other);
        assertThat(people.personOf(other)).isEqualTo(people.personOf(ada));
    }

    @Test
    void whoeverWasMergedIntoALearnerGoesWithThatLearner() {
        people.merge(third, other, "same address");
        people.merge(other, ada, "same birth certificate");
        assertThat(people.personOf(third).learnerIds()).containsExactly(ada, other, third);

        people.unmerge(other);
        assertThat(people.personOf(ada)).isEqualTo(Person.of(ada));
        assertThat(people.personOf(third).learnerIds()).containsExactly(other, third);
    }

    @Test
    void unmergedLearnerCanBeMergedAgain() {
        people.merge(other, ada, "looked the same");
        people.unmerge(other);
        people.merge(other, ada, "was the same after all");

        assertThat(people.personOf(ada).learnerIds()).containsExactly(ada, other);
    }

    @Test
    void mergingInARingIsRefused() {
        people.merge(other, ada, "same");

        assertThatThrownBy(() -> people.merge(ada, other, "same")).isInstanceOf(Refusal.class);
    }

    @Test
    void learnerOfOnePersonIsNotMergedIntoAnother() {
        people.merge(other, ada, "same");

        assertThatThrownBy(() -> people.merge(other, third, "same")).isInstanceOf(Refusal.class);
        assertThat(people.personOf(third)).isEqualTo(Person.of(third));
    }

    @Test
    void unmergingWhoWasNotMergedIsRefused() {
        assertThatThrownBy(() -> people.unmerge(ada)).isInstanceOf(Refusal.class);
    }
}
