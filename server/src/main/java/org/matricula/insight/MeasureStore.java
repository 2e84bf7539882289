package org.matricula.insight;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.matricula.platform.Rows;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Numbers as they were counted last. */
@Repository
class MeasureStore {

    private static final List<Figure> COUNTED = List.of(
            Figure.ELIGIBLE,
            Figure.LOOKED,
            Figure.SENT,
            Figure.BY_SIX,
            Figure.BY_NINE,
            Figure.OPENED,
            Figure.GRANTED,
            Figure.DECLINED,
            Figure.WITHDRAWN,
            Figure.UNREAD);

    private static final String WAYS = """
            select programme_id, pathway_id, organisation_id as institution_id, title, offered_at, ended_at
              from offered_pathway
            """;

    private final JdbcClient jdbc;

    MeasureStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** @param offeredAt since when the programme has led anywhere; null if it never did */
    record Counting(Instant countedAt, @Nullable Instant offeredAt) {}

    Optional<Counting> counting(UUID programmeId) {
        return jdbc.sql("select counted_at, offered_at from measure_count where programme_id = :programme")
                .param("programme", programmeId)
                .query(Rows.of(Counting.class))
                .optional();
    }

    /** Of each pathway, and of the programme by its own id; the oldest month first. */
    Map<UUID, List<Cohort>> cohorts(UUID programmeId) {
        var found = new HashMap<UUID, List<Cohort>>();
        jdbc.sql("""
                        select measured_id, month, want, eligible, looked, sent, by_six, by_nine, opened, granted, declined,
                               withdrawn, unread
                          from measure_cohort where programme_id = :programme order by month, want""").param("programme", programmeId).query(row -> {
            found.computeIfAbsent(row.getObject(1, UUID.class), id -> new ArrayList<>())
                    .add(cohort(row));
        });
        return found;
    }

    Map<UUID, List<StepTime>> times(UUID programmeId) {
        var found = new HashMap<UUID, List<StepTime>>();
        jdbc.sql("""
                        select measured_id, step, people, median, ninth from measure_time where programme_id = :programme""").param("programme", programmeId).query(row -> {
            found.computeIfAbsent(row.getObject(1, UUID.class), id -> new ArrayList<>())
                    .add(time(row));
        });
        return found;
    }

    /** By whether the first course was done when the programme led somewhere already. */
    Map<Boolean, Figures> completion(UUID programmeId) {
        var found = new HashMap<Boolean, Figures>();
        jdbc.sql("""
                        select offered, learners, completed, ripe, within from measure_completion
                         where programme_id = :programme""").param("programme", programmeId).query(row -> {
            found.put(
                    row.getBoolean(1),
                    new Figures(Map.of(
                            Figure.ELIGIBLE, row.getInt(2),
                            Figure.COMPLETED, row.getInt(3),
                            Figure.DUE_YEAR, row.getInt(4),
                            Figure.WITHIN_YEAR, row.getInt(5))));
        });
        return found;
    }

    /** The ways of a programme, those that ended too, by title. */
    List<Way> ways(UUID programmeId) {
        return jdbc.sql(WAYS + "where programme_id = :programme order by lower(title), pathway_id")
                .param("programme", programmeId)
                .query(Rows.of(Way.class))
                .list();
    }

    /** The ways to an institution, from all programmes. */
    List<Way> waysTo(UUID institutionId) {
        return jdbc.sql(WAYS + "where organisation_id = :institution order by lower(title), pathway_id, programme_id")
                .param("institution", institutionId)
                .query(Rows.of(Way.class))
                .list();
    }

    private static Cohort cohort(ResultSet row) throws SQLException {
        var counted = new EnumMap<Figure, Integer>(Figure.class);
        for (var figure : COUNTED) counted.put(figure, row.getInt(figure.name().toLowerCase(Locale.ROOT)));
        return new Cohort(
                YearMonth.from(row.getObject("month", LocalDate.class)), Want.valueOf(row.getString("want")), counted);
    }

    private static StepTime time(ResultSet row) throws SQLException {
        return new StepTime(
                Step.valueOf(row.getString("step")),
                row.getInt("people"),
                Duration.ofSeconds(row.getLong("median")),
                Duration.ofSeconds(row.getLong("ninth")));
    }
}
