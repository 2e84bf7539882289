package org.matricula.invitation;

import java.time.Instant;
import java.time.ZoneId;
import java.util.Collection;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.matricula.catalogue.CourseRun;
import org.matricula.platform.Refusal;

/**
 * A link by which anybody who has it joins a course through an organisation. Source: seed 004, "Shared invitation
 * links"; where it contradicts itself, rule 3 of invitations decides.
 *
 * @param runId      the run it was made for; a bound link leads to this one alone
 * @param bound      whether the course is invite-only; else it leads to the run that is open at the time of the click
 * @param domains    of the e-mail addresses that may use it, in ASCII; empty for all
 * @param cap        how many may use it; null for any number
 * @param uses       how many used it; 0 for somebody who comes by one without a cap, where it isn't counted
 * @param lastsUntil its age's end; {@link #endsAt} says when it really ends
 */
public record SharedLink(
        UUID id,
        UUID organisationId,
        UUID courseId,
        UUID runId,
        boolean bound,
        Set<String> domains,
        @Nullable Integer cap,
        int uses,
        Instant createdAt,
        UUID createdBy,
        Instant lastsUntil,
        @Nullable Instant revokedAt) {

    /** Where a link stands. */
    public enum State {
        LIVE,
        /** As many used it as may. */
        USED_UP,
        ENDED,
        REVOKED
    }

    static ExpiryRule lifetime(boolean bound) {
        return bound ? ExpiryRule.PRIVATE_LINK : ExpiryRule.OPEN_LINK;
    }

    /** @param made the run it was made for */
    public Instant endsAt(CourseRun made) {
        if (revokedAt != null) return revokedAt;
        if (!bound) return lastsUntil;
        return Stream.of(made.enrolmentClosesAt(), made.endsAt())
                .filter(Objects::nonNull)
                .filter(lastsUntil::isAfter)
                .min(Instant::compareTo)
                .orElse(lastsUntil);
    }

    public State state(CourseRun made, Instant now) {
        if (revokedAt != null) return State.REVOKED;
        if (!now.isBefore(endsAt(made))) return State.ENDED;
        return cap != null && uses >= cap ? State.USED_UP : State.LIVE;
    }

    /** Until six months after its end, on the organisation's calendar, it is listed and can be extended. */
    public boolean isListed(CourseRun made, ZoneId zone, Instant now) {
        return now.isBefore(ExpiryRule.REVIVABLE.expiresAt(endsAt(made).atZone(zone)));
    }

    /**
     * Where its age ends if it is extended now; {@link #endsAt} goes on to heed the run's close and end.
     *
     * @throws Refusal if it was revoked, ended too long ago, or its run takes nobody in any more
     */
    Instant extended(CourseRun made, ZoneId zone, Instant now) {
        if (revokedAt != null) throw new Refusal("invitation.link.not-extended.revoked");
        if (!isListed(made, zone, now)) throw new Refusal("invitation.link.not-extended.long-ago");
        var phase = made.phase(now);
        if (bound && (phase == CourseRun.Phase.CLOSED || phase == CourseRun.Phase.ENDED))
            throw new Refusal("invitation.link.not-extended.closed");
        return lifetime(bound).expiresAt(now.atZone(zone));
    }

    /** The run it leads to now; empty while it pauses, because no run of an open course is open. */
    public Optional<CourseRun> target(Collection<CourseRun> ofCourse, Instant now) {
        if (bound)
            return ofCourse.stream().filter(run -> run.id().equals(runId)).findFirst();
        var open = ofCourse.stream()
                .filter(run -> run.model().isForAnyone() && run.phase(now) == CourseRun.Phase.OPEN)
                .toList();
        return CourseRun.foremost(open, now);
    }

    /** @param normals addresses as they are compared */
    boolean isFor(Collection<String> normals) {
        return domains.isEmpty()
                || normals.stream().anyMatch(normal -> domains.contains(normal.substring(normal.indexOf('@') + 1)));
    }
}
