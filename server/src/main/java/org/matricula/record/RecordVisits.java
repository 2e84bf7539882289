package org.matricula.record;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.matricula.platform.Person;
import org.matricula.platform.Rows;
import org.matricula.platform.web.VisitOrigin;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/**
 * When links to records were opened, for their learners. Kept by the minute, so that whoever opens a link again and again
 * fills one row, and without anything that tells visitors apart.
 */
@Service
public class RecordVisits {

    /** How often people opened a link; programs and scanners are in its log only. */
    public record Tally(int times, Instant last) {}

    private record Row(UUID linkId, int times, Instant last) {}

    private static final int SHOWN = 200;

    private final JdbcClient jdbc;
    private final Clock clock;

    RecordVisits(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    public void note(UUID link, VisitOrigin origin) {
        jdbc.sql("""
                        insert into record_visit (link_id, minute, origin) values (:link, :minute, :origin)
                            on conflict (link_id, minute, origin) do update set times = record_visit.times + 1""")
                .param("link", link)
                .param("minute", clock.instant().truncatedTo(ChronoUnit.MINUTES).atOffset(ZoneOffset.UTC))
                .param("origin", origin.name())
                .update();
    }

    /** The latest 200 minutes in which it was opened, the last one first. */
    public List<RecordVisit> of(RecordLink link) {
        return jdbc.sql("""
                        select minute, origin, times from record_visit
                         where link_id = :link order by minute desc, origin limit :most""")
                .param("link", link.id())
                .param("most", SHOWN)
                .query(Rows.of(RecordVisit.class))
                .list();
    }

    /** By link; those that nobody opened are not there. */
    public Map<UUID, Tally> tallies(Collection<RecordLink> links) {
        return jdbc
                .sql("""
                        select link_id, sum(times)::int as times, max(minute) as last from record_visit
                         where link_id = any(:links) and origin = 'BROWSER' group by link_id""")
                .param("links", links.stream().map(RecordLink::id).toArray(UUID[]::new))
                .query(Rows.of(Row.class))
                .list()
                .stream()
                .collect(Collectors.toMap(Row::linkId, row -> new Tally(row.times(), row.last())));
    }

    void forget(Instant before) {
        jdbc.sql("delete from record_visit where minute < :before")
                .param("before", before.atOffset(ZoneOffset.UTC))
                .update();
    }

    void erase(Person person) {
        jdbc.sql(
                        "delete from record_visit where link_id in (select id from record_link where learner_id = any(:learners))")
                .param("learners", person.ids())
                .update();
    }
}
