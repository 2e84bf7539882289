package org.matricula.coaching;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.matricula.enrolment.Track;

/**
 * A person's place in a run of a course that coaching comes with.
 *
 * @param leftAt null while the person takes part or finished
 * @param endsAt of the run; null if it goes on
 */
public record CoachedPlace(
        UUID courseId,
        UUID runId,
        Track track,
        @Nullable Instant leftAt,
        @Nullable Instant endsAt,
        List<Activity> activities) {

    public CoachedPlace {
        activities = List.copyOf(activities);
    }

    boolean isVerified() {
        return track.isVerified() && leftAt == null;
    }

    /** Whether it is a verified enrolment that goes on. */
    boolean isGoingOn(Instant now) {
        return isVerified() && (endsAt == null || now.isBefore(endsAt));
    }

    Optional<Activity> last() {
        return activities.stream().max(Comparator.comparing(Activity::at));
    }
}
