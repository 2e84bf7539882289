package org.matricula.credential;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.matricula.platform.Person;
import org.matricula.progress.Result;
import org.matricula.testing.Learning;
import org.matricula.testing.MatriculaTest;
import org.matricula.testing.Statements;
import org.springframework.beans.factory.annotation.Autowired;

@MatriculaTest
class FormerNamesTests {

    @Autowired
    Learning learning;

    @Autowired
    Achievements achievements;

    @Autowired
    Awarding awarding;

    @Autowired
    FormerNames names;

    @Test
    void manyCredentialsAreLookedThroughInAsManyStatementsAsOne() {
        assertThat(statements(5)).isEqualTo(statements(1));
    }

    private long statements(int credentials) {
        var world = learning.programmeOf(credentials);
        var person = Person.of(learning.somebody().id());
        world.runs().forEach(run -> learning.grade(person.id(), run, Result.PASS, null));
        world.courses()
                .forEach(course -> awarding.runNow(
                        world.provider().id(), achievements.ofCourse(course).id()));
        return Statements.during(() -> names.of(person));
    }
}
