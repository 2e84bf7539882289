package org.matricula.credential.recipient;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Ends what nobody claimed, and forgets files that nobody started. */
@Configuration(proxyBeanMethods = false)
class ClaimJobs {

    static final Duration UNSTARTED_KEPT = Duration.ofDays(1);
    static final Duration RESULTS_KEPT = Duration.ofDays(90);

    private static final int BATCH = 1_000;

    private final ClaimDeskStore claims;
    private final JdbcClient jdbc;
    private final Clock clock;

    ClaimJobs(ClaimDeskStore claims, JdbcClient jdbc, Clock clock) {
        this.claims = claims;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    @Bean
    RecurringTask<Void> endAwardClaims() {
        return Tasks.recurring("end-award-claims", FixedDelay.ofHours(1)).execute((instance, context) -> tidy());
    }

    void tidy() {
        while (claims.end(clock.instant(), BATCH) == BATCH) {
            // each is a transaction of its own
        }
        forget("state in ('READ', 'CHECKED') and uploaded_at", UNSTARTED_KEPT);
        forget("state in ('DONE', 'DISCARDED') and uploaded_at", RESULTS_KEPT);
        jdbc.sql("delete from award_claim_attempt where since < :before")
                .param("before", clock.instant().minus(Duration.ofDays(1)).atOffset(ZoneOffset.UTC))
                .update();
    }

    private void forget(String which, Duration kept) {
        jdbc.sql("delete from award_file where " + which + " < :before")
                .param("before", clock.instant().minus(kept).atOffset(ZoneOffset.UTC))
                .update();
    }
}
