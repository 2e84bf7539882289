package org.matricula.learningmanager.web;

import java.time.Clock;
import java.util.Map;
import org.matricula.organisation.LearnerGroups;
import org.matricula.platform.Audit;
import org.matricula.platform.security.Authority;
import org.matricula.platform.security.Caller;
import org.matricula.platform.security.Permission;
import org.matricula.roll.MemberQuery;
import org.matricula.roll.Roll;
import org.springframework.stereotype.Component;

/** Reads an organisation's learners; each page that is read is one entry in the audit. */
@Component
class LearnersReader {

    private final Roll roll;
    private final LearnerGroups groups;
    private final Authority authority;
    private final Audit audit;
    private final Clock clock;

    LearnersReader(Roll roll, LearnerGroups groups, Authority authority, Audit audit, Clock clock) {
        this.roll = roll;
        this.groups = groups;
        this.authority = authority;
        this.audit = audit;
        this.clock = clock;
    }

    LearnersList list(Desk desk, MemberQuery query) {
        var organisation = desk.organisation();
        var found = roll.members(organisation.id(), query);
        // Not what was searched for: that is a name.
        var facts = Map.of(
                "learners", found.rows().size(), "searched", !query.search().isBlank());
        audit.recordView(organisation.id(), "learners.viewed", "organisation", organisation.id(), facts);
        return new LearnersList(desk, query, found, groups.names(organisation.id()), manages(desk), clock.instant());
    }

    boolean manages(Desk desk) {
        return Caller.any()
                .filter(caller -> authority.holds(
                        caller, Permission.INVITE_LEARNERS, desk.organisation().slug()))
                .isPresent();
    }
}
