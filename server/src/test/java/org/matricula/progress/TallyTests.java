package org.matricula.progress;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.matricula.enrolment.Enrolments;
import org.matricula.enrolment.Tally;
import org.matricula.testing.MatriculaTest;
import org.matricula.testing.TaughtRun;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@MatriculaTest
class TallyTests {

    @Autowired
    TaughtRun taught;

    @Autowired
    Results results;

    @Autowired
    Enrolments enrolments;

    @Autowired
    CertificateTallies tallies;

    @Autowired
    JdbcClient jdbc;

    @Test
    void batchesKeepTheTallies() {
        var world = taught.with(7, 2);
        world.learners().forEach(learner -> taught.grade(world, learner, Result.PASS));

        assertThat(enrolments.tallies(List.of(world.run().id()))).containsValue(new Tally(7, 2));
        assertThat(results.courseTallies(List.of(world.course().id()))).containsValue(7);
    }

    @Test
    void recountRepairsATallyThatWentWrong() {
        var world = taught.with(3, 0);
        world.learners().forEach(learner -> taught.grade(world, learner, Result.PASS));
        jdbc.sql("update course_certificate_tally set certificates = 99 where course_id = :course")
                .param("course", world.course().id())
                .update();

        tallies.recount();

        assertThat(results.courseTallies(List.of(world.course().id()))).containsValue(3);
    }
}
