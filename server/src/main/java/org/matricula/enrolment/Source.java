package org.matricula.enrolment;

/** How an enrolment came about. */
public enum Source {
    OWN,
    PERSONAL_INVITATION,
    SHARED_LINK,
    SAML,
    API,
    IMPORT;

    /** Whether an organisation brought the learner to the run here; imports tell of what happened elsewhere. */
    public boolean isThroughOrganisation() {
        return this != OWN && this != IMPORT;
    }
}
