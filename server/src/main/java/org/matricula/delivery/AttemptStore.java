package org.matricula.delivery;

import static java.util.stream.Collectors.toMap;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.matricula.platform.Person;
import org.matricula.platform.Rows;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.ObjectMapper;

@Repository
class AttemptStore {

    private static final String SELECT = """
            select learner_id, id, run_id, step_id, number, version, started_at, answers, submitted_at, points, out_of
              from test_attempt
            """;
    private static final TypeReference<List<List<String>>> ANSWERS = new TypeReference<>() {};

    private final JdbcClient jdbc;
    private final ObjectMapper json;

    AttemptStore(JdbcClient jdbc, ObjectMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    /** In order. */
    List<Attempt> of(UUID learnerId, UUID stepId) {
        return jdbc.sql(SELECT + "where learner_id = :learner and step_id = :step order by number")
                .param("learner", learnerId)
                .param("step", stepId)
                .query(this::attempt)
                .list();
    }

    List<Attempt> of(Person person) {
        return jdbc.sql(SELECT + "where learner_id = any(:learners) order by started_at, id")
                .param("learners", person.ids())
                .query(this::attempt)
                .list();
    }

    /** Those of a run that were handed in, in the order of their beginning. */
    List<Attempt> submitted(UUID learnerId, UUID runId) {
        return jdbc.sql(SELECT + """
                         where learner_id = :learner and run_id = :run and submitted_at is not null
                         order by started_at, id""")
                .param("learner", learnerId)
                .param("run", runId)
                .query(this::attempt)
                .list();
    }

    /** Kept from others until the transaction ends. */
    Optional<Attempt> lock(UUID learnerId, UUID id) {
        return jdbc.sql(SELECT + "where learner_id = :learner and id = :id for update")
                .param("learner", learnerId)
                .param("id", id)
                .query(this::attempt)
                .optional();
    }

    /** @return whether this number was still free: of two begun at once, one is */
    boolean add(Attempt attempt) {
        return jdbc.sql("""
                        insert into test_attempt
                               (learner_id, id, run_id, step_id, number, version, started_at, answers, out_of)
                        values (:learner, :id, :run, :step, :number, :version, :at, '[]', :outOf)
                        on conflict do nothing""")
                        .param("learner", attempt.learnerId())
                        .param("id", attempt.id())
                        .param("run", attempt.runId())
                        .param("step", attempt.stepId())
                        .param("number", attempt.number())
                        .param("version", attempt.version())
                        .param("at", attempt.startedAt().atOffset(ZoneOffset.UTC))
                        .param("outOf", attempt.outOf())
                        .update()
                == 1;
    }

    void save(Attempt attempt, Instant now) {
        jdbc.sql("""
                        update test_attempt
                           set answers = :answers::jsonb, saved_at = :now, submitted_at = :submitted, points = :points,
                               out_of = :outOf
                         where learner_id = :learner and id = :id""")
                .param("answers", json.writeValueAsString(attempt.answers()))
                .param("now", now.atOffset(ZoneOffset.UTC))
                .param(
                        "submitted",
                        attempt.submittedAt() == null
                                ? null
                                : attempt.submittedAt().atOffset(ZoneOffset.UTC),
                        Types.TIMESTAMP_WITH_TIMEZONE)
                .param("points", attempt.points())
                .param("outOf", attempt.outOf())
                .param("learner", attempt.learnerId())
                .param("id", attempt.id())
                .update();
    }

    void override(ScoreOverride override, BigDecimal points) {
        jdbc.sql("""
                        insert into score_override (learner_id, id, attempt_id, points, was, reason, made_at, made_by)
                        values (:learner, :id, :attempt, :points, :was, :reason, :at, :by)""")
                .param("learner", override.learnerId())
                .param("id", override.id())
                .param("attempt", override.attemptId())
                .param("points", points)
                .param("was", override.was())
                .param("reason", override.reason())
                .param("at", override.madeAt().atOffset(ZoneOffset.UTC))
                .param("by", override.madeBy())
                .update();
        jdbc.sql("update test_attempt set points = :points where learner_id = :learner and id = :attempt")
                .param("points", points)
                .param("learner", override.learnerId())
                .param("attempt", override.attemptId())
                .update();
    }

    /** The latest first. */
    List<ScoreOverride> overrides(Person person) {
        return jdbc.sql("""
                        select learner_id, id, attempt_id, points, was, reason, made_at, made_by
                          from score_override
                         where learner_id = any(:learners) order by made_at desc, id desc""")
                .param("learners", person.ids())
                .query(Rows.of(ScoreOverride.class))
                .list();
    }

    /** The latest of each attempt that was decided about. */
    Map<UUID, ScoreOverride> decisions(UUID learnerId) {
        return overrides(Person.of(learnerId)).stream()
                .collect(toMap(ScoreOverride::attemptId, Function.identity(), (latest, earlier) -> latest));
    }

    private Attempt attempt(ResultSet row, int number) throws SQLException {
        var submitted = row.getObject("submitted_at", OffsetDateTime.class);
        return new Attempt(
                row.getObject("learner_id", UUID.class),
                row.getObject("id", UUID.class),
                row.getObject("run_id", UUID.class),
                row.getObject("step_id", UUID.class),
                row.getInt("number"),
                row.getInt("version"),
                row.getObject("started_at", OffsetDateTime.class).toInstant(),
                json.readValue(row.getString("answers"), ANSWERS),
                submitted == null ? null : submitted.toInstant(),
                row.getBigDecimal("points"),
                row.getInt("out_of"));
    }
}
