package org.matricula.platform.security;

/** What staff may do. docs/roles.md says which role may do what, and the authorisation test reads it there. */
public enum Permission {
    SEE_ORGANISATION(Scope.ORGANISATION),
    MANAGE_ORGANISATION(Scope.ORGANISATION),
    MANAGE_MEMBERS(Scope.ORGANISATION),
    EDIT_CATALOGUE(Scope.ORGANISATION),
    MODERATE(Scope.ORGANISATION),
    SEE_COUNTS(Scope.ORGANISATION),
    SEE_LEARNERS(Scope.ORGANISATION),
    ENROL(Scope.ORGANISATION),
    GRADE(Scope.ORGANISATION),
    RECORD_PROGRESS(Scope.ORGANISATION),
    SEE_CREDENTIALS(Scope.ORGANISATION),
    AWARD_CREDENTIALS(Scope.ORGANISATION),
    MANAGE_ISSUER(Scope.ORGANISATION),
    SEE_COSTS(Scope.ORGANISATION),
    INVITE_LEARNERS(Scope.ORGANISATION),
    MANAGE_PATHWAYS(Scope.ORGANISATION),
    APPROVE_PATHWAYS(Scope.ORGANISATION),
    DECIDE_APPLICATIONS(Scope.ORGANISATION),
    ANSWER_REQUESTS(Scope.ORGANISATION),
    MANAGE_COACHING(Scope.ORGANISATION),
    AUDIT_CONSENTS(Scope.ORGANISATION),
    READ_COACHING_FEED(Scope.ORGANISATION),
    COACH(Scope.ORGANISATION),
    LEAD_COACHING(Scope.ORGANISATION),
    READ_OUTBOX(Scope.PLATFORM),
    MANAGE_PLATFORM(Scope.PLATFORM),
    ADD_ORGANISATIONS(Scope.PLATFORM),
    MANAGE_PARTNERSHIPS(Scope.PLATFORM);

    /** Whether it is held in one organisation or on the platform. */
    public enum Scope {
        ORGANISATION,
        PLATFORM
    }

    private final Scope scope;

    Permission(Scope scope) {
        this.scope = scope;
    }

    public Scope scope() {
        return scope;
    }
}
