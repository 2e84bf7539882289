package org.matricula.learningmanager;

import static java.util.stream.Collectors.toSet;

import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import org.matricula.account.People;
import org.matricula.billing.Costs;
import org.matricula.catalogue.Courses;
import org.matricula.catalogue.Runs;
import org.matricula.enrolment.SponsoredPlace;
import org.matricula.enrolment.SponsoredPlaces;
import org.matricula.invitation.Ending;
import org.matricula.invitation.Invitations;
import org.matricula.organisation.KnownLearners;
import org.matricula.organisation.KnownLearners.Seen;
import org.matricula.organisation.Membership;
import org.matricula.organisation.Memberships;
import org.matricula.organisation.MergedMemberships;
import org.matricula.platform.NotFound;
import org.matricula.platform.Person;
import org.matricula.roll.Roll;
import org.matricula.roll.RollMember;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Removes learners from an organisation, after showing what that does. They keep their account, what they achieved and
 * their courses, save invite-only ones; the organisation sees them by name no more, and keeps counts and costs. Source:
 * seed 004, "Manage your learners"; rule 10.
 */
@Service
public class Removals {

    private final Roll roll;
    private final Memberships memberships;
    private final MergedMemberships merged;
    private final KnownLearners known;
    private final SponsoredPlaces places;
    private final Invitations invitations;
    private final Ending ending;
    private final Costs costs;
    private final People people;
    private final Courses courses;
    private final Runs runs;
    private final Clock clock;

    Removals(
            Roll roll,
            Memberships memberships,
            MergedMemberships merged,
            KnownLearners known,
            SponsoredPlaces places,
            Invitations invitations,
            Ending ending,
            Costs costs,
            People people,
            Courses courses,
            Runs runs,
            Clock clock) {
        this.roll = roll;
        this.memberships = memberships;
        this.merged = merged;
        this.known = known;
        this.places = places;
        this.invitations = invitations;
        this.ending = ending;
        this.costs = costs;
        this.people = people;
        this.courses = courses;
        this.runs = runs;
        this.clock = clock;
    }

    /** @throws NotFound if the organisation knows no such learner */
    public RemovalPreview preview(UUID organisationId, UUID membershipId) {
        var member = roll.member(organisationId, membershipId).orElseThrow(NotFound::new);
        var learners = learners(merged.together(organisationId, membershipId));
        var taken = learners.stream()
                .flatMap(id -> places.of(organisationId, Person.of(id)).stream())
                .toList();
        return new RemovalPreview(
                member,
                named(taken, SponsoredPlace::endsWithRemoval),
                named(taken, place -> !place.endsWithRemoval()),
                pending(member),
                costs.chargesOf(organisationId, learners));
    }

    /**
     * Under none of the learners found to be this person does the organisation know them from now on. Inviting them
     * again shows them again once they accept. Removing twice changes nothing.
     *
     * @throws NotFound if the organisation never knew such a learner
     */
    @Transactional
    public void remove(UUID organisationId, UUID membershipId) {
        var removed = memberships.remove(organisationId, membershipId);
        var persons = learners(removed).stream()
                .map(people::personOf)
                .sorted(java.util.Comparator.comparing(Person::id))
                .toList();
        for (var person : persons) {
            known.seen(organisationId, person.learnerIds()).values().stream()
                    .map(Seen::membershipId)
                    .forEach(other -> memberships.remove(organisationId, other));
            places.takeBack(organisationId, person);
            ending.cancelAllTo(organisationId, person);
        }
    }

    private static Set<UUID> learners(Collection<Membership> memberships) {
        return memberships.stream()
                .map(Membership::learnerId)
                .filter(Objects::nonNull)
                .collect(toSet());
    }

    /** To the address the organisation knows; whether others are theirs too is not told. */
    private int pending(RollMember member) {
        if (member.address() == null) return 0;
        var now = clock.instant();
        return (int) invitations.toAddress(member.organisationId(), member.address()).stream()
                .filter(one -> one.isPending(now))
                .count();
    }

    private List<RemovedPlace> named(List<SponsoredPlace> taken, Predicate<SponsoredPlace> which) {
        var wanted = taken.stream().filter(which).map(SponsoredPlace::enrolment).toList();
        var ofRuns = runs.byIds(wanted.stream().map(one -> one.runId()).collect(toSet()));
        var ofCourses = courses.byIds(wanted.stream().map(one -> one.courseId()).collect(toSet()));
        return wanted.stream()
                .map(one -> new RemovedPlace(
                        one.runId(),
                        ofCourses.get(one.courseId()).title(),
                        ofRuns.get(one.runId()).title()))
                .toList();
    }
}
