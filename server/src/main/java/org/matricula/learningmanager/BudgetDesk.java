package org.matricula.learningmanager;

import static java.util.stream.Collectors.toMap;
import static java.util.stream.Collectors.toSet;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SequencedMap;
import java.util.UUID;
import org.matricula.billing.BudgetStanding;
import org.matricula.billing.Budgets;
import org.matricula.catalogue.Course;
import org.matricula.catalogue.CourseRun;
import org.matricula.catalogue.Courses;
import org.matricula.catalogue.Runs;
import org.matricula.invitation.Invitations;
import org.matricula.invitation.ReservedPlaces;
import org.matricula.organisation.LearnerGroups;
import org.matricula.roll.Roll;
import org.springframework.stereotype.Service;

/** What people see of an organisation's budgets. */
@Service
public class BudgetDesk {

    private final Budgets budgets;
    private final Reservations reservations;
    private final Roll roll;
    private final Invitations invitations;
    private final Runs runs;
    private final Courses courses;
    private final LearnerGroups groups;

    BudgetDesk(
            Budgets budgets,
            Reservations reservations,
            Roll roll,
            Invitations invitations,
            Runs runs,
            Courses courses,
            LearnerGroups groups) {
        this.budgets = budgets;
        this.reservations = reservations;
        this.roll = roll;
        this.invitations = invitations;
        this.runs = runs;
        this.courses = courses;
        this.groups = groups;
    }

    public List<BudgetStanding> standings(UUID organisationId) {
        return budgets.standings(organisationId, reservations.of(organisationId));
    }

    /** What the budgets are about: titles of courses and names of groups, by id. */
    public Map<UUID, String> subjects(List<BudgetStanding> standings, Map<UUID, String> groups) {
        var found = courses
                .byIds(standings.stream()
                        .map(one -> one.budget().courseId())
                        .filter(Objects::nonNull)
                        .collect(toSet()))
                .values()
                .stream()
                .collect(toMap(Course::id, Course::title));
        found.putAll(groups);
        return found;
    }

    /** Names by id, in their order. */
    public SequencedMap<UUID, String> groups(UUID organisationId) {
        return groups.names(organisationId);
    }

    /** Whether the organisation can have a budget for this: it has the group, or has to do with the course. */
    public boolean offers(UUID organisationId, Budgets.Subject subject) {
        if (subject.groupId() != null && !groups(organisationId).containsKey(subject.groupId())) return false;
        return subject.courseId() == null
                || courses(organisationId).stream()
                        .anyMatch(course -> course.id().equals(subject.courseId()));
    }

    /** The courses the organisation teaches, or has invited to. */
    public List<Course> courses(UUID organisationId) {
        var used = new HashSet<>(roll.tallies(organisationId).keySet());
        invitations.reserved(organisationId).stream().map(ReservedPlaces::runId).forEach(used::add);
        var all = new ArrayList<>(courses.ofOrganisation(organisationId));
        var own = all.stream().map(Course::id).collect(toSet());
        var others = runs.byIds(used).values().stream()
                .map(CourseRun::courseId)
                .filter(id -> !own.contains(id))
                .collect(toSet());
        all.addAll(courses.byIds(others).values());
        all.sort(Comparator.comparing(Course::title));
        return all;
    }
}
