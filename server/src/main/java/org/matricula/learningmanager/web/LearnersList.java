package org.matricula.learningmanager.web;

import java.time.Instant;
import java.util.SequencedMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.matricula.roll.Direction;
import org.matricula.roll.MemberQuery;
import org.matricula.roll.RollMember;
import org.matricula.roll.RollPage;
import org.matricula.roll.Standing;

/**
 * The Learners tab.
 *
 * @param manages whether its reader may change things
 */
public record LearnersList(
        Desk desk,
        MemberQuery query,
        RollPage<RollMember> found,
        SequencedMap<UUID, String> groups,
        boolean manages,
        Instant now)
        implements LearnerTable<MemberQuery.Sort> {

    @Override
    public String path() {
        return Tab.LEARNERS.path(desk.organisation());
    }

    public String path(RollMember member) {
        return path() + "/" + member.membershipId();
    }

    /** Over all their runs; null without one. */
    public @Nullable Standing standing(RollMember member) {
        return member.standing(now);
    }

    public String groupsPath() {
        return desk.path() + "/groups";
    }

    static Direction firstDirection(MemberQuery.Sort sort) {
        return Direction.ASCENDING;
    }

    @Override
    public Direction usual(MemberQuery.Sort sort) {
        return firstDirection(sort);
    }

    @Override
    public String sortKey(String sort) {
        return "learningmanager.sort." + sort;
    }
}
