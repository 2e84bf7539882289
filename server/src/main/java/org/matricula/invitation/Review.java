package org.matricula.invitation;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.matricula.account.EmailAddress;

/**
 * What would become of addresses somebody pasted, before anything is sent. Whether somebody has an account, or came to
 * the run by themselves, is not told. Source: seed 004, "Personal course invitations".
 *
 * @param lines each piece of the text, in its order
 */
public record Review(List<Line> lines) {

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
        /** It has an invitation to this run that can still be answered. */
        INVITED,
        /** Enrolled in this run through this organisation. */
        ENROLLED
    }

    /**
     * One piece of the text. {@code number} counts lines from 1.
     *
     * @param text        the address, or the piece as pasted where it is none
     * @param address     null where it is none
     * @param earlierLine where a duplicate stood first, else 0
     */
    public record Line(int number, String text, @Nullable EmailAddress address, Verdict verdict, int earlierLine) {}

    public Review {
        lines = List.copyOf(lines);
    }

    /** @param verdicts what is known of each entry */
    static Review of(AddressList list, java.util.function.Function<EmailAddress, Verdict> verdicts) {
        var lines = new ArrayList<Line>();
        for (var entry : list.entries()) {
            var address = entry.address();
            lines.add(new Line(entry.line(), address.written(), address, verdicts.apply(address), 0));
        }
        for (var problem : list.problems()) {
            var verdict = Verdict.valueOf(problem.reason().name());
            lines.add(new Line(problem.line(), problem.text(), null, verdict, problem.earlierLine()));
        }
        lines.sort(Comparator.comparingInt(Line::number));
        return new Review(lines);
    }

    public List<EmailAddress> ready() {
        return addresses(Verdict.READY);
    }

    public List<EmailAddress> declined() {
        return addresses(Verdict.DECLINED);
    }

    /** What will not be invited, whatever is picked. */
    public List<Line> problems() {
        return lines.stream()
                .filter(line -> line.verdict() != Verdict.READY && line.verdict() != Verdict.DECLINED)
                .toList();
    }

    private List<EmailAddress> addresses(Verdict verdict) {
        return lines.stream()
                .filter(line -> line.verdict() == verdict)
                .map(Line::address)
                .filter(java.util.Objects::nonNull)
                .toList();
    }
}
