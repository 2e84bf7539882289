package org.matricula.credential.share;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.matricula.platform.Rows;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

@Component
final class ReachStore {

    /** One counter. {@code via} is the network of a share, else empty. */
    record Counter(UUID achievementId, LocalDate day, ReachKind what, String via) {}

    /** What one counter says of a period. */
    record Total(UUID achievementId, ReachKind what, String via, long times) {}

    /** What one counter says of a day. */
    record OnDay(LocalDate day, ReachKind what, long times) {}

    /** Two nodes that write the same rows at once take them in the same order. */
    private static final Comparator<Map.Entry<Counter, Long>> ORDER = Comparator.comparing(
                    (Map.Entry<Counter, Long> one) ->
                            one.getKey().achievementId().toString())
            .thenComparing(one -> one.getKey().day())
            .thenComparing(one -> one.getKey().what())
            .thenComparing(one -> one.getKey().via());

    private final JdbcClient jdbc;
    private final JdbcTemplate batches;

    ReachStore(JdbcClient jdbc, JdbcTemplate batches) {
        this.jdbc = jdbc;
        this.batches = batches;
    }

    void add(Map<Counter, Long> counted) {
        var rows = counted.entrySet().stream().sorted(ORDER).toList();
        batches.batchUpdate("""
                insert into badge_reach (achievement_id, day, what, via, times) values (?, ?, ?, ?, ?)
                    on conflict (achievement_id, day, what, via) do update set times = badge_reach.times + excluded.times""", rows, Math.max(1, rows.size()), (row, one) -> {
            row.setObject(1, one.getKey().achievementId());
            row.setObject(2, one.getKey().day());
            row.setString(3, one.getKey().what().name());
            row.setString(4, one.getKey().via());
            row.setLong(5, one.getValue());
        });
    }

    List<Total> totals(Collection<UUID> achievements, LocalDate from, LocalDate to) {
        return jdbc.sql("""
                        select achievement_id, what, via, sum(times) as times
                          from badge_reach
                         where achievement_id = any(:achievements) and day between :from and :to
                         group by achievement_id, what, via""")
                .param("achievements", achievements.toArray(UUID[]::new))
                .param("from", from)
                .param("to", to)
                .query(Rows.of(Total.class))
                .list();
    }

    List<OnDay> days(Collection<UUID> achievements, LocalDate from, LocalDate to) {
        return jdbc.sql("""
                        select day, what, sum(times) as times
                          from badge_reach
                         where achievement_id = any(:achievements) and day between :from and :to
                         group by day, what order by day""")
                .param("achievements", achievements.toArray(UUID[]::new))
                .param("from", from)
                .param("to", to)
                .query((row, number) -> new OnDay(
                        row.getObject("day", LocalDate.class),
                        ReachKind.valueOf(row.getString("what")),
                        row.getLong("times")))
                .list();
    }

    /** The number of the issuer's page on LinkedIn; null if it gave none. */
    @Nullable
    String linkedIn(UUID organisationId) {
        return jdbc.sql("select linkedin_id from issuer_sharing where organisation_id = :organisation")
                .param("organisation", organisationId)
                .query(String.class)
                .optional()
                .orElse(null);
    }

    void setLinkedIn(UUID organisationId, @Nullable String id) {
        if (id == null) {
            jdbc.sql("delete from issuer_sharing where organisation_id = :organisation")
                    .param("organisation", organisationId)
                    .update();
            return;
        }
        jdbc.sql("""
                        insert into issuer_sharing (organisation_id, linkedin_id) values (:organisation, :id)
                            on conflict (organisation_id) do update set linkedin_id = :id""").param("organisation", organisationId).param("id", id).update();
    }
}
