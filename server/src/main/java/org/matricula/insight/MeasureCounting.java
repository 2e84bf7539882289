package org.matricula.insight;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.matricula.catalogue.Programme;
import org.matricula.organisation.Organisations;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Counts the measures of a programme and keeps the numbers, in place of those that were counted before. What exactly is
 * counted stands in docs/programme-team/measures.md.
 */
@Component
class MeasureCounting {

    private final JdbcClient jdbc;
    private final Organisations organisations;
    private final Clock clock;

    MeasureCounting(JdbcClient jdbc, Organisations organisations, Clock clock) {
        this.jdbc = jdbc;
        this.organisations = organisations;
        this.clock = clock;
    }

    /** Those that lead somewhere, or ever did, and those somebody looked at. */
    List<UUID> programmes() {
        return jdbc.sql("""
                        select programme_id from offered_pathway
                         union
                        select programme_id from sent_application
                         union
                        select programme_id from measure_count""").query(UUID.class).list();
    }

    /** Two at once wait for each other. */
    @Transactional
    public void count(Programme programme) {
        var zone = organisations.get(programme.organisationId().toString()).zone();
        var now = clock.instant();
        oneAtATime(programme.id());
        forget(programme.id());
        jdbc.sql(MeasureSql.TABLE).update();
        keep(MeasureSql.MEASURED, programme.id(), zone, now);
        keep(MeasureSql.COUNT, programme.id(), zone, now);
        keep(MeasureSql.COHORTS, programme.id(), zone, now);
        keep(MeasureSql.TIMES, programme.id(), zone, now);
        keep(MeasureSql.COMPLETION, programme.id(), zone, now);
        jdbc.sql("drop table measured").update();
    }

    private void oneAtATime(UUID programmeId) {
        jdbc.sql("select pg_advisory_xact_lock(hashtext('measure'), hashtext(:programme))")
                .param("programme", programmeId.toString())
                .query(rows -> {});
    }

    private void forget(UUID programmeId) {
        for (var table : List.of("measure_count", "measure_cohort", "measure_time", "measure_completion"))
            jdbc.sql("delete from " + table + " where programme_id = :programme")
                    .param("programme", programmeId)
                    .update();
    }

    private void keep(String sql, UUID programmeId, ZoneId zone, Instant now) {
        jdbc.sql(sql)
                .param("programme", programmeId)
                .param("zone", zone.getId())
                .param("now", now.atOffset(ZoneOffset.UTC))
                .update();
    }
}
