package org.matricula.invitation.web;

import org.jspecify.annotations.Nullable;
import org.matricula.invitation.LinkUses;
import org.matricula.invitation.SharedLink;

/**
 * What a shared link shows.
 *
 * @param offer   about the run it leads to, or while it pauses the one it was made for
 * @param reader  the name of whoever is signed in, else null
 * @param allowed whether the reader's addresses may use it
 * @param used    whether the reader used it before, so that no cap keeps them out
 * @param joined  whether the reader takes part in the run it leads to, through its organisation
 * @param stopped whether its organisation may take nobody in now
 */
public record JoinPage(
        String path,
        Offer offer,
        LinkUses.Target target,
        @Nullable String reader,
        boolean allowed,
        boolean used,
        boolean joined,
        boolean stopped) {

    public boolean isPaused() {
        return target.run() == null;
    }

    public boolean isUsedUp() {
        return target.state() == SharedLink.State.USED_UP && !used;
    }

    /** Nobody new gets in; who used it before is not kept out. */
    public boolean isStopped() {
        return stopped && !used;
    }

    public String domains() {
        return String.join(", ", target.link().domains());
    }

    public String until() {
        return offer.moment(target.endsAt());
    }
}
