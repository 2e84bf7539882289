package org.matricula.learningmanager;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.matricula.catalogue.BusinessModel;
import org.matricula.catalogue.CourseRun;
import org.matricula.catalogue.CourseRun.Phase;

/**
 * Which runs of a course an organisation may invite to. Source: seed 004, "Invite learners to courses"; rule 1 of
 * invitations. An organisation needs no agreement with itself, so any coming run of its own courses can be chosen;
 * a provider that keeps a course to itself is heeded also where an agreement would cover it.
 */
public final class InvitableRuns {

    /** Why a run can't be chosen; of several the one that is hardest to change. */
    public enum Reason {
        /** Its learners pay for it themselves. */
        PAID,
        ENDED,
        /** It takes no more learners. */
        CLOSED,
        /** The provider lets no other organisation invite to the course. */
        EXCLUDED,
        /** Invite-only, and no agreement covers the course. */
        PRIVATE,
        /** A later run than the current or next one, and no agreement covers the course. */
        LATER,
        NO_PRICE;

        /** The key of the sentence that says so; {@code + ".do"} says what can be done. */
        public String key() {
            return "learningmanager.not." + name();
        }
    }

    /**
     * How an organisation stands to a course.
     *
     * @param own       it provides the course
     * @param agreement an agreement that covers the course is in force
     * @param excluded  the provider lets no other organisation invite to it
     * @param priced    what a place in it costs is agreed
     */
    public record Footing(boolean own, boolean agreement, boolean excluded, boolean priced) {}

    /** A run with the reason why it can't be chosen; null if it can. */
    public record Choice(CourseRun run, @Nullable Reason reason) {

        public boolean isAllowed() {
            return reason == null;
        }
    }

    private InvitableRuns() {}

    /** @param ofCourse all runs of the course, in the order wanted */
    public static List<Choice> of(Collection<CourseRun> ofCourse, Footing footing, Instant now) {
        var next = next(ofCourse, now);
        return ofCourse.stream()
                .map(run -> new Choice(run, reason(run, run.equals(next), footing, now)))
                .toList();
    }

    private static @Nullable Reason reason(CourseRun run, boolean isNext, Footing footing, Instant now) {
        if (run.model() == BusinessModel.OPEN_PAID) return Reason.PAID;
        if (run.phase(now) == Phase.ENDED) return Reason.ENDED;
        if (run.phase(now) == Phase.CLOSED) return Reason.CLOSED;
        if (!footing.own() && footing.excluded()) return Reason.EXCLUDED;
        if (!footing.own() && !footing.agreement()) {
            if (!run.model().isForAnyone()) return Reason.PRIVATE;
            if (!isNext) return Reason.LATER;
        }
        return footing.priced() ? null : Reason.NO_PRICE;
    }

    /** The current run of an open course: one that takes learners, else the next that will. */
    private static @Nullable CourseRun next(Collection<CourseRun> ofCourse, Instant now) {
        var open = ofCourse.stream()
                .filter(run -> run.model().isForAnyone())
                .filter(run -> run.phase(now) == Phase.OPEN || run.phase(now) == Phase.ANNOUNCED)
                .toList();
        return CourseRun.foremost(open, now).orElse(null);
    }
}
