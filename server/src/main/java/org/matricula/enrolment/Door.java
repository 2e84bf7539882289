package org.matricula.enrolment;

/** How somebody asks for a place in a run. */
enum Door {
    /** By themselves, on the course's page. */
    OWN,
    /** By a personal invitation, a shared link or single sign-on. */
    INVITED,
    /** By a program of the provider, where somebody has paid or the provider vouches. */
    ORDERED;

    static Door of(Source source) {
        return switch (source) {
            case OWN -> OWN;
            case PERSONAL_INVITATION, SHARED_LINK, SAML -> INVITED;
            case API, IMPORT -> ORDERED;
        };
    }
}
