package org.matricula.credential.recipient.web;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.matricula.credential.Achievement;
import org.matricula.credential.recipient.ClaimDesk;
import org.matricula.credential.recipient.StaffClaim;
import org.matricula.organisation.Organisation;

/**
 * What waits to be claimed, as staff see it.
 *
 * @param mayAward whether the reader may also change something
 */
public record ClaimsPage(
        Organisation organisation,
        Map<UUID, Achievement> achievements,
        String state,
        List<StaffClaim> claims,
        String months,
        boolean mayAward) {

    public static final List<String> STATES = List.of("WAITING", "TAKEN", "REFUSED", "WITHDRAWN", "ENDED");

    public String path() {
        return organisation.path() + "/claims";
    }

    public String name(StaffClaim claim) {
        return achievements.get(claim.achievementId()).name();
    }

    public boolean hasMore() {
        return claims.size() == ClaimDesk.PAGE;
    }
}
