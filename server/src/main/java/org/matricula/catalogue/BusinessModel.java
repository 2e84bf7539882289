package org.matricula.catalogue;

/** Who may take a run, and who pays for it. Source: the Learning Manager's five models. */
public enum BusinessModel {
    /** Anyone may read along for a while; who pays, or is invited, gets everything. */
    OPEN_UPGRADE,
    /** Only for those who paid. */
    OPEN_PAID,
    /** Anyone gets everything; somebody else pays. */
    OPEN_SPONSORED,
    /** By invitation, to read. */
    PRIVATE_NO_PURCHASE,
    /** By invitation, with everything. */
    PRIVATE_SPONSORED;

    /** Whether one can come in by oneself, without an order or an invitation. */
    public boolean isForAnyone() {
        return this == OPEN_UPGRADE || this == OPEN_SPONSORED;
    }

    /** Whether nobody comes in without an invitation: the source's "private" or "invite-only". */
    public boolean isByInvitation() {
        return this == PRIVATE_NO_PURCHASE || this == PRIVATE_SPONSORED;
    }
}
