package org.matricula.billing.web;

import java.util.List;
import org.matricula.platform.security.Authority;
import org.matricula.platform.security.Caller;
import org.matricula.platform.security.Permission;
import org.matricula.platform.web.Navigation;
import org.springframework.stereotype.Component;

/** The way to the partnerships, beside the platform's other pages. */
@Component
class BillingNavigation implements Navigation {

    private static final int RIGHT = 92;

    private final Authority authority;

    BillingNavigation(Authority authority) {
        this.authority = authority;
    }

    @Override
    public List<Entry> entriesFor(Caller.SignedIn caller) {
        return authority.holds(caller, Permission.MANAGE_PARTNERSHIPS, null)
                ? List.of(Entry.work("billing.partnerships", "/partnerships", RIGHT))
                : List.of();
    }
}
