package org.matricula.roll;

import java.time.Clock;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.matricula.account.People;
import org.matricula.account.PersonChanged;
import org.matricula.account.Profiles;
import org.matricula.enrolment.PlaceKey;
import org.matricula.enrolment.PlacesChanged;
import org.matricula.invitation.KnownAddressChanged;
import org.matricula.organisation.MembershipsChanged;
import org.matricula.progress.FollowedPlaces;
import org.matricula.roll.RollChange.KnownBy;
import org.springframework.context.event.EventListener;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Keeps the roll as the facts are, in the transaction that changes one. Whatever happened, all rows of the learners
 * concerned are made anew from what is so; of two who change something about one learner the second waits for the first
 * and then sees both changes. See docs/adr/016-the-roll.md.
 */
@Component
class RollKeeping {

    private final EntryStore entries;
    private final RollMemberStore members;
    private final RollTallies tallies;
    private final Facts facts;
    private final People people;
    private final Profiles profiles;
    private final FollowedPlaces followed;
    private final Clock clock;

    RollKeeping(
            EntryStore entries,
            RollMemberStore members,
            RollTallies tallies,
            Facts facts,
            People people,
            Profiles profiles,
            FollowedPlaces followed,
            Clock clock) {
        this.entries = entries;
        this.members = members;
        this.tallies = tallies;
        this.facts = facts;
        this.people = people;
        this.profiles = profiles;
        this.followed = followed;
        this.clock = clock;
    }

    @EventListener
    @Order(8)
    @Transactional
    public void on(PlacesChanged changed) {
        var back = new HashSet<EntryKey>();
        var through = changed.through();
        if (through != null)
            changed.places().forEach(place -> back.add(new EntryKey(place.learnerId(), place.runId(), through)));
        keep(changed.places().stream().map(PlaceKey::learnerId).toList(), back);
    }

    @EventListener
    @Order(8)
    @Transactional
    public void on(MembershipsChanged changed) {
        keep(facts.learnersOf(changed.membershipIds()), Set.of());
        // Also those that have no learner.
        members.refresh(changed.membershipIds());
    }

    @EventListener
    @Order(8)
    @Transactional
    public void on(PersonChanged changed) {
        keep(changed.learnerIds(), Set.of());
    }

    @EventListener
    @Order(8)
    @Transactional
    public void on(KnownAddressChanged changed) {
        keep(List.of(changed.learnerId()), Set.of());
    }

    private void keep(Collection<UUID> learnerIds, Set<EntryKey> back) {
        if (learnerIds.isEmpty()) return;
        var personOf = new HashMap<UUID, UUID>();
        people.personOfEach(facts.together(learnerIds))
                .forEach((learner, person) -> personOf.put(learner, person.id()));
        var learners = new TreeSet<>(personOf.keySet());
        entries.hold(learners);
        followed.hold(unlisted(learners));
        var before = entries.listed(learners);
        var known = facts.known(personOf);
        var change = new RollChange(
                facts.places(learners), before, entries.removals(learners), new KnownBy(known, personOf), back);
        var tokens =
                profiles.tokens(known.stream().map(Known::personId).distinct().toList());
        entries.delete(change.gone);
        entries.hide(change.hidden, clock.instant());
        entries.show(change.shown);
        entries.save(change.entries, tokens);
        entries.saveFormer(change.former, tokens, clock.instant());
        members.refresh(change.memberships());
        tallies.add(change.counts);
    }

    /** A batch of events that doesn't know yet that these are to be followed must be over before they are read. */
    private List<PlaceKey> unlisted(Collection<UUID> learnerIds) {
        var listed = new HashSet<PlaceKey>();
        entries.keys(learnerIds).forEach(key -> listed.add(new PlaceKey(key.learnerId(), key.runId())));
        return facts.followed(learnerIds).stream()
                .filter(place -> !listed.contains(place))
                .toList();
    }
}
