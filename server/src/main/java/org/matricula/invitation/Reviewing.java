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
import org.springframework.stereotype.Component;

/** Looks at pasted addresses with what the organisation may know of them. */
@Component
class Reviewing {

    private final InvitationLists lists;
    private final KnownAddresses known;
    private final Enrolments enrolments;

    Reviewing(InvitationLists lists, KnownAddresses known, Enrolments enrolments) {
        this.lists = lists;
        this.known = known;
        this.enrolments = enrolments;
    }

    Review review(UUID organisationId, UUID runId, AddressList list) {
        var normals =
                list.entries().stream().map(entry -> entry.address().normal()).toList();
        var verdicts = new HashMap<String, Verdict>();
        standings(organisationId, runId, normals, verdicts);
        enrolled(organisationId, runId, normals, verdicts);
        return Review.of(list, address -> verdicts.getOrDefault(address.normal(), Verdict.READY));
    }

    /** An accepted invitation counts as long as the place it led to is taken: see {@link #enrolled}. */
    private void standings(UUID organisationId, UUID runId, List<String> normals, Map<String, Verdict> verdicts) {
        for (var standing : lists.standings(organisationId, runId, normals)) {
            if (standing.state().isPending()) verdicts.put(standing.normal(), Verdict.INVITED);
            if (standing.state() == Invitation.State.DECLINED)
                verdicts.putIfAbsent(standing.normal(), Verdict.DECLINED);
        }
    }

    private void enrolled(UUID organisationId, UUID runId, List<String> normals, Map<String, Verdict> verdicts) {
        var learners = known.learners(organisationId, normals);
        var taking = taking(organisationId, runId, Set.copyOf(learners.values()));
        learners.entrySet().stream()
                .filter(learner -> taking.contains(learner.getValue()))
                .collect(toMap(Map.Entry::getKey, learner -> Verdict.ENROLLED))
                .forEach(verdicts::put);
    }

    private Set<UUID> taking(UUID organisationId, UUID runId, Set<UUID> learners) {
        return enrolments.ofLearners(learners).stream()
                .filter(one -> one.runId().equals(runId) && !one.hasLeft())
                .filter(one -> organisationId.equals(one.organisationId()))
                .map(Enrolment::learnerId)
                .collect(toSet());
    }
}
