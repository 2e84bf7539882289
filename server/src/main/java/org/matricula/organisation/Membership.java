package org.matricula.organisation;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.matricula.platform.Refusal;

/**
 * That an organisation knows a learner. Source: seed 004, "Manage your learners"; *Words*, organisation membership.
 *
 * @param learnerId         null as long as nobody has taken it: it was made for somebody who is to come
 * @param externalLearnerId what the organisation's own systems call the learner; one learner's alone in the organisation
 * @param groupId           the organisation's group the learner is in, if any
 * @param removedAt         since when the organisation knows the learner no more; null while it does
 * @param mergedInto        the membership of the same person that the organisation sees in this one's place
 */
public record Membership(
        UUID id,
        UUID organisationId,
        @Nullable UUID learnerId,
        @Nullable String externalLearnerId,
        @Nullable UUID groupId,
        Instant joinedAt,
        @Nullable Instant removedAt,
        @Nullable UUID mergedInto) {

    /** Nobody has taken it yet. */
    public boolean isWaiting() {
        return learnerId == null && mergedInto == null;
    }

    public boolean isRemoved() {
        return removedAt != null;
    }

    public boolean isMerged() {
        return mergedInto != null;
    }

    /** The membership the organisation sees: this one, or the one it was merged into. */
    public UUID seenAs() {
        return mergedInto == null ? id : mergedInto;
    }

    /** @throws Refusal if this can't be merged into the other, and what to do instead */
    void requireMergeable(Membership main, boolean hasOthers) {
        if (id.equals(main.id())) throw new Refusal("organisation.membership.merge-same");
        if (isMerged() || main.isMerged()) throw new Refusal("organisation.membership.merge-merged");
        if (hasOthers) throw new Refusal("organisation.membership.merge-others");
        if (main.isWaiting()) throw new Refusal("organisation.membership.merge-waiting");
    }
}
