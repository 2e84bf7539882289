package org.matricula.enrolment;

import java.time.Instant;
import java.time.ZoneOffset;
import org.matricula.platform.Ids;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What became of enrolments over time; rows are added and never changed. */
@Component
class EnrolmentHistory {

    enum Kind {
        JOINED,
        LEFT,
        REJOINED,
        UPGRADED,
        /** An own place came to be an organisation's, on the same track. */
        ATTACHED,
        MOVED
    }

    private final JdbcClient jdbc;

    EnrolmentHistory(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void add(Enrolment enrolment, Kind kind, Instant at) {
        jdbc.sql("""
                        insert into enrolment_history (learner_id, id, run_id, at, kind, track, source, organisation_id)
                        values (:learner, :id, :run, :at, :kind, :track, :source, :organisation)""")
                .param("learner", enrolment.learnerId())
                .param("id", Ids.next())
                .param("run", enrolment.runId())
                .param("at", at.atOffset(ZoneOffset.UTC))
                .param("kind", kind.name())
                .param("track", enrolment.track().name())
                .param("source", enrolment.source().name())
                .param("organisation", enrolment.organisationId())
                .update();
    }
}
