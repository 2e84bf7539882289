package org.matricula.roll;

import java.util.Collection;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Takes learners off an organisation's roll of one run: it sees them there no more until they come through it again.
 * Their place and what they achieved are not touched. Source: rule 10 of invitations and enrolments.
 */
@Service
public class RollRemovals {

    private final Leaving leaving;

    RollRemovals(Leaving leaving) {
        this.leaving = leaving;
    }

    /** @return how many were on the roll */
    @Transactional
    public int fromRun(UUID organisationId, UUID runId, Collection<UUID> learnerIds) {
        return leaving.ofRun(organisationId, runId, learnerIds);
    }
}
