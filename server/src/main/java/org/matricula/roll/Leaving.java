package org.matricula.roll;

import java.time.Clock;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.Predicate;
import org.springframework.stereotype.Component;

/** Takes rows off the roll; what counted there counts as removed. */
@Component
class Leaving {

    private final EntryStore entries;
    private final RollMemberStore members;
    private final RollTallies tallies;
    private final Clock clock;

    Leaving(EntryStore entries, RollMemberStore members, RollTallies tallies, Clock clock) {
        this.entries = entries;
        this.members = members;
        this.tallies = tallies;
        this.clock = clock;
    }

    /** Those of one run alone. @return how many were on the roll */
    int ofRun(UUID organisationId, UUID runId, Collection<UUID> learnerIds) {
        return take(
                learnerIds,
                row -> row.runId().equals(runId) && row.organisationId().equals(organisationId),
                true);
    }

    void allOf(Collection<UUID> learnerIds) {
        take(learnerIds, row -> true, false);
    }

    private int take(Collection<UUID> learnerIds, Predicate<Listed> wanted, boolean fromRun) {
        if (learnerIds.isEmpty()) return 0;
        var learners = new TreeSet<>(learnerIds);
        entries.hold(learners);
        var rows = entries.listed(learners).stream().filter(wanted).toList();
        entries.delete(rows.stream().map(Listed::key).toList());
        entries.hide(rows.stream().map(row -> removal(row, fromRun)).toList(), clock.instant());
        members.refresh(rows.stream().map(Listed::membershipId).distinct().toList());
        tallies.add(counts(rows));
        return rows.size();
    }

    private static Removal removal(Listed row, boolean fromRun) {
        return new Removal(row.learnerId(), row.runId(), row.organisationId(), fromRun);
    }

    private static HashMap<RollTallies.Key, RollTally> counts(List<Listed> rows) {
        var counts = new HashMap<RollTallies.Key, RollTally>();
        rows.forEach(
                row -> counts.merge(row.key().tally(), new RollTally(-1, row.hasLeft() ? -1 : 0, 1), RollTally::plus));
        return counts;
    }
}
