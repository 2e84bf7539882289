package org.matricula.openbadges;

import java.net.URI;
import java.util.List;
import tools.jackson.databind.node.ObjectNode;

/**
 * Which addresses an issuer of Open Badges 2.0 claims for its hosted assertions (2.0, VerificationObject): what its profile
 * says, else the host of the profile itself.
 */
final class HostingScope {

    private HostingScope() {}

    static boolean covers(ObjectNode issuer, String assertion) {
        var policy = issuer.path("verification");
        var starts = JsonObjects.texts(policy.path("startsWith"));
        var origins = JsonObjects.texts(policy.path("allowedOrigins"));
        if (starts.isEmpty() && origins.isEmpty()) {
            var own = host(JsonObjects.textOrEmpty(issuer, "id"));
            return !own.isEmpty() && own.equalsIgnoreCase(host(assertion));
        }
        return (starts.isEmpty() || starts.stream().anyMatch(start -> startsWith(assertion, start)))
                && (origins.isEmpty() || hasOrigin(origins, assertion));
    }

    /** A start without a path would cover other hosts whose names begin alike. */
    private static boolean startsWith(String assertion, String start) {
        return assertion.startsWith(start)
                && !host(start).isEmpty()
                && host(start).equalsIgnoreCase(host(assertion));
    }

    /** The standard means host names; whole origins are written as often. */
    private static boolean hasOrigin(List<String> origins, String assertion) {
        var host = host(assertion);
        return !host.isEmpty()
                && origins.stream()
                        .anyMatch(origin -> host.equalsIgnoreCase(origin) || host.equalsIgnoreCase(host(origin)));
    }

    /** With its port; empty for what is no address. */
    private static String host(String address) {
        try {
            var authority = URI.create(address).getRawAuthority();
            return authority == null ? "" : authority;
        } catch (IllegalArgumentException e) {
            return "";
        }
    }
}
