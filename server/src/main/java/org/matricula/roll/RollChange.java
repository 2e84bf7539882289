package org.matricula.roll;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What has to change on the roll so that it says what is so about some learners. Knows no database.
 *
 * <ul>
 *   <li>A place is listed while its learner has a membership in force; else it is hidden, and counted.
 *   <li>A place hidden alone stays so until the learner comes through the organisation again.
 *   <li>A place that now belongs to another organisation stays listed by the first as it was, as one that was left.
 * </ul>
 */
final class RollChange {

    /** To be listed: the place by the membership its organisation knows the learner by. */
    record Entry(Taken place, Known known) {}

    final List<Entry> entries = new ArrayList<>();
    final List<EntryKey> gone = new ArrayList<>();
    final List<Removal> hidden = new ArrayList<>();
    final List<EntryKey> shown = new ArrayList<>();

    /** Of places that another organisation has now: only who the learner is changes. */
    final Map<EntryKey, Known> former = new HashMap<>();

    final Map<RollTallies.Key, RollTally> counts = new HashMap<>();

    private final Map<EntryKey, Listed> listed = new HashMap<>();
    private final Map<EntryKey, Removal> removals = new HashMap<>();
    private final KnownBy known;

    /** @param back the places by which learners came through an organisation just now, with that organisation */
    RollChange(List<Taken> places, List<Listed> before, List<Removal> removals, KnownBy known, Set<EntryKey> back) {
        this.known = known;
        before.forEach(row -> listed.put(row.key(), row));
        removals.forEach(removal -> this.removals.put(removal.key(), removal));
        var current = new HashSet<EntryKey>();
        for (var place : places) {
            current.add(place.key());
            take(place, back.contains(place.key()));
        }
        before.stream().filter(row -> !current.contains(row.key())).forEach(this::keep);
    }

    private void take(Taken place, boolean isBack) {
        var removal = removals.get(place.key());
        var membership = known.of(place.learnerId(), place.organisationId());
        var staysHidden = removal != null && removal.fromRun() && !isBack;
        if (membership == null || staysHidden) {
            var row = listed.get(place.key());
            if (row != null) hide(row);
            return;
        }
        entries.add(new Entry(place, membership));
        if (removal != null) {
            shown.add(place.key());
            count(place.key(), 0, 0, -1);
        }
        var row = listed.get(place.key());
        var left = place.deactivatedAt() == null ? 0 : 1;
        if (row == null) count(place.key(), 1, left, 0);
        else count(place.key(), 0, left - (row.hasLeft() ? 1 : 0), 0);
    }

    private void keep(Listed row) {
        var membership = known.of(row.learnerId(), row.organisationId());
        if (membership == null) {
            hide(row);
            return;
        }
        former.put(row.key(), membership);
        if (!row.hasLeft()) count(row.key(), 0, 1, 0);
    }

    private void hide(Listed row) {
        gone.add(row.key());
        hidden.add(new Removal(row.learnerId(), row.runId(), row.organisationId(), false));
        count(row.key(), -1, row.hasLeft() ? -1 : 0, 1);
    }

    private void count(EntryKey key, int enrolled, int left, int removed) {
        counts.merge(key.tally(), new RollTally(enrolled, left, removed), RollTally::plus);
    }

    /** All memberships whose sums may have changed. */
    Set<UUID> memberships() {
        var all = new HashSet<UUID>();
        Stream.concat(
                        known.all().stream().map(Known::membershipId),
                        listed.values().stream().map(Listed::membershipId))
                .forEach(all::add);
        return all;
    }

    /** By which membership an organisation knows a learner; one of the same person counts if there is none of their own. */
    static final class KnownBy {

        private record Key(UUID id, UUID organisationId) {}

        private final Map<Key, Known> byLearner = new HashMap<>();
        private final Map<Key, Known> byPerson = new HashMap<>();
        private final Map<UUID, UUID> personOf;
        private final List<Known> all;

        KnownBy(List<Known> all, Map<UUID, UUID> personOf) {
            this.all = all;
            this.personOf = personOf;
            all.forEach(one -> {
                byLearner.put(new Key(one.learnerId(), one.organisationId()), one);
                byPerson.putIfAbsent(new Key(one.personId(), one.organisationId()), one);
            });
        }

        List<Known> all() {
            return all;
        }

        @Nullable
        Known of(UUID learnerId, UUID organisationId) {
            var own = byLearner.get(new Key(learnerId, organisationId));
            return own != null
                    ? own
                    : byPerson.get(new Key(personOf.getOrDefault(learnerId, learnerId), organisationId));
        }
    }
}
