package org.matricula.enrolment;

import java.time.Instant;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;
import org.matricula.catalogue.BusinessModel;
import org.matricula.catalogue.CourseRun;
import org.matricula.platform.Refusal;

/**
 * What a learner gets in a run. Source: the benefits of the Learning Manager's business models, as
 * docs/adr/008-benefits-of-the-five-models.md has them.
 *
 * @param contentUntil when reading ends; null if it never does. Practice quizzes are content
 * @param tests        whether graded tests may be taken
 * @param certificate  whether passing leads to a certificate
 */
public record Terms(Track track, @Nullable Instant contentUntil, boolean tests, boolean certificate) {

    /** Whether the course may still be read. */
    public boolean isReadable(Instant now) {
        return contentUntil == null || now.isBefore(contentUntil);
    }

    /** The same with what the learner was granted; {@code zone} is the provider's. */
    public Terms with(Adjustment adjustment, ZoneId zone) {
        if (contentUntil == null || adjustment.extraDays() == 0) return this;
        var longer = contentUntil.atZone(zone).plusDays(adjustment.extraDays()).toInstant();
        return new Terms(track, longer, tests, certificate);
    }

    /** @param zone the provider's, on whose calendar weeks and days are counted */
    public static Terms of(CourseRun run, Track track, Instant joinedAt, ZoneId zone) {
        if (track != Track.AUDIT) return new Terms(track, null, true, true);
        return new Terms(track, endOfReading(run, joinedAt, zone), false, false);
    }

    /**
     * The track on which a run's model takes somebody in.
     *
     * @throws Refusal if it doesn't, with the reason and what to do
     */
    static Track track(BusinessModel model, Door door) {
        return switch (model) {
            case OPEN_UPGRADE -> door == Door.OWN ? Track.AUDIT : Track.UPGRADED;
            case OPEN_PAID -> {
                if (door == Door.OWN) throw new Refusal("enrolment.not.unpaid");
                if (door == Door.INVITED) throw new Refusal("enrolment.not.invited-to-paid");
                yield Track.UPGRADED;
            }
            case OPEN_SPONSORED -> Track.SPONSORED;
            case PRIVATE_NO_PURCHASE, PRIVATE_SPONSORED -> {
                if (door == Door.OWN) throw new Refusal("enrolment.not.by-invitation");
                yield model == BusinessModel.PRIVATE_SPONSORED ? Track.SPONSORED : Track.AUDIT;
            }
        };
    }

    private static @Nullable Instant endOfReading(CourseRun run, Instant joinedAt, ZoneId zone) {
        if (run.model() == BusinessModel.PRIVATE_NO_PURCHASE) {
            return run.endsAt() == null
                    ? null
                    : run.endsAt().atZone(zone).plusDays(run.graceDays()).toInstant();
        }
        var begins = joinedAt.isAfter(run.startsAt()) ? joinedAt : run.startsAt();
        var weeks = run.length(zone);
        return weeks.isEmpty()
                ? null
                : begins.atZone(zone).plusWeeks(weeks.getAsInt()).toInstant();
    }
}
