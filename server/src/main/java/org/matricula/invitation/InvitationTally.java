package org.matricula.invitation;

/** How many of an organisation's invitations to a run wait for an answer, and how many were declined. */
public record InvitationTally(int pending, int declined) {

    public static final InvitationTally NONE = new InvitationTally(0, 0);
}
