package org.matricula.organisation;

import static org.matricula.platform.security.Permission.*;

import java.util.Collections;
import java.util.EnumSet;
import java.util.Set;
import org.matricula.platform.security.Permission;

/** What somebody is on the platform itself; gives nothing inside an organisation. See docs/roles.md. */
public enum PlatformRole {
    OPERATOR(READ_OUTBOX, MANAGE_PLATFORM, ADD_ORGANISATIONS, MANAGE_PARTNERSHIPS),
    PARTNERSHIP_MANAGER(ADD_ORGANISATIONS, MANAGE_PARTNERSHIPS);

    private final Set<Permission> permissions;

    PlatformRole(Permission first, Permission... others) {
        this.permissions = Collections.unmodifiableSet(EnumSet.of(first, others));
    }

    public Set<Permission> permissions() {
        return permissions;
    }

    /** The key of its name in the message catalogues. */
    public String key() {
        return "organisation.platform-role." + name();
    }
}
