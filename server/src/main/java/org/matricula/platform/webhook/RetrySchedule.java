package org.matricula.platform.webhook;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** When what wasn't taken is tried again: soon at first, then ever later, for three days. */
final class RetrySchedule {

    /** Standard Webhooks asks for a table like this one; docs/integrator/webhooks.md shows it. */
    static final List<Duration> WAITS = List.of(
            Duration.ofSeconds(5),
            Duration.ofMinutes(1),
            Duration.ofMinutes(5),
            Duration.ofMinutes(30),
            Duration.ofHours(2),
            Duration.ofHours(5),
            Duration.ofHours(10),
            Duration.ofHours(14),
            Duration.ofHours(20),
            Duration.ofHours(24));

    static final Duration LONGEST = Duration.ofDays(3);

    /** Up to a tenth is added, so that what failed together doesn't come back together. */
    private static final double JITTER = 0.1;

    private RetrySchedule() {}

    /**
     * @param attempts how many failed, at least one
     * @param since    when it was first tried, or was asked to be sent again
     * @param random   from 0 to 1
     * @return nothing when it has been tried for long enough; the last try is at the very end of that time
     */
    static Optional<Instant> next(int attempts, Instant since, Instant now, double random) {
        var end = since.plus(LONGEST);
        if (!now.isBefore(end)) return Optional.empty();
        var wait = WAITS.get(Math.min(attempts, WAITS.size()) - 1);
        var next = now.plus(wait).plusMillis((long) (wait.toMillis() * JITTER * random));
        return Optional.of(next.isBefore(end) ? next : end);
    }
}
