package org.matricula.enrolment;

import java.util.HashMap;
import java.util.List;
import java.util.UUID;
import org.matricula.platform.BulkCopy;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Enrolments by the thousand, for imports. */
@Component
public class BulkEnrolments {

    private static final String COLUMNS =
            "learner_id, run_id, course_id, track, source, organisation_id, activated_at, deactivated_at";

    private final JdbcClient jdbc;
    private final BulkCopy copy;
    private final TallyStore tallies;

    BulkEnrolments(JdbcClient jdbc, BulkCopy copy, TallyStore tallies) {
        this.jdbc = jdbc;
        this.copy = copy;
        this.tallies = tallies;
    }

    /**
     * Adds enrolments; where a learner has a place in the run already, it stays as it is.
     *
     * @return how many were new
     */
    @Transactional
    public int add(List<Enrolment> enrolments) {
        var staged = copy.stage("enrolment", COLUMNS, enrolments, one -> new Object[] {
            one.learnerId(),
            one.runId(),
            one.courseId(),
            one.track(),
            one.source(),
            one.organisationId(),
            one.activatedAt(),
            one.deactivatedAt()
        });
        var added = jdbc.sql("insert into enrolment (" + COLUMNS + ") select " + COLUMNS + " from " + staged
                        + " on conflict do nothing returning " + COLUMNS)
                .query(EnrolmentStore.ROW)
                .list();
        var byRun = new HashMap<UUID, Tally>();
        added.forEach(one -> byRun.merge(one.runId(), Tally.NONE.plus(one), (tally, single) -> tally.plus(one)));
        tallies.add(byRun);
        return added.size();
    }
}
