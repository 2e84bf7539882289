package org.matricula.organisation.web;

import org.matricula.organisation.Organisation;

/**
 * What the link to a membership that waits leads to.
 *
 * @param until   when the link ends, on the organisation's calendar
 * @param isTaken whether somebody has taken it
 * @param isOwn   whether that is whoever reads
 */
public record MembershipPage(String token, Organisation organisation, String until, boolean isTaken, boolean isOwn) {

    public String path() {
        return "/memberships/" + token;
    }
}
