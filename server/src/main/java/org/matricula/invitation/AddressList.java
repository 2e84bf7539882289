package org.matricula.invitation;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.matricula.account.EmailAddress;

/**
 * Addresses as somebody pasted them: one per line, or parted by comma or semicolon, each bare or as
 * {@code Name <address>}. Source: seed 004, "Personal course invitations".
 *
 * @param entries  those that can be written to, each once, at most {@link #MOST}; in the order of the text
 * @param problems every other piece of the text, in its order
 */
public record AddressList(List<Entry> entries, List<Problem> problems) {

    /** How many addresses are taken at a time. */
    public static final int MOST = 1_000;

    private static final int LONGEST_SHOWN = 300;

    /** Why a piece of the text is left out. */
    public enum Reason {
        MALFORMED,
        DUPLICATE,
        TOO_MANY
    }

    /** {@code line} counts from 1. */
    public record Entry(int line, EmailAddress address) {}

    /** {@code text} is the piece as pasted; {@code earlierLine} is where a duplicate stood first, else 0. */
    public record Problem(int line, String text, Reason reason, int earlierLine) {}

    public AddressList {
        entries = List.copyOf(entries);
        problems = List.copyOf(problems);
    }

    public static AddressList parse(String text) {
        return new Reader().read(text);
    }

    /** The address of {@code Name <address>}, else the piece itself. */
    private static String bare(String piece) {
        var open = piece.lastIndexOf('<');
        return open >= 0 && piece.endsWith(">") ? piece.substring(open + 1, piece.length() - 1) : piece;
    }

    private static final class Reader {

        private final List<Entry> entries = new ArrayList<>();
        private final List<Problem> problems = new ArrayList<>();
        private final Map<String, Integer> seen = new HashMap<>();

        AddressList read(String text) {
            // Spreadsheets put a mark in front of what they save as text.
            var lines = (text.startsWith("\uFEFF") ? text.substring(1) : text).split("\\R", -1);
            for (var i = 0; i < lines.length; i++) readLine(i + 1, lines[i]);
            return new AddressList(entries, problems);
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
            if (piece.isEmpty()) return;
            EmailAddress.parse(bare(piece))
                    .ifPresentOrElse(
                            address -> take(line, piece, address), () -> problem(line, piece, Reason.MALFORMED, 0));
        }

        private void take(int line, String piece, EmailAddress address) {
            var earlier = seen.putIfAbsent(address.normal(), line);
            if (earlier != null) problem(line, piece, Reason.DUPLICATE, earlier);
            else if (entries.size() == MOST) problem(line, piece, Reason.TOO_MANY, 0);
            else entries.add(new Entry(line, address));
        }

        private void problem(int line, String piece, Reason reason, int earlierLine) {
            var shown = piece.length() <= LONGEST_SHOWN ? piece : piece.substring(0, LONGEST_SHOWN) + "…";
            problems.add(new Problem(line, shown, reason, earlierLine));
        }
    }
}
