package org.matricula.record;

import java.util.List;
import org.matricula.openbadges.Check;
import org.matricula.openbadges.Verdict;
import org.matricula.organisation.Organisation;

/**
 * A snapshot as anyone sees it who has its address.
 *
 * @param statement what it said, with what was revoked since marked as revoked
 * @param checks    of the signed document, made at this moment
 */
public record ShownSnapshot(
        RecordSnapshot snapshot,
        RecordStatement statement,
        Organisation provider,
        Verdict verdict,
        List<Check> checks) {

    /** Whether it is what the provider signed. That says nothing of the certificates in it: see {@link #revokedSince()}. */
    public boolean unaltered() {
        return verdict == Verdict.VALID;
    }

    /** Those that say something of it: a snapshot has no status of its own, and no schema of Open Badges. */
    public List<Check> telling() {
        return checks.stream()
                .filter(check -> check.outcome() != Check.Outcome.NOT_APPLICABLE)
                .toList();
    }

    /** How many of the certificates in it were revoked after it was made. */
    public long revokedSince() {
        var ofRuns = statement.lines().stream()
                .map(RecordStatement.Line::earned)
                .filter(earned -> earned != null
                        && earned.revokedAt() != null
                        && earned.revokedAt().isAfter(snapshot.takenAt()))
                .count();
        var whole = statement.certificate();
        var ofWhole =
                whole != null && whole.revokedAt() != null && whole.revokedAt().isAfter(snapshot.takenAt());
        return ofRuns + (ofWhole ? 1 : 0);
    }
}
