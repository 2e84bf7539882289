package org.matricula.pathway;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.matricula.platform.Refusal;

/**
 * That a pathway is for holders of a programme's record. Learners see it once the programme's provider has approved.
 *
 * @param reason why the provider declined or ended it, for the institution; may be empty
 * @param version grows with every change of what it asks at least
 */
public record Pairing(
        UUID pathwayId,
        UUID programmeId,
        Minimum minimum,
        State state,
        String reason,
        Instant proposedAt,
        @Nullable Instant answeredAt,
        int version) {

    /** Where it stands between institution and provider. */
    public enum State {
        PROPOSED,
        APPROVED,
        DECLINED,
        /** By either side, after it was approved. What was sent by it goes on. */
        ENDED
    }

    /** Learners see it again, or for the first time, when its provider approves of what it asks now. */
    static Pairing propose(UUID pathwayId, UUID programmeId, Minimum minimum, int version, Instant now) {
        return new Pairing(pathwayId, programmeId, minimum, State.PROPOSED, "", now, null, version);
    }

    /** @throws Refusal unless it waits for an answer, or was declined and the provider thinks otherwise now */
    Pairing approve(Instant now) {
        if (state != State.PROPOSED && state != State.DECLINED) throw new Refusal("pathway.approval.not-waiting");
        return answered(State.APPROVED, "", now);
    }

    /** @throws Refusal unless it waits for an answer */
    Pairing decline(String why, Instant now) {
        if (state != State.PROPOSED) throw new Refusal("pathway.approval.not-waiting");
        return answered(State.DECLINED, why, now);
    }

    /** By either side; a proposal that waits is taken back. @throws Refusal if it is over already */
    Pairing end(String why, Instant now) {
        if (!isAlive()) throw new Refusal("pathway.approval.over-already");
        return answered(State.ENDED, why, now);
    }

    /** Something else is asked for; where it stands stays as it is. @throws Refusal as {@link #requireSeen} */
    Pairing asking(int seen, Minimum other) {
        requireSeen(seen);
        return new Pairing(pathwayId, programmeId, other, state, reason, proposedAt, answeredAt, version + 1);
    }

    /** @param seen the version its editor saw @throws Refusal if somebody else has asked for something else since */
    void requireSeen(int seen) {
        if (seen != version) throw new Refusal("pathway.manage.outdated");
    }

    /** Whether it holds, or may come to. */
    public boolean isAlive() {
        return state == State.PROPOSED || state == State.APPROVED;
    }

    private Pairing answered(State next, String why, Instant now) {
        return new Pairing(pathwayId, programmeId, minimum, next, why, proposedAt, now, version);
    }
}
