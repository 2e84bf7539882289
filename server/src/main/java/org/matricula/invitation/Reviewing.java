package org.matricula.invitation;

import static java.util.stream.Collectors.toMap;
import static java.util.stream.Collectors.toSet;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.matricula.enrolment.Enrolment;
import org.matricula.enrolment.Enrolments;
import org.matricula.invitation.Review.Verdict;
import org.matricula.organisation.Memberships;
import org.springframework.stereotype.Component;

/** Looks at pasted addresses with what the organisation may know of them. */
@Component
class Reviewing {

    private final InvitationLists lists;
    private final KnownAddresses known;
    private final Enrolments enrolments;
    private final Memberships memberships;

    Reviewing(InvitationLists lists, KnownAddresses known, Enrolments enrolments, Memberships memberships) {
        this.lists = lists;
        this.known = known;
        this.enrolments = enrolments;
        this.memberships = memberships;
    }

    Review review(UUID organisationId, UUID runId, AddressList list) {
        var normals =
                list.entries().stream().map(entry -> entry.address().normal()).toList();
        var verdicts = new HashMap<String, Verdict>();
        standings(organisationId, runId, normals, verdicts);
        var learners = known.learners(organisationId, normals);
        enrolled(organisationId, runId, learners, verdicts);
        idsTaken(organisationId, list, learners).forEach(normal -> verdicts.putIfAbsent(normal, Verdict.ID_TAKEN));
        return Review.of(
                list, invitee -> verdicts.getOrDefault(invitee.address().normal(), Verdict.READY));
    }

    /** An accepted invitation counts as long as the place it led to is taken: see {@link #enrolled}. */
    private void standings(UUID organisationId, UUID runId, List<String> normals, Map<String, Verdict> verdicts) {
        for (var standing : lists.standings(organisationId, runId, normals)) {
            if (standing.state().isPending()) verdicts.put(standing.normal(), Verdict.INVITED);
            if (standing.state() == Invitation.State.DECLINED)
                verdicts.putIfAbsent(standing.normal(), Verdict.DECLINED);
        }
    }

    private void enrolled(UUID organisationId, UUID runId, Map<String, UUID> learners, Map<String, Verdict> verdicts) {
        var taking = taking(organisationId, runId, Set.copyOf(learners.values()));
        learners.entrySet().stream()
                .filter(learner -> taking.contains(learner.getValue()))
                .collect(toMap(Map.Entry::getKey, learner -> Verdict.ENROLLED))
                .forEach(verdicts::put);
    }

    /** Addresses whose external id is that of somebody else: a learner of the organisation, or another one invited. */
    private Set<String> idsTaken(UUID organisationId, AddressList list, Map<String, UUID> learners) {
        var wanted = list.entries().stream()
                .map(AddressList.Entry::invitee)
                .filter(invitee -> !invitee.externalId().isEmpty())
                .collect(toMap(invitee -> invitee.address().normal(), Invitee::externalId));
        if (wanted.isEmpty()) return Set.of();
        var owners = memberships.learnersByExternalId(organisationId, wanted.values());
        var invited = lists.addressesByExternalId(organisationId, wanted.values());
        return wanted.keySet().stream()
                .filter(normal -> {
                    var id = wanted.get(normal);
                    var owner = owners.get(id);
                    return owner != null && !owner.equals(learners.get(normal))
                            || !invited.getOrDefault(id, normal).equals(normal);
                })
                .collect(toSet());
    }

    private Set<UUID> taking(UUID organisationId, UUID runId, Set<UUID> learners) {
        return enrolments.ofLearners(learners).stream()
                .filter(one -> one.runId().equals(runId) && !one.hasLeft())
                .filter(one -> organisationId.equals(one.organisationId()))
                .map(Enrolment::learnerId)
                .collect(toSet());
    }
}
