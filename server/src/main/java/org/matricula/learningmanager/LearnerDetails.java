package org.matricula.learningmanager;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.matricula.organisation.ExternalLearnerIds;
import org.matricula.organisation.LearnerGroups;
import org.matricula.organisation.Memberships;
import org.matricula.platform.NotFound;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What an organisation notes about a learner of its own. */
@Service
public class LearnerDetails {

    private final Memberships memberships;
    private final ExternalLearnerIds externalIds;
    private final LearnerGroups groups;

    LearnerDetails(Memberships memberships, ExternalLearnerIds externalIds, LearnerGroups groups) {
        this.memberships = memberships;
        this.externalIds = externalIds;
        this.groups = groups;
    }

    /**
     * @param externalLearnerId blank for none
     * @param groupId           null for no group
     * @throws NotFound if the organisation knows no such learner, or has no such group
     * @throws org.matricula.platform.Invalid naming {@code externalLearnerId}
     */
    @Transactional
    public void set(UUID organisationId, UUID membershipId, String externalLearnerId, @Nullable UUID groupId) {
        memberships
                .find(organisationId, membershipId)
                .filter(one -> !one.isRemoved())
                .orElseThrow(NotFound::new);
        externalIds.set(organisationId, membershipId, externalLearnerId);
        groups.put(organisationId, groupId, List.of(membershipId));
    }
}
