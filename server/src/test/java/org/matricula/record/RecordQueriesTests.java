package org.matricula.record;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import org.junit.jupiter.api.Test;
import org.matricula.platform.Person;
import org.matricula.progress.Result;
import org.matricula.testing.Learning;
import org.matricula.testing.MatriculaTest;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.JdbcTemplate;

@MatriculaTest
@Import(Learning.class)
class RecordQueriesTests {

    private static final int MOST = 17;

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
        return counted(() -> {
            records.of(person);
            records.get(person, world.slug());
        });
    }

    private static long counted(Runnable work) {
        var log = (Logger) LoggerFactory.getLogger(JdbcTemplate.class);
        var seen = new ListAppender<ILoggingEvent>();
        var before = log.getLevel();
        seen.start();
        log.addAppender(seen);
        log.setLevel(Level.DEBUG);
        try {
            work.run();
        } finally {
            log.setLevel(before);
            log.detachAppender(seen);
        }
        var here = Thread.currentThread().getName();
        return seen.list.stream()
                .filter(event -> event.getThreadName().equals(here))
                .filter(event -> event.getMessage().startsWith("Executing prepared SQL statement"))
                .count();
    }
}
