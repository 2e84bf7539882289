package org.matricula.platform.mail;

import java.util.HexFormat;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;

/**
 * Where mail comes back to that can't be delivered: an address of its own for each mail (variable envelope return path),
 * so that what comes back says by its address alone which mail it was. The server of {@code domain} has to take
 * {@code local+anything} for the mailbox {@code local} (RFC 5233, subaddresses).
 */
record ReturnPath(String local, String domain) {

    private static final Pattern DETAIL = Pattern.compile("[0-9a-f]{32}");

    static ReturnPath of(String address) {
        var at = address.lastIndexOf('@');
        return new ReturnPath(address.substring(0, at), address.substring(at + 1));
    }

    /** The id of a mail can't be guessed, so nobody can make somebody else's mail come back. */
    String addressFor(UUID mailId) {
        return local + "+" + mailId.toString().replace("-", "") + "@" + domain;
    }

    /** Of which mail something is that came to this address; empty if it is none of ours. */
    Optional<UUID> mailId(String address) {
        var text = address.toLowerCase(Locale.ROOT);
        var start = local.toLowerCase(Locale.ROOT) + "+";
        var end = "@" + domain.toLowerCase(Locale.ROOT);
        if (!text.startsWith(start) || !text.endsWith(end) || text.length() < start.length() + end.length())
            return Optional.empty();
        var detail = text.substring(start.length(), text.length() - end.length());
        return DETAIL.matcher(detail).matches() ? Optional.of(uuid(detail)) : Optional.empty();
    }

    private static UUID uuid(String hex) {
        return new UUID(HexFormat.fromHexDigitsToLong(hex, 0, 16), HexFormat.fromHexDigitsToLong(hex, 16, 32));
    }
}
