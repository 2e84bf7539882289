package org.matricula.learningmanager.web;

import java.util.List;
import org.matricula.roll.RollMember;

/**
 * Who may be the same person as a learner.
 *
 * @param words what was looked for; empty before anything was
 * @param found a few of those it found
 */
public record MergingPage(Desk desk, RollMember member, String words, List<RollMember> found) {

    public String learnerPath() {
        return Tab.LEARNERS.path(desk.organisation()) + "/" + member.membershipId();
    }

    public String path() {
        return learnerPath() + "/merging";
    }

    /** What stands for a learner where there is no name yet. */
    public static String name(RollMember member) {
        if (!member.name().isEmpty()) return member.name();
        return member.externalId() == null ? member.membershipId().toString() : member.externalId();
    }
}
