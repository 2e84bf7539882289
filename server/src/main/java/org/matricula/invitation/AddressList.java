package org.matricula.invitation;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.matricula.account.EmailAddress;

/**
 * Those to invite as somebody pasted or uploaded them: one address per line, or parted by comma or semicolon, each bare
 * or as {@code Name <address>}; or a CSV whose header has a column {@code email}, and may have {@code name},
 * {@code external_learner_id} and {@code group}. Source: seed 004, "Personal course invitations".
 *
 * @param entries        those that can be written to, each once, at most {@link #MOST}; in the order of the text
 * @param problems       every other piece of the text, in its order
 * @param ignoredColumns of a CSV: the names of those nobody reads
 */
public record AddressList(List<Entry> entries, List<Problem> problems, List<String> ignoredColumns) {

    /** How many addresses are taken at a time. */
    public static final int MOST = 1_000;

    /** Why a piece of the text is left out. */
    public enum Reason {
        MALFORMED,
        DUPLICATE,
        TOO_MANY,
        /** The name, the external id or the group. */
        TOO_LONG,
        /** Two addresses with one external id. */
        ID_TWICE
    }

    /** {@code line} counts from 1. */
    public record Entry(int line, Invitee invitee) {

        public EmailAddress address() {
            return invitee.address();
        }
    }

    /** {@code text} is the piece as pasted; {@code earlierLine} is where a duplicate stood first, else 0. */
    public record Problem(int line, String text, Reason reason, int earlierLine) {}

    public AddressList {
        entries = List.copyOf(entries);
        problems = List.copyOf(problems);
        ignoredColumns = List.copyOf(ignoredColumns);
    }

    public static AddressList parse(String text) {
        var lines = lines(text);
        var collector = new AddressCollector();
        var table = AddressTable.of(lines);
        if (table.isEmpty()) {
            new PastedAddresses(collector).read(lines);
            return collector.list(List.of());
        }
        table.get().read(lines, collector);
        return collector.list(table.get().ignoredColumns());
    }

    /** The text with some of its lines put in other words; {@code corrected} is by number from 1, empty to leave one out. */
    public static String withLines(String text, Map<Integer, String> corrected) {
        var lines = lines(text);
        return IntStream.range(0, lines.size())
                .mapToObj(i -> corrected.getOrDefault(i + 1, lines.get(i)))
                .collect(Collectors.joining("\n"));
    }

    private static List<String> lines(String text) {
        // Spreadsheets put a mark in front of what they save as text.
        return List.of((text.startsWith("\uFEFF") ? text.substring(1) : text).split("\\R", -1));
    }
}
