package org.matricula.learningmanager.web;

import java.util.List;
import java.util.UUID;
import org.matricula.platform.NotFound;
import org.matricula.roll.MemberQuery;
import org.matricula.roll.Roll;
import org.matricula.roll.RollMember;
import org.springframework.stereotype.Component;

/** Looks for the learner somebody may be, by name, address or id. */
@Component
class MergingReader {

    private static final int SHOWN = 10;

    private final Roll roll;

    MergingReader(Roll roll) {
        this.roll = roll;
    }

    /** @throws NotFound if the organisation knows no such learner */
    MergingPage page(Desk desk, UUID membershipId, String words) {
        var organisation = desk.organisation().id();
        var member = roll.member(organisation, membershipId).orElseThrow(NotFound::new);
        return new MergingPage(desk, member, words.strip(), found(organisation, membershipId, words.strip()));
    }

    private List<RollMember> found(UUID organisationId, UUID membershipId, String words) {
        if (words.isEmpty()) return List.of();
        var all = MemberQuery.all(SHOWN + 1);
        var query = new MemberQuery(words, null, all.standing(), all.sort(), all.direction(), null, SHOWN + 1);
        return roll.members(organisationId, query).rows().stream()
                .filter(one -> !one.membershipId().equals(membershipId))
                .limit(SHOWN)
                .toList();
    }
}
