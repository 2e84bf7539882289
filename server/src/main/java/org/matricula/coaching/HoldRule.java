package org.matricula.coaching;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * How long a consent holds that nobody withdraws: until so many days after the last verified enrolment in a coached
 * programme ended (*Coaching*, 1). It ends when the learner leaves, loses the track, or the run is over; being quiet ends
 * nothing.
 */
final class HoldRule {

    private final int days;
    private final ZoneId zone;

    HoldRule(int days, ZoneId zone) {
        this.days = days;
        this.zone = zone;
    }

    /**
     * When the last verified enrolment ended; empty while one goes on.
     *
     * @param noticed when it was first seen that there is none, for those that say nothing themselves, such as a track that
     *     was lost or a programme without coaching from now on; null if it is seen now
     */
    static Optional<Instant> endedAt(List<CoachedPlace> places, @Nullable Instant noticed, Instant now) {
        if (places.stream().anyMatch(place -> place.isGoingOn(now))) return Optional.empty();
        var known = places.stream()
                .filter(place -> place.track().isVerified())
                .flatMap(place ->
                        Stream.of(place.leftAt(), place.endsAt())
                                .filter(Objects::nonNull)
                                .min(Instant::compareTo)
                                .stream());
        return known.max(Instant::compareTo).or(() -> Optional.of(noticed == null ? now : noticed));
    }

    /** Whole days by the calendar; a consent that was given after the end holds as long from then. */
    boolean isOver(Instant endedAt, Instant agreedAt, Instant now) {
        var from = endedAt.isAfter(agreedAt) ? endedAt : agreedAt;
        var last = LocalDate.ofInstant(from, zone).plusDays(days);
        return LocalDate.ofInstant(now, zone).isAfter(last);
    }
}
