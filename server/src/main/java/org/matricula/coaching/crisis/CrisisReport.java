package org.matricula.coaching.crisis;

import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.matricula.platform.Rows;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** How fast a provider's people are there: a line for each crisis, without anybody's name, words or number. */
@Service
public class CrisisReport {

    private static final int FETCHED_AT_A_TIME = 1_000;

    private final JdbcClient jdbc;

    CrisisReport(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * @param signs how often the learner gave a sign
     * @param told  how often somebody was told
     */
    public record Line(
            UUID id,
            Source source,
            Instant raisedAt,
            int signs,
            int told,
            @Nullable Instant helpAt,
            @Nullable Instant acknowledgedAt,
            @Nullable Instant reachedAt,
            @Nullable Instant referredAt,
            @Nullable Instant closedAt,
            @Nullable Outcome outcome) {

        /** From the first sign; null if it didn't happen. */
        public @Nullable Duration until(@Nullable Instant step) {
            return step == null ? null : Duration.between(raisedAt, step);
        }
    }

    /** The oldest first; however many there are, few are in memory. */
    @Transactional(readOnly = true)
    public void each(UUID organisationId, Consumer<Line> each) {
        jdbc.sql("""
                        select c.id, c.source, c.raised_at, c.closed_at, c.outcome,
                               count(*) filter (where s.kind in ('RAISED', 'AGAIN')) as signs,
                               count(*) filter (where s.kind = 'TOLD') as told,
                               min(s.at) filter (where s.kind = 'HELP') as help_at,
                               min(s.at) filter (where s.kind = 'ACKNOWLEDGED') as acknowledged_at,
                               min(s.at) filter (where s.kind = 'REACHED') as reached_at,
                               min(s.at) filter (where s.kind = 'REFERRED') as referred_at
                          from coaching_crisis c
                          left join coaching_crisis_step s on s.crisis_id = c.id
                         where c.organisation_id = :organisation
                         group by c.id
                         order by c.raised_at, c.id""")
                .param("organisation", organisationId)
                .withFetchSize(FETCHED_AT_A_TIME)
                .query(row -> {
                    each.accept(Rows.of(Line.class).mapRow(row, 0));
                });
    }
}
