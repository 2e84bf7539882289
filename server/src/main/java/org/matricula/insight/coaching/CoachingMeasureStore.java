package org.matricula.insight.coaching;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.matricula.insight.Figure;
import org.matricula.insight.Figures;
import org.matricula.platform.Rows;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Numbers about coaching as they were counted last. */
@Repository
class CoachingMeasureStore {

    private static final List<Figure> COUNTED = List.of(
            Figure.ELIGIBLE,
            Figure.TEXTABLE,
            Figure.ASKED,
            Figure.CONSENTED,
            Figure.REFUSED,
            Figure.NO_NUMBER,
            Figure.ENDED,
            Figure.FAILED);

    private final JdbcClient jdbc;

    CoachingMeasureStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Who became eligible in one week (by its Monday) and was first asked with one wording; 0 if nobody asked them. */
    record Cohort(UUID measuredId, LocalDate week, int wording, Figures figures) {}

    Optional<Instant> countedAt(UUID offerId) {
        return jdbc.sql("select counted_at from coaching_count where offer_id = :offer")
                .param("offer", offerId)
                .query((row, number) -> row.getObject(1, OffsetDateTime.class).toInstant())
                .optional();
    }

    List<Cohort> cohorts(UUID offerId) {
        return jdbc.sql("""
                        select measured_id, week, wording, eligible, textable, asked, consented, refused, no_number, ended,
                               failed
                          from coaching_cohort where offer_id = :offer order by week, wording""")
                .param("offer", offerId)
                .query((row, number) -> cohort(row))
                .list();
    }

    /** Of each programme, and of the offer by its own id. */
    Map<UUID, List<Stratum>> strata(UUID offerId) {
        var found = new HashMap<UUID, List<Stratum>>();
        jdbc.sql("select * from coaching_stratum where offer_id = :offer")
                .param("offer", offerId)
                .query(row -> {
                    found.computeIfAbsent(row.getObject("measured_id", UUID.class), id -> new ArrayList<>())
                            .add(stratum(row));
                });
        return found;
    }

    private record Month(String partner, LocalDate month, int coached) {}

    List<CoachedMonth> months(UUID offerId) {
        return jdbc
                .sql(
                        "select partner, month, coached from coaching_month where offer_id = :offer order by month, partner")
                .param("offer", offerId)
                .query(Rows.of(Month.class))
                .list()
                .stream()
                .map(one -> new CoachedMonth(one.partner(), YearMonth.from(one.month()), one.coached()))
                .toList();
    }

    List<FirstConsents.One> firstConsents(UUID offerId) {
        return jdbc.sql("""
                        select place, agreed_at, error from coaching_first_consent where offer_id = :offer order by place""")
                .param("offer", offerId)
                .query(Rows.of(FirstConsents.One.class))
                .list();
    }

    private static Cohort cohort(ResultSet row) throws SQLException {
        var numbers = new EnumMap<Figure, Integer>(Figure.class);
        for (var figure : COUNTED) numbers.put(figure, row.getInt(column(figure)));
        numbers.put(Figure.UNANSWERED, numbers.get(Figure.ASKED) - answered(numbers));
        return new Cohort(
                row.getObject("measured_id", UUID.class),
                row.getObject("week", LocalDate.class),
                row.getInt("wording"),
                new Figures(numbers));
    }

    private static int answered(Map<Figure, Integer> numbers) {
        return numbers.get(Figure.CONSENTED) + numbers.get(Figure.REFUSED) + numbers.get(Figure.NO_NUMBER);
    }

    private static Stratum stratum(ResultSet row) throws SQLException {
        var numbers = new EnumMap<Figure, Integer>(Figure.class);
        numbers.put(Figure.ELIGIBLE, row.getInt("people"));
        for (var outcome : Outcome.values()) {
            numbers.put(outcome.due(), row.getInt(column(outcome.due())));
            numbers.put(outcome.reached(), row.getInt(column(outcome.reached())));
        }
        numbers.put(Figure.RATED, row.getInt("ratings"));
        var key = new Stratum.Key(
                row.getObject("programme_id", UUID.class),
                row.getObject("month", LocalDate.class),
                row.getString("track"),
                Stratum.Activity.valueOf(row.getString("activity")));
        return new Stratum(
                key,
                Comparison.valueOf(row.getString("comparison")),
                row.getBoolean("coached"),
                new Figures(numbers),
                row.getInt("score_sum"),
                row.getInt("score_square"));
    }

    private static String column(Figure figure) {
        return figure.name().toLowerCase(Locale.ROOT);
    }
}
