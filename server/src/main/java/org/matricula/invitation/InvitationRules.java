package org.matricula.invitation;

import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;

import java.time.Clock;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import org.matricula.catalogue.CourseRun;
import org.matricula.catalogue.Runs;
import org.matricula.organisation.KnownLearners;
import org.matricula.organisation.LearnerGroup;
import org.matricula.organisation.LearnerGroups;
import org.matricula.platform.NotFound;
import org.matricula.platform.Person;
import org.matricula.platform.Refusal;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Asks all who have a say whether an organisation may invite, and whether there is room; the first no counts. */
@Component
class InvitationRules {

    private final ObjectProvider<InvitationRule> all;
    private final Runs runs;
    private final KnownLearners known;
    private final LearnerGroups groups;
    private final Clock clock;

    InvitationRules(
            ObjectProvider<InvitationRule> all, Runs runs, KnownLearners known, LearnerGroups groups, Clock clock) {
        this.all = all;
        this.runs = runs;
        this.known = known;
        this.groups = groups;
        this.clock = clock;
    }

    /** @throws Refusal if nobody can be invited to the run, or not by this organisation, and why */
    void requireAllowed(UUID organisationId, CourseRun run) {
        Invitable.require(run, clock.instant());
        whyNot(organisationId, run).ifPresent(InvitationRules::refuse);
    }

    /** The same. @throws NotFound if there is no such run */
    void requireAllowed(UUID organisationId, UUID runId) {
        requireAllowed(organisationId, runs.find(runId).orElseThrow(NotFound::new));
    }

    /** What the organisation is refused; whether the run takes anybody in is not asked. */
    Optional<Refusal> whyNot(UUID organisationId, CourseRun run) {
        return all.orderedStream()
                .flatMap(rule -> rule.whyNot(organisationId, run).stream())
                .findFirst();
    }

    Optional<Refusal> whyNoRoom(UUID organisationId, CourseRun run, Collection<Invitee> invitees) {
        if (invitees.isEmpty()) return Optional.empty();
        return whyNot(
                organisationId,
                run,
                invitees.stream()
                        .collect(groupingBy(
                                Invitee::group,
                                TreeMap::new,
                                Collectors.collectingAndThen(counting(), Long::intValue))));
    }

    /** @throws Refusal if there is no room for all of them */
    void requireRoom(UUID organisationId, CourseRun run, Collection<Invitee> invitees) {
        whyNoRoom(organisationId, run, invitees).ifPresent(InvitationRules::refuse);
    }

    /** Why nobody more can join by a link, in whatever group. */
    Optional<Refusal> whyNotByLink(UUID organisationId, CourseRun run) {
        return whyNotByLink(organisationId, run, "");
    }

    /** Why this person can't: their group must have room too, if the organisation has them in one. */
    Optional<Refusal> whyNotByLink(UUID organisationId, CourseRun run, Person joiner) {
        var group = known.groupOf(organisationId, joiner).flatMap(id -> groups.find(organisationId, id));
        return whyNotByLink(organisationId, run, group.map(LearnerGroup::name).orElse(""));
    }

    private Optional<Refusal> whyNotByLink(UUID organisationId, CourseRun run, String group) {
        return whyNot(organisationId, run).or(() -> whyNot(organisationId, run, Map.of(group, 1)));
    }

    private Optional<Refusal> whyNot(UUID organisationId, CourseRun run, Map<String, Integer> newByGroup) {
        return all.orderedStream()
                .flatMap(rule -> rule.whyNoRoom(organisationId, run, newByGroup).stream())
                .findFirst();
    }

    private static void refuse(Refusal reason) {
        throw reason;
    }
}
