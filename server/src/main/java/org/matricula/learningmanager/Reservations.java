package org.matricula.learningmanager;

import static java.util.stream.Collectors.toMap;
import static java.util.stream.Collectors.toSet;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.matricula.billing.PlannedPlaces;
import org.matricula.catalogue.Runs;
import org.matricula.invitation.Invitations;
import org.matricula.invitation.ReservedPlaces;
import org.matricula.organisation.LearnerGroups;
import org.springframework.stereotype.Component;

/** Places as budgets count them: by course, and by group where the organisation has a group of that name. */
@Component
class Reservations {

    private final Invitations invitations;
    private final LearnerGroups groups;
    private final Runs runs;

    Reservations(Invitations invitations, LearnerGroups groups, Runs runs) {
        this.invitations = invitations;
        this.groups = groups;
        this.runs = runs;
    }

    /** What pending personal invitations hold. */
    List<PlannedPlaces> of(UUID organisationId) {
        var reserved = invitations.reserved(organisationId);
        var found = runs.byIds(reserved.stream().map(ReservedPlaces::runId).collect(toSet()));
        var byName = byName(organisationId);
        return reserved.stream()
                .map(one -> new PlannedPlaces(
                        found.get(one.runId()).courseId(), byName.get(lower(one.groupName())), one.places()))
                .toList();
    }

    /** What more would. */
    List<PlannedPlaces> wanted(UUID organisationId, UUID courseId, Map<String, Integer> newByGroup) {
        var byName = byName(organisationId);
        return newByGroup.entrySet().stream()
                .map(one -> new PlannedPlaces(courseId, byName.get(lower(one.getKey())), one.getValue()))
                .toList();
    }

    private Map<String, UUID> byName(UUID organisationId) {
        return groups.names(organisationId).entrySet().stream()
                .collect(toMap(one -> lower(one.getValue()), Map.Entry::getKey));
    }

    private static String lower(String name) {
        return name.strip().toLowerCase(Locale.ROOT);
    }
}
