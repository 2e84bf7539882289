package org.matricula.platform.webhook;

import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.List;
import org.springframework.security.web.util.matcher.IpAddressMatcher;
import org.springframework.stereotype.Component;

/**
 * Which network addresses webhooks and files may go to: public ones, and what the operator names. Whoever enters an address could
 * otherwise have this server speak to its neighbours, and to the clouds' services that hand out its credentials.
 *
 * @see <a href="https://www.iana.org/assignments/iana-ipv4-special-registry/">IANA's special addresses, IPv4</a>
 * @see <a href="https://www.iana.org/assignments/iana-ipv6-special-registry/">the same, IPv6</a>
 */
@Component
public final class AddressRule {

    private static final List<IpAddressMatcher> SPECIAL_4 = networks(
            "0.0.0.0/8",
            "10.0.0.0/8",
            "100.64.0.0/10",
            "127.0.0.0/8",
            "169.254.0.0/16",
            "172.16.0.0/12",
            "192.0.0.0/24",
            "192.0.2.0/24",
            "192.88.99.0/24",
            "192.168.0.0/16",
            "198.18.0.0/15",
            "198.51.100.0/24",
            "203.0.113.0/24",
            "224.0.0.0/4",
            "240.0.0.0/4",
            // Azure's own service for its machines stands among public addresses.
            "168.63.129.16/32");

    /** All that is public in IPv6 begins so; loopback, link-local, unique-local and multicast addresses don't. */
    private static final IpAddressMatcher GLOBAL_6 = new IpAddressMatcher("2000::/3");

    private static final List<IpAddressMatcher> SPECIAL_6 =
            networks("2001::/23", "2001:db8::/32", "2002::/16", "3fff::/20");

    /** Where a network without IPv4 reaches it: the last four bytes are the address (RFC 6052). */
    private static final IpAddressMatcher TRANSLATED = new IpAddressMatcher("64:ff9b::/96");

    private static final int BYTES_BEFORE_IPV4 = 12;
    private static final int BYTES = 16;

    private final List<IpAddressMatcher> allowed;

    /** @throws IllegalArgumentException if one of the networks is none */
    AddressRule(WebhookProperties properties) {
        this.allowed = networks(properties.allowedNetworks().toArray(String[]::new));
    }

    /** @param encrypted whether by TLS; what isn't goes nowhere but to networks the operator named */
    public boolean allows(InetAddress address, boolean encrypted) {
        return isIn(allowed, address) || encrypted && isPublic(address);
    }

    /** An IPv4 address written as one of IPv6 is an {@code Inet4Address} to Java. */
    private static boolean isPublic(InetAddress address) {
        if (!(address instanceof Inet6Address six)) return !isIn(SPECIAL_4, address);
        if (isIn(List.of(TRANSLATED), six)) return isPublic(embedded(six));
        return isIn(List.of(GLOBAL_6), six) && !isIn(SPECIAL_6, six);
    }

    private static InetAddress embedded(Inet6Address address) {
        try {
            return InetAddress.getByAddress(Arrays.copyOfRange(address.getAddress(), BYTES_BEFORE_IPV4, BYTES));
        } catch (UnknownHostException e) {
            throw new IllegalStateException(e);
        }
    }

    private static boolean isIn(List<IpAddressMatcher> networks, InetAddress address) {
        // A zone such as %eth0 is no part of the address.
        var text = address.getHostAddress().replaceFirst("%.*", "");
        return networks.stream().anyMatch(network -> network.matches(text));
    }

    private static List<IpAddressMatcher> networks(String... networks) {
        return Arrays.stream(networks).map(IpAddressMatcher::new).toList();
    }
}
