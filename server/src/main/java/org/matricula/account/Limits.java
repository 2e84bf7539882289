package org.matricula.account;

import java.net.Inet6Address;
import java.net.InetAddress;
import java.time.Duration;
import java.util.Arrays;
import java.util.HexFormat;
import org.matricula.platform.Token;
import org.matricula.platform.security.Throttle;
import org.springframework.stereotype.Component;

/**
 * How often one may try. Counted for what is tried and, more generously, for where it comes from: a whole school may
 * sit behind one address. The counters hold hashes, so that no table of them is a list of people.
 */
@Component
public final class Limits {

    private static final Duration QUARTER = Duration.ofMinutes(15);
    private static final Duration HOUR = Duration.ofHours(1);

    /** What is limited. */
    public enum Kind {
        /** Signing in or confirming with a password. */
        PASSWORD(10, 200, QUARTER),
        /** Anything that sends mail to an address somebody entered. */
        MAIL(5, 120, HOUR),
        /** Using a mailed link. */
        LINK(10, 200, QUARTER);

        private final int tries;
        private final int triesFromOnePlace;
        private final Duration period;

        Kind(int tries, int triesFromOnePlace, Duration period) {
            this.tries = tries;
            this.triesFromOnePlace = triesFromOnePlace;
            this.period = period;
        }
    }

    private final Throttle throttle;

    Limits(Throttle throttle) {
        this.throttle = throttle;
    }

    /**
     * Counts one try; call it outside a transaction.
     *
     * @param subject an address as entered (compared by its normal form), an account's id or a link's token
     * @param remote  the network address it comes from
     * @throws TooManyTries whether or not there is such an account
     */
    public void take(Kind kind, String subject, String remote) {
        var normal = EmailAddress.parse(subject).map(EmailAddress::normal).orElse(subject);
        if (!allows(kind, "from:" + placeOf(remote), kind.triesFromOnePlace)
                || !allows(kind, "for:" + normal, kind.tries)) {
            throw new TooManyTries();
        }
    }

    private boolean allows(Kind kind, String who, int tries) {
        var hash = HexFormat.of().formatHex(new Token(who).hash());
        return throttle.allows(kind + ":" + hash, tries, kind.period);
    }

    /** Whoever has one IPv6 address has its whole /64. */
    private static String placeOf(String remote) {
        try {
            if (InetAddress.ofLiteral(remote) instanceof Inet6Address address) {
                return HexFormat.of().formatHex(Arrays.copyOf(address.getAddress(), 8));
            }
        } catch (IllegalArgumentException notLiteral) {
            // compared as it is
        }
        return remote;
    }
}
