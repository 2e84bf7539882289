package org.matricula.invitation.web;

import org.jspecify.annotations.Nullable;
import org.matricula.invitation.Invitation;
import org.matricula.invitation.Invitation.State;

/**
 * What a link in an invitation shows.
 *
 * @param path   of the page itself
 * @param reader null for whoever is not signed in
 */
public record InvitationPage(
        String path,
        Offer offer,
        Invitation invitation,
        State state,
        @Nullable Reader reader) {

    /** Who is signed in; {@code owns} says whether the address invited is one of theirs. */
    public record Reader(String name, String address, boolean owns) {}

    public boolean mayAccept() {
        return reader != null && (reader.owns() || !invitation.onlyAddress());
    }

    /** Signed in under another address than the one invited. */
    public boolean isOther() {
        return reader != null && !reader.owns();
    }

    public String until() {
        return offer.moment(invitation.expiresAt());
    }
}
