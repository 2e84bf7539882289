package org.matricula.record;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.matricula.platform.Person;
import org.matricula.progress.Result;
import org.matricula.testing.Learning;
import org.matricula.testing.MatriculaTest;
import org.matricula.testing.Statements;
import org.springframework.beans.factory.annotation.Autowired;

@MatriculaTest
class RecordQueriesTests {

    private static final int MOST = 14;

    @Autowired
    Learning learning;

    @Autowired
    Records records;

    @Test
    void aLargeRecordTakesAsManyStatementsAsASmallOne() {
        var small = statements(1);
        var large = statements(9);

        assertThat(large).isEqualTo(small).isLessThanOrEqualTo(MOST);
    }

    /** Of listing and reading a record of this many requirements, all met; the first reading makes the learner's key and isn't counted. */
    private long statements(int size) {
        var world = learning.programmeOf(size);
        var person = Person.of(learning.somebody().id());
        world.runs().forEach(run -> learning.grade(person.id(), run, Result.PASS, null));
        records.get(person, world.slug());
        return Statements.during(() -> {
            records.of(person);
            records.get(person, world.slug());
        });
    }
}
