package org.matricula.record;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import java.time.Clock;
import java.time.Duration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Removes what is known of links long enough: when they were opened, and what learners called those that are over. */
@Configuration(proxyBeanMethods = false)
class RecordHousekeeping {

    /** As docs/privacy.md says: as long as an application that a record was shown for may take. */
    static final Duration KEPT = Duration.ofDays(365);

    private final RecordVisits visits;
    private final RecordLinkStore links;
    private final Clock clock;

    RecordHousekeeping(RecordVisits visits, RecordLinkStore links, Clock clock) {
        this.visits = visits;
        this.links = links;
        this.clock = clock;
    }

    @Bean
    RecurringTask<Void> recordHousekeepingTask() {
        return Tasks.recurring("record-housekeeping", FixedDelay.ofHours(12)).execute((instance, context) -> tidy());
    }

    void tidy() {
        var before = clock.instant().minus(KEPT);
        visits.forget(before);
        links.forget(before);
    }
}
