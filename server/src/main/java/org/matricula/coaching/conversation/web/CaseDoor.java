package org.matricula.coaching.conversation.web;

import java.util.Map;
import java.util.UUID;
import org.matricula.coaching.conversation.Caseload;
import org.matricula.organisation.Organisations;
import org.matricula.platform.Audit;
import org.matricula.platform.NotFound;
import org.matricula.platform.security.Caller;
import org.springframework.stereotype.Component;

/** Opens the case of a path for whoever is signed in. */
@Component
class CaseDoor {

    private final Organisations organisations;
    private final Caseload caseload;
    private final Audit audit;

    CaseDoor(Organisations organisations, Caseload caseload, Audit audit) {
        this.organisations = organisations;
        this.caseload = caseload;
        this.audit = audit;
    }

    /** To do something; whoever is shown something goes by {@link #show}. */
    OpenCase open(String organisation, UUID learner) {
        var provider = organisations.get(organisation);
        return new OpenCase(provider, caseload.open(coach(), provider.id(), learner));
    }

    /** @param seen what is shown, for the audit */
    OpenCase show(String organisation, UUID learner, String seen) {
        var opened = open(organisation, learner);
        audit.recordLearnerView(learner, opened.provider().id(), seen, Map.of());
        return opened;
    }

    UUID coach() {
        return Caller.currentAccountId().orElseThrow(NotFound::new);
    }
}
