package org.matricula.enrolment;

/** On what terms somebody learns. */
public enum Track {
    AUDIT,
    VERIFIED,
    UPGRADED,
    SPONSORED;

    /** Whether a certificate earned on this track counts as verified: on any but {@link #AUDIT}. */
    public boolean isVerified() {
        return this != AUDIT;
    }
}
