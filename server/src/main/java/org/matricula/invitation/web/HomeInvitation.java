package org.matricula.invitation.web;

import org.matricula.invitation.Invitation;

/** An invitation on a learner's home. */
public record HomeInvitation(Invitation invitation, Offer offer) {

    public String path() {
        return "/home/invitations/" + invitation.id();
    }

    public String until() {
        return offer.moment(invitation.expiresAt());
    }
}
