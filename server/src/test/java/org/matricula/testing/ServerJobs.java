package org.matricula.testing;

import com.github.kagkarlsson.scheduler.Scheduler;
import com.github.kagkarlsson.scheduler.exceptions.TaskInstanceCurrentlyExecutingException;
import com.github.kagkarlsson.scheduler.task.TaskInstanceId;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.awaitility.Awaitility;
import org.springframework.stereotype.Component;

/**
 * The recurring jobs that the server runs by itself, also while a test runs. Whoever does the work of one by hand holds it
 * meanwhile: otherwise it may have taken up what is due, and not be done with it, when the test looks.
 */
@Component
public record ServerJobs(Scheduler scheduler, Clock clock) {

    private static final Duration LONG = Duration.ofHours(1);

    /** Lets it end what it is at, and keeps it from beginning again until {@link #start}. */
    public void hold(String job) {
        reschedule(job, clock.instant().plus(LONG));
    }

    /** Lets it end what it is at, and begin again at once. */
    public void start(String job) {
        reschedule(job, clock.instant());
    }

    private void reschedule(String job, Instant when) {
        var id = TaskInstanceId.of(job, "recurring");
        Awaitility.await()
                .atMost(Patience.LIMIT)
                .ignoreException(TaskInstanceCurrentlyExecutingException.class)
                .until(() -> scheduler.reschedule(id, when));
    }
}
