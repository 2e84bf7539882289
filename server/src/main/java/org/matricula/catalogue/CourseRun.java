package org.matricula.catalogue;

import java.time.Instant;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.Comparator;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One presentation of a course. {@code slug} and {@code partnerCode} are unique within the course. Without an end it
 * goes on; without enrolment dates one may enrol from now on and until the end.
 *
 * @param weeks     how long the course takes, where somebody said so: see {@link #length}
 * @param graceDays how many days after its end a run of {@link BusinessModel#PRIVATE_NO_PURCHASE} stays readable
 */
public record CourseRun(
        UUID id,
        UUID courseId,
        String slug,
        String title,
        @Nullable String partnerCode,
        Instant startsAt,
        @Nullable Instant endsAt,
        @Nullable Instant enrolmentOpensAt,
        @Nullable Instant enrolmentClosesAt,
        BusinessModel model,
        @Nullable Integer weeks,
        int graceDays) {

    /** Where a run stands, in the order in which people look for one. */
    public enum Phase {
        /** One may enrol now. */
        OPEN,
        /** Enrolment opens later. */
        ANNOUNCED,
        /** It goes on, but enrolment has closed. */
        CLOSED,
        ENDED
    }

    /** The first instant of an interval belongs to it, the last doesn't. */
    public Phase phase(Instant now) {
        if (endsAt != null && !now.isBefore(endsAt)) return Phase.ENDED;
        if (enrolmentClosesAt != null && !now.isBefore(enrolmentClosesAt)) return Phase.CLOSED;
        if (enrolmentOpensAt != null && now.isBefore(enrolmentOpensAt)) return Phase.ANNOUNCED;
        return Phase.OPEN;
    }

    /**
     * How many weeks the course has: what was said, else from start to end on the calendar of {@code zone}, the
     * provider's, begun weeks counted; empty without either.
     */
    public OptionalInt length(ZoneId zone) {
        if (weeks != null) return OptionalInt.of(weeks);
        if (endsAt == null) return OptionalInt.empty();
        var start = startsAt.atZone(zone).toLocalDateTime();
        var end = endsAt.atZone(zone).toLocalDateTime();
        var whole = (int) ChronoUnit.WEEKS.between(start, end);
        return OptionalInt.of(start.plusWeeks(whole).isBefore(end) ? whole + 1 : whole);
    }

    /** The run to show first: an open one, else the next announced, else the latest. */
    public static Optional<CourseRun> foremost(Collection<CourseRun> runs, Instant now) {
        return runs.stream()
                .min(Comparator.<CourseRun, Phase>comparing(run -> run.phase(now))
                        .thenComparing((a, b) -> a.phase(now).compareTo(Phase.CLOSED) < 0
                                ? a.startsAt.compareTo(b.startsAt)
                                : b.startsAt.compareTo(a.startsAt)));
    }
}
