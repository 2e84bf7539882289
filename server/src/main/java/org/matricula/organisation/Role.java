package org.matricula.organisation;

import static org.matricula.platform.security.Permission.*;

import java.util.Arrays;
import java.util.Collections;
import java.util.EnumSet;
import java.util.Set;
import java.util.stream.Collectors;
import org.matricula.platform.security.Permission;

/** What a member of staff is in an organisation. docs/roles.md has the same table for people; a test compares the two. */
public enum Role {
    OWNER(
            SEE_ORGANISATION,
            MANAGE_ORGANISATION,
            MANAGE_MEMBERS,
            EDIT_CATALOGUE,
            MODERATE,
            SEE_COUNTS,
            SEE_LEARNERS,
            ENROL,
            GRADE,
            RECORD_PROGRESS,
            SEE_CREDENTIALS,
            AWARD_CREDENTIALS,
            MANAGE_ISSUER,
            SEE_COSTS,
            INVITE_LEARNERS,
            MANAGE_PATHWAYS,
            APPROVE_PATHWAYS,
            DECIDE_APPLICATIONS,
            ANSWER_REQUESTS,
            MANAGE_COACHING,
            AUDIT_CONSENTS,
            READ_COACHING_FEED,
            LEAD_COACHING),
    LEARNING_MANAGER(
            SEE_ORGANISATION,
            SEE_COUNTS,
            SEE_LEARNERS,
            GRADE,
            SEE_CREDENTIALS,
            SEE_COSTS,
            INVITE_LEARNERS,
            ANSWER_REQUESTS),
    PROGRAMME_MANAGER(
            SEE_ORGANISATION, EDIT_CATALOGUE, MODERATE, SEE_COUNTS, APPROVE_PATHWAYS, ANSWER_REQUESTS, MANAGE_COACHING),
    ISSUER(SEE_ORGANISATION, SEE_COUNTS, SEE_CREDENTIALS, AWARD_CREDENTIALS, MANAGE_ISSUER),
    ASSESSOR(SEE_ORGANISATION),
    COACH(SEE_ORGANISATION, Permission.COACH),
    ADMISSIONS(SEE_ORGANISATION, MANAGE_PATHWAYS, DECIDE_APPLICATIONS),
    /** Sees counts, never people. */
    VIEWER(SEE_ORGANISATION, SEE_COUNTS);

    private final Set<Permission> permissions;

    Role(Permission first, Permission... others) {
        this.permissions = Collections.unmodifiableSet(EnumSet.of(first, others));
    }

    public Set<Permission> permissions() {
        return permissions;
    }

    static Set<Role> having(Permission permission) {
        return Arrays.stream(values())
                .filter(role -> role.permissions.contains(permission))
                .collect(Collectors.toUnmodifiableSet());
    }

    /** The key of its name in the message catalogues; {@code + ".help"} says what it may do. */
    public String key() {
        return "organisation.role." + name();
    }
}
