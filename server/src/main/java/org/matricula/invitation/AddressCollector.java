package org.matricula.invitation;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.matricula.invitation.AddressList.Entry;
import org.matricula.invitation.AddressList.Problem;
import org.matricula.invitation.AddressList.Reason;

/** Gathers what was read, each address once and each external id once. */
final class AddressCollector {

    private static final int LONGEST_SHOWN = 300;

    private final List<Entry> entries = new ArrayList<>();
    private final List<Problem> problems = new ArrayList<>();
    private final Map<String, Integer> addresses = new HashMap<>();
    private final Map<String, Integer> externalIds = new HashMap<>();

    /** @param invitee empty if the piece has no address */
    void take(int line, String piece, Optional<Invitee> invitee) {
        if (piece.isEmpty()) return;
        invitee.ifPresentOrElse(one -> take(line, piece, one), () -> problem(line, piece, Reason.MALFORMED, 0));
    }

    AddressList list(List<String> ignoredColumns) {
        return new AddressList(entries, problems, ignoredColumns);
    }

    private void take(int line, String piece, Invitee invitee) {
        var earlier = addresses.putIfAbsent(invitee.address().normal(), line);
        if (earlier != null) problem(line, piece, Reason.DUPLICATE, earlier);
        else if (entries.size() == AddressList.MOST) problem(line, piece, Reason.TOO_MANY, 0);
        else if (invitee.isTooLong()) problem(line, piece, Reason.TOO_LONG, 0);
        else takeId(line, piece, invitee);
    }

    private void takeId(int line, String piece, Invitee invitee) {
        var id = invitee.externalId();
        var earlier = id.isEmpty() ? null : externalIds.putIfAbsent(id, line);
        if (earlier != null) problem(line, piece, Reason.ID_TWICE, earlier);
        else entries.add(new Entry(line, invitee));
    }

    private void problem(int line, String piece, Reason reason, int earlierLine) {
        var shown = piece.length() <= LONGEST_SHOWN ? piece : piece.substring(0, LONGEST_SHOWN) + "…";
        problems.add(new Problem(line, shown, reason, earlierLine));
    }
}
