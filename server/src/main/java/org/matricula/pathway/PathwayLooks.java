package org.matricula.pathway;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.matricula.platform.Person;
import org.matricula.platform.Rows;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/** When learners first read, signed in, where a programme's record can lead. Written once for each; later looks change nothing. */
@Service
public class PathwayLooks {

    private final JdbcClient jdbc;
    private final Clock clock;

    PathwayLooks(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** @param pathwayId null for the list of the programme's pathways */
    public record Look(UUID programmeId, @Nullable UUID pathwayId, Instant lookedAt) {}

    /** The list of a programme's pathways. */
    public void atList(Person person, UUID programmeId) {
        add(person, programmeId, Stream.of(programmeId));
    }

    /** What each of these pathways says. */
    public void at(Person person, UUID programmeId, Collection<UUID> pathwayIds) {
        add(person, programmeId, Stream.concat(Stream.of(programmeId), pathwayIds.stream()));
    }

    private void add(Person person, UUID programmeId, Stream<UUID> seen) {
        jdbc.sql("""
                        insert into pathway_look (learner_id, programme_id, seen_id, looked_at)
                        select :learner, :programme, seen, :now from unnest(:seen) as seen
                        on conflict (learner_id, programme_id, seen_id) do nothing""")
                .param("learner", person.id())
                .param("programme", programmeId)
                .param("seen", seen.distinct().toArray(UUID[]::new))
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .update();
    }

    List<Look> of(Person person) {
        return jdbc.sql("""
                        select programme_id, nullif(seen_id, programme_id) as pathway_id, looked_at
                          from pathway_look where learner_id = any(:learners) order by looked_at""")
                .param("learners", person.ids())
                .query(Rows.of(Look.class))
                .list();
    }

    void erase(Person person) {
        jdbc.sql("delete from pathway_look where learner_id = any(:learners)")
                .param("learners", person.ids())
                .update();
    }
}
