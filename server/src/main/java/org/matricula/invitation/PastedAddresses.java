package org.matricula.invitation;

import java.util.List;
import java.util.Optional;
import org.matricula.account.EmailAddress;

/** Addresses as somebody pasted them: parted by lines, commas or semicolons, each bare or as {@code Name <address>}. */
final class PastedAddresses {

    private final AddressCollector found;

    PastedAddresses(AddressCollector found) {
        this.found = found;
    }

    void read(List<String> lines) {
        for (var i = 0; i < lines.size(); i++) readLine(i + 1, lines.get(i));
    }

    /** Separators in a quoted name are part of the name; a quote ends with its line at the latest. */
    private void readLine(int line, String text) {
        var quoted = text.indexOf('"') != text.lastIndexOf('"');
        var inQuotes = false;
        var start = 0;
        for (var i = 0; i < text.length(); i++) {
            var character = text.charAt(i);
            if (quoted && character == '"') inQuotes = !inQuotes;
            if (inQuotes || character != ',' && character != ';') continue;
            take(line, text.substring(start, i).strip());
            start = i + 1;
        }
        take(line, text.substring(start).strip());
    }

    private void take(int line, String piece) {
        found.take(line, piece, invitee(piece));
    }

    /** Somebody as {@code Name <address>}, or an address alone. */
    static Optional<Invitee> invitee(String piece) {
        var open = piece.lastIndexOf('<');
        if (open < 0 || !piece.endsWith(">")) return EmailAddress.parse(piece).map(Invitee::of);
        var name = piece.substring(0, open).replace("\"", "");
        return EmailAddress.parse(piece.substring(open + 1, piece.length() - 1))
                .map(address -> new Invitee(address, name, "", ""));
    }
}
