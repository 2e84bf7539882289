package org.matricula.learningmanager.web;

import java.util.List;
import java.util.SequencedMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.matricula.organisation.Membership;
import org.matricula.roll.RollMember;

/**
 * A learner's page.
 *
 * @param merged    memberships found to be the same person's, which are seen as this one
 * @param timeline  the latest first
 * @param manages   whether its reader may change things
 */
public record ManagedLearner(
        Desk desk,
        RollMember member,
        SequencedMap<UUID, String> groups,
        List<Membership> merged,
        List<LearnerRun> runs,
        List<LearnerInvitation> invitations,
        List<LearnerAward> awards,
        List<Happening> timeline,
        boolean manages) {

    public String path() {
        return Tab.LEARNERS.path(desk.organisation()) + "/" + member.membershipId();
    }

    /** Whether the membership was made for somebody who hasn't come yet. */
    public boolean isWaiting() {
        return member.learnerId() == null;
    }

    /** What stands for the learner where there is no name yet. */
    public String name() {
        if (!member.name().isEmpty()) return member.name();
        return member.externalId() == null ? member.membershipId().toString() : member.externalId();
    }

    /** The name of the learner's group; null for none. */
    public @Nullable String group() {
        return member.groupId() == null ? null : groups.get(member.groupId());
    }

    /** Memberships that can be parted again: behind each is somebody. */
    public List<Membership> partable() {
        return merged.stream().filter(one -> one.learnerId() != null).toList();
    }
}
