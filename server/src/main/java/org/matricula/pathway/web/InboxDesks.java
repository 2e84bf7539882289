package org.matricula.pathway.web;

import org.jspecify.annotations.Nullable;
import org.matricula.organisation.Organisations;
import org.matricula.pathway.ContactPathways;
import org.matricula.pathway.Receiver;
import org.matricula.platform.NotFound;
import org.matricula.platform.security.Caller;
import org.springframework.stereotype.Component;

/** Finds whose applications a request is about. */
@Component
class InboxDesks {

    private final Organisations organisations;
    private final ContactPathways contacts;

    InboxDesks(Organisations organisations, ContactPathways contacts) {
        this.organisations = organisations;
        this.contacts = contacts;
    }

    /**
     * @param organisation as it stands in the path; null on the pages of contacts, which have none
     * @throws NotFound if there is no such organisation
     */
    InboxDesk of(@Nullable String organisation) {
        if (organisation == null) return own();
        var institution = organisations.get(organisation);
        return new InboxDesk(institution, new Receiver.Institution(institution.id()));
    }

    private InboxDesk own() {
        return new InboxDesk(null, contacts.of(Caller.currentAccountId().orElseThrow(NotFound::new)));
    }
}
