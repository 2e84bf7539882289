package org.matricula.credential.share;

import java.time.Instant;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;

/**
 * The address that opens LinkedIn's form for a new certification, filled in. Its parameters are those of LinkedIn's
 * <i>Add to profile</i>.
 */
final class LinkedInEntry {

    private LinkedInEntry() {}

    /** Without a number of the issuer's page there, LinkedIn looks for the issuer's name. */
    static String address(Holding holding, String url, @Nullable String organisationId) {
        var address = new StringBuilder("https://www.linkedin.com/profile/add?startTask=CERTIFICATION_NAME");
        add(address, "name", holding.name());
        if (organisationId == null) add(address, "organizationName", holding.issuer());
        else add(address, "organizationId", organisationId);
        add(address, "issue", holding.awardedAt(), holding.zone());
        if (holding.validUntil() != null) add(address, "expiration", holding.validUntil(), holding.zone());
        add(address, "certUrl", url);
        add(address, "certId", holding.id().toString());
        return address.toString();
    }

    private static void add(StringBuilder address, String what, Instant at, ZoneId zone) {
        var day = at.atZone(zone);
        add(address, what + "Year", Integer.toString(day.getYear()));
        add(address, what + "Month", Integer.toString(day.getMonthValue()));
    }

    private static void add(StringBuilder address, String name, String value) {
        address.append('&').append(name).append('=').append(Network.encoded(value));
    }
}
