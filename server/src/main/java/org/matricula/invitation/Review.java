package org.matricula.invitation;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.matricula.platform.Refusal;

/**
 * What would become of addresses somebody pasted, before anything is sent. Whether somebody has an account, or came to
 * the run by themselves, is not told. Source: seed 004, "Personal course invitations".
 *
 * @param lines          each piece of the text, in its order
 * @param ignoredColumns of an uploaded table: the names of those nobody reads
 * @param noRoom         why those that are ready can't all be invited; null if there is room for them
 */
public record Review(
        List<Line> lines,
        List<String> ignoredColumns,
        @Nullable Refusal noRoom) {

    /** What becomes of an address. */
    public enum Verdict {
        /** It will be invited. */
        READY,
        /** It said no before: invited only if picked by hand. */
        DECLINED,
        MALFORMED,
        DUPLICATE,
        /** More than are taken at a time. */
        TOO_MANY,
        /** The name, the external id or the group. */
        TOO_LONG,
        /** Two of the list have one external id. */
        ID_TWICE,
        /** The external id is that of somebody else whom the organisation knows or has invited. */
        ID_TAKEN,
        /** It has an invitation to this run that can still be answered. */
        INVITED,
        /** Enrolled in this run through this organisation. */
        ENROLLED
    }

    /**
     * One piece of the text. {@code number} counts lines from 1.
     *
     * @param text        the address, or the piece as pasted where it is none
     * @param invitee     null where there is no address, or one that is left out
     * @param earlierLine where a duplicate stood first, else 0
     */
    public record Line(int number, String text, @Nullable Invitee invitee, Verdict verdict, int earlierLine) {}

    public Review {
        lines = List.copyOf(lines);
        ignoredColumns = List.copyOf(ignoredColumns);
    }

    /** @param verdicts what is known of each entry */
    static Review of(AddressList list, Function<Invitee, Verdict> verdicts) {
        var lines = new ArrayList<Line>();
        for (var entry : list.entries()) {
            var invitee = entry.invitee();
            lines.add(new Line(entry.line(), invitee.address().written(), invitee, verdicts.apply(invitee), 0));
        }
        for (var problem : list.problems()) {
            var verdict = Verdict.valueOf(problem.reason().name());
            lines.add(new Line(problem.line(), problem.text(), null, verdict, problem.earlierLine()));
        }
        lines.sort(Comparator.comparingInt(Line::number));
        return new Review(lines, list.ignoredColumns(), null);
    }

    /** The same, with what is said of room. */
    Review with(@Nullable Refusal reason) {
        return new Review(lines, ignoredColumns, reason);
    }

    public List<Invitee> ready() {
        return invitees(Verdict.READY);
    }

    public List<Invitee> declined() {
        return invitees(Verdict.DECLINED);
    }

    /** What will not be invited, whatever is picked. */
    public List<Line> problems() {
        return lines.stream()
                .filter(line -> line.verdict() != Verdict.READY && line.verdict() != Verdict.DECLINED)
                .toList();
    }

    private List<Invitee> invitees(Verdict verdict) {
        return lines.stream()
                .filter(line -> line.verdict() == verdict)
                .map(Line::invitee)
                .filter(Objects::nonNull)
                .toList();
    }
}
