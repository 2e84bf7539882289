package org.matricula.learningmanager;

import static java.util.stream.Collectors.toSet;

import java.time.Clock;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
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
import org.matricula.platform.Audit;
import org.matricula.platform.NotFound;
import org.matricula.platform.Person;
import org.matricula.roll.Roll;
import org.matricula.roll.RollMember;
import org.matricula.roll.RollRemovals;
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
    private final RollRemovals removals;
    private final People people;
    private final Audit audit;
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
            RollRemovals removals,
            People people,
            Audit audit,
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
        this.removals = removals;
        this.people = people;
        this.audit = audit;
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
        var persons = persons(organisationId, membershipId);
        // Invitations first: whoever is accepting one holds it, and then asks for the membership.
        persons.forEach(person -> ending.cancelAllTo(organisationId, person));
        memberships.remove(organisationId, membershipId);
        for (var person : persons) {
            known.seen(organisationId, person.learnerIds()).values().stream()
                    .map(Seen::membershipId)
                    .forEach(other -> memberships.remove(organisationId, other));
            places.takeBack(organisationId, person);
        }
    }

    /** The same for one run alone. @throws NotFound if the learner isn't in it through the organisation */
    public RunRemovalPreview preview(UUID organisationId, UUID membershipId, UUID runId) {
        var member = roll.member(organisationId, membershipId).orElseThrow(NotFound::new);
        var taken = learners(merged.together(organisationId, membershipId)).stream()
                .filter(id -> roll.entry(organisationId, runId, id).isPresent())
                .flatMap(id -> places.of(organisationId, Person.of(id)).stream())
                .filter(place -> place.enrolment().runId().equals(runId))
                .findFirst()
                .orElseThrow(NotFound::new);
        var place = named(List.of(taken), one -> true).getFirst();
        return new RunRemovalPreview(member, place, taken.endsWithRemoval());
    }

    /**
     * The organisation sees the learner no more in this run, and in others as before, until they come to it through the
     * organisation again.
     *
     * @throws NotFound if the learner isn't in it through the organisation
     */
    @Transactional
    public void remove(UUID organisationId, UUID membershipId, UUID runId) {
        preview(organisationId, membershipId, runId);
        var learners = learners(merged.together(organisationId, membershipId));
        learners.stream().sorted().forEach(id -> places.takeBack(organisationId, Person.of(id), runId));
        removals.fromRun(organisationId, runId, learners);
        audit.record(organisationId, "membership.removed-from-run", "membership", membershipId, Map.of("run", runId));
    }

    private List<Person> persons(UUID organisationId, UUID membershipId) {
        var together = merged.together(organisationId, membershipId);
        if (together.isEmpty()) throw new NotFound();
        return learners(together).stream()
                .map(people::personOf)
                .sorted(Comparator.comparing(Person::id))
                .toList();
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
