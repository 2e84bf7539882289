package org.matricula.organisation;

import java.util.List;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** Tells of changed memberships, a thousand at a time. */
@Component
class MembershipNews {

    private static final int BATCH = 1_000;

    private final ApplicationEventPublisher events;

    MembershipNews(ApplicationEventPublisher events) {
        this.events = events;
    }

    void changed(UUID organisationId, List<UUID> membershipIds) {
        for (int from = 0; from < membershipIds.size(); from += BATCH) {
            var batch = membershipIds.subList(from, Math.min(from + BATCH, membershipIds.size()));
            events.publishEvent(new MembershipsChanged(organisationId, batch));
        }
    }

    void changed(UUID organisationId, UUID membershipId) {
        changed(organisationId, List.of(membershipId));
    }
}
