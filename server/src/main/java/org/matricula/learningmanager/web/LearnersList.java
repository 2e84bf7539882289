package org.matricula.learningmanager.web;

import java.util.SequencedMap;
import java.util.UUID;
import org.matricula.roll.Direction;
import org.matricula.roll.MemberQuery;
import org.matricula.roll.RollMember;
import org.matricula.roll.RollPage;

/**
 * The Learners tab.
 *
 * @param manages whether its reader may change things
 */
public record LearnersList(
        Desk desk, MemberQuery query, RollPage<RollMember> found, SequencedMap<UUID, String> groups, boolean manages)
        implements LearnerTable<MemberQuery.Sort> {

    @Override
    public String path() {
        return Tab.LEARNERS.path(desk.organisation());
    }

    public String path(RollMember member) {
        return path() + "/" + member.membershipId();
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
