package org.matricula.billing;

import java.util.List;
import org.matricula.account.Account;
import org.matricula.account.Accounts;
import org.matricula.organisation.Members;
import org.matricula.organisation.PlatformRole;
import org.springframework.stereotype.Service;

/** The platform's people who agree prices with organisations and answer them. */
@Service
public class PartnershipManagers {

    private final Members members;
    private final Accounts accounts;

    PartnershipManagers(Members members, Accounts accounts) {
        this.members = members;
        this.accounts = accounts;
    }

    /** Those who can be written to, in the order in which they came; the operators where nobody else does this work. */
    public List<Account> all() {
        var managers = reachable(PlatformRole.PARTNERSHIP_MANAGER);
        return managers.isEmpty() ? reachable(PlatformRole.OPERATOR) : managers;
    }

    private List<Account> reachable(PlatformRole role) {
        return members.ofPlatform(role).stream()
                .flatMap(id -> accounts.find(id).stream())
                .filter(account -> !account.primaryAddress().isEmpty())
                .toList();
    }
}
