package org.matricula.credential;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.matricula.credential.rule.Selection;
import org.matricula.platform.Rows;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.ObjectMapper;

@Component
final class AwardJobStore {

    /** How many were awarded an achievement, and how many of those were revoked. */
    public record Tally(UUID achievementId, int awarded, int revoked) {}

    private static final String SELECT = """
            select id, organisation_id, achievement_id, selection::text, manner, part, cursor, requested_at, examined,
                   earned, awarded, expected, finished_at
              from award_job
            """;

    private final JdbcClient jdbc;
    private final ObjectMapper json;

    AwardJobStore(JdbcClient jdbc, ObjectMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    private record Row(
            UUID id,
            UUID organisationId,
            UUID achievementId,
            String selection,
            Manner manner,
            int part,
            @Nullable UUID cursor,
            Instant requestedAt,
            int examined,
            @Nullable Integer earned,
            int awarded,
            int expected,
            @Nullable Instant finishedAt) {}

    private AwardJob job(Row row) {
        return new AwardJob(
                row.id(),
                row.organisationId(),
                row.achievementId(),
                json.readValue(row.selection(), Selection.class),
                row.manner(),
                row.part(),
                row.cursor(),
                row.requestedAt(),
                row.examined(),
                row.earned(),
                row.awarded(),
                row.expected(),
                row.finishedAt());
    }

    /** False if one for the same achievement is still running. */
    boolean add(AwardJob job, @Nullable UUID requestedBy) {
        return jdbc.sql("""
                                insert into award_job (id, organisation_id, achievement_id, selection, manner,
                                                       requested_by, requested_at, expected, earned)
                                values (:id, :organisation, :achievement, :selection::jsonb, :manner, :by, :at, :expected, 0)
                                on conflict do nothing""")
                        .param("id", job.id())
                        .param("organisation", job.organisationId())
                        .param("achievement", job.achievementId())
                        .param("selection", json.writeValueAsString(job.selection()))
                        .param("manner", job.manner().name())
                        .param("by", requestedBy)
                        .param("at", job.requestedAt().atOffset(ZoneOffset.UTC))
                        .param("expected", job.expected())
                        .update()
                == 1;
    }

    Optional<AwardJob> find(UUID id) {
        return jdbc.sql(SELECT + "where id = :id")
                .param("id", id)
                .query(Rows.of(Row.class))
                .optional()
                .map(this::job);
    }

    /** The job, kept from everybody else until the end of the transaction. */
    AwardJob lock(UUID id) {
        return job(jdbc.sql(SELECT + "where id = :id for update")
                .param("id", id)
                .query(Rows.of(Row.class))
                .single());
    }

    /** The newest first. */
    List<AwardJob> latest(UUID organisationId, int size) {
        return jdbc
                .sql(SELECT + "where organisation_id = :organisation order by requested_at desc, id desc limit :size")
                .param("organisation", organisationId)
                .param("size", size)
                .query(Rows.of(Row.class))
                .list()
                .stream()
                .map(this::job)
                .toList();
    }

    void advance(UUID id, UUID cursor, int examined, int earned, int awarded) {
        jdbc.sql("""
                        update award_job
                           set cursor = :cursor, examined = examined + :examined, earned = coalesce(earned, 0) + :earned,
                               awarded = awarded + :awarded
                         where id = :id""")
                .param("cursor", cursor)
                .param("examined", examined)
                .param("earned", earned)
                .param("awarded", awarded)
                .param("id", id)
                .update();
    }

    /** All learners were looked at by this part of the job. */
    void endPart(UUID id) {
        jdbc.sql("update award_job set part = part + 1, cursor = null where id = :id")
                .param("id", id)
                .update();
    }

    void finish(UUID id, Instant now) {
        jdbc.sql("update award_job set finished_at = :now where id = :id")
                .param("now", now.atOffset(ZoneOffset.UTC))
                .param("id", id)
                .update();
    }

    void count(UUID achievementId, int awarded, int revoked) {
        jdbc.sql("""
                        insert into achievement_tally (achievement_id, awarded, revoked)
                        values (:achievement, :awarded, :revoked)
                        on conflict (achievement_id) do update
                           set awarded = achievement_tally.awarded + :awarded,
                               revoked = achievement_tally.revoked + :revoked""")
                .param("achievement", achievementId)
                .param("awarded", awarded)
                .param("revoked", revoked)
                .update();
    }

    Map<UUID, Tally> tallies(List<UUID> achievementIds) {
        return jdbc
                .sql("""
                        select achievement_id, awarded, revoked from achievement_tally
                         where achievement_id = any(:achievements)""")
                .param("achievements", achievementIds.toArray(UUID[]::new))
                .query(Rows.of(Tally.class))
                .list()
                .stream()
                .collect(java.util.stream.Collectors.toMap(Tally::achievementId, tally -> tally));
    }
}
