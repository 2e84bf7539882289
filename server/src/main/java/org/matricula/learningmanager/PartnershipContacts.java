package org.matricula.learningmanager;

import java.util.List;
import java.util.UUID;
import org.matricula.account.Account;
import org.matricula.billing.PartnershipManagers;
import org.springframework.stereotype.Service;

/** Whom an organisation writes to about what it can't do here by itself. */
@Service
public class PartnershipContacts {

    private final AccessStore access;
    private final PartnershipManagers managers;

    PartnershipContacts(AccessStore access, PartnershipManagers managers) {
        this.access = access;
        this.managers = managers;
    }

    /** Whoever let it into the Learning Manager, if they still do this work; else all who do. Empty if nobody does. */
    public List<Account> of(UUID organisationId) {
        var all = managers.all();
        var own = access.latestInvitation(organisationId).stream()
                .flatMap(invitation -> all.stream().filter(one -> one.id().equals(invitation.sentBy())))
                .toList();
        return own.isEmpty() ? all : own;
    }
}
