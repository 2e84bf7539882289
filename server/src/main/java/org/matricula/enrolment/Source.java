package org.matricula.enrolment;

/** How an enrolment came about. */
public enum Source {
    OWN,
    PERSONAL_INVITATION,
    SHARED_LINK,
    SAML,
    API,
    IMPORT
}
