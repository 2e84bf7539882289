package org.matricula.learningmanager;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.matricula.organisation.LearnerGroups;
import org.matricula.organisation.Organisation;
import org.matricula.organisation.WaitingMemberships;
import org.matricula.platform.PublicUrl;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Memberships for learners who are to come, each with a link that somebody of the organisation forwards to them. */
@Service
public class ExpectedLearners {

    private final WaitingMemberships waiting;
    private final LearnerGroups groups;
    private final PublicUrl publicUrl;

    ExpectedLearners(WaitingMemberships waiting, LearnerGroups groups, PublicUrl publicUrl) {
        this.waiting = waiting;
        this.groups = groups;
        this.publicUrl = publicUrl;
    }

    /** @param link where the learner takes the membership; it is told this once, for only its hash is kept */
    public record Made(UUID membershipId, String link) {}

    /**
     * @param name    what the organisation calls them until they come; blank for nothing
     * @param groupId null for no group
     * @throws org.matricula.platform.NotFound if the organisation has no such group
     * @throws org.matricula.platform.Invalid naming {@code externalLearnerId} or {@code name}
     */
    @Transactional
    public Made make(Organisation organisation, String externalLearnerId, String name, @Nullable UUID groupId) {
        var id = waiting.make(organisation, externalLearnerId, name).id();
        if (groupId != null) groups.put(organisation.id(), groupId, List.of(id));
        return link(organisation, id);
    }

    /** Another link to one that waits. @throws org.matricula.platform.Refusal if somebody has taken it */
    @Transactional
    public Made link(Organisation organisation, UUID membershipId) {
        var token = waiting.link(organisation, membershipId);
        return new Made(membershipId, publicUrl.of("/memberships/" + token.value()));
    }
}
