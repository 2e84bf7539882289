package org.matricula.insight;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.matricula.platform.Person;
import org.matricula.platform.Rows;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/** What learners say they want from a programme: one answer for each, which they may change whenever they like. */
@Service
public class ProgrammeWants {

    private final JdbcClient jdbc;
    private final Clock clock;

    ProgrammeWants(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** @param want {@link Want#NOT_SAID} where the question was put away, or an answer taken back */
    public record Said(UUID programmeId, Want want, Instant saidAt) {}

    /** The latest answer of any of this person's learners; empty if the person was never asked, or hasn't answered. */
    public Optional<Said> of(Person person, UUID programmeId) {
        return of(person).stream()
                .filter(said -> said.programmeId().equals(programmeId))
                .findFirst();
    }

    public void say(Person person, UUID programmeId, Want want) {
        jdbc.sql("""
                        insert into programme_want (learner_id, programme_id, want, said_at)
                        values (:learner, :programme, :want, :now)
                        on conflict (learner_id, programme_id) do update
                           set want = excluded.want, said_at = excluded.said_at""")
                .param("learner", person.id())
                .param("programme", programmeId)
                .param("want", want.name())
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .update();
    }

    /** Of all programmes, the latest first. */
    List<Said> of(Person person) {
        return jdbc.sql("""
                        select programme_id, want, said_at from programme_want
                         where learner_id = any(:learners) order by said_at desc""")
                .param("learners", person.ids())
                .query(Rows.of(Said.class))
                .list();
    }

    void erase(Person person) {
        jdbc.sql("delete from programme_want where learner_id = any(:learners)")
                .param("learners", person.ids())
                .update();
    }
}
