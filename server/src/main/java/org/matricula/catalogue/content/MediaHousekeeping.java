package org.matricula.catalogue.content;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import java.time.Clock;
import java.time.Duration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Removes bytes that no run has any more, and packages that nobody took. */
@Configuration(proxyBeanMethods = false)
class MediaHousekeeping {

    /** A file stands in the folder before its row is committed, so young ones stay. */
    static final Duration KEPT = Duration.ofDays(1);

    private final MediaFolder folder;
    private final MediaStore store;
    private final ArrivedPackages arrived;
    private final Clock clock;

    MediaHousekeeping(MediaFolder folder, MediaStore store, ArrivedPackages arrived, Clock clock) {
        this.folder = folder;
        this.store = store;
        this.arrived = arrived;
        this.clock = clock;
    }

    @Bean
    RecurringTask<Void> mediaHousekeepingTask() {
        return Tasks.recurring("media-housekeeping", FixedDelay.ofHours(12)).execute((instance, context) -> tidy());
    }

    int tidy() {
        arrived.tidy(clock.instant().minus(KEPT));
        return folder.tidy(clock.instant().minus(KEPT), store::isStored);
    }
}
