package org.matricula.learningmanager.web;

import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** How many joined a run through an organisation, those who left among them. */
@Component
class EnrolledCounts {

    private final JdbcClient jdbc;

    EnrolledCounts(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    int of(UUID organisationId, UUID runId) {
        return of(organisationId).getOrDefault(runId, 0);
    }

    /** By run; runs without anybody are absent. */
    Map<UUID, Integer> of(UUID organisationId) {
        var counts = new HashMap<UUID, Integer>();
        jdbc.sql("""
                        select run_id, count(*) as learners from enrolment
                         where organisation_id = :organisation and source not in ('IMPORT', 'OWN')
                         group by run_id""").param("organisation", organisationId).query(row -> {
            counts.put(row.getObject("run_id", UUID.class), row.getInt("learners"));
        });
        return counts;
    }
}
