package org.matricula.platform.webhook;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Arrays;
import org.apache.hc.client5.http.DnsResolver;

/**
 * Looks names up and lets through only what may be sent to. The connection is made to the very addresses that are
 * returned here, so a name that leads elsewhere when it is asked again gains nothing.
 */
record CheckedNames(DnsResolver names, AddressRule rule, boolean encrypted) implements DnsResolver {

    /** Somewhere webhooks don't go. */
    static final class Forbidden extends UnknownHostException {
        Forbidden(String host) {
            super(host);
        }
    }

    /** One forbidden address among several is one too many: which is taken isn't ours to say. */
    @Override
    public InetAddress[] resolve(String host) throws UnknownHostException {
        var found = names.resolve(host);
        if (found == null || found.length == 0) throw new UnknownHostException(host);
        if (!Arrays.stream(found).allMatch(address -> rule.allows(address, encrypted))) throw new Forbidden(host);
        return found;
    }

    @Override
    public String resolveCanonicalHostname(String host) {
        return host;
    }
}
