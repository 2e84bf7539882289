package org.matricula.enrolment;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.UUID;
import org.matricula.platform.Person;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class TakenBackStore {

    private final JdbcClient jdbc;

    TakenBackStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void add(UUID learnerId, UUID runId, UUID organisationId, Instant at) {
        jdbc.sql("""
                        insert into place_taken_back (learner_id, run_id, organisation_id, taken_at)
                        values (:learner, :run, :organisation, :at)
                        on conflict do nothing""")
                .param("learner", learnerId)
                .param("run", runId)
                .param("organisation", organisationId)
                .param("at", at.atOffset(ZoneOffset.UTC))
                .update();
    }

    boolean isTakenBack(Person person, UUID runId) {
        return jdbc.sql(
                        "select exists (select from place_taken_back where learner_id = any(:learners) and run_id = :run)")
                .param("learners", person.ids())
                .param("run", runId)
                .query(Boolean.class)
                .single();
    }

    void forget(Person person, UUID runId) {
        jdbc.sql("delete from place_taken_back where learner_id = any(:learners) and run_id = :run")
                .param("learners", person.ids())
                .param("run", runId)
                .update();
    }
}
