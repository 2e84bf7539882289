package org.matricula.learningmanager.web;

import static java.util.stream.Collectors.toSet;

import java.time.Clock;
import java.util.HashSet;
import java.util.List;
import java.util.UUID;
import org.matricula.catalogue.Course;
import org.matricula.catalogue.CourseRun;
import org.matricula.catalogue.Courses;
import org.matricula.catalogue.Runs;
import org.matricula.invitation.InvitationTally;
import org.matricula.invitation.Invitations;
import org.matricula.invitation.SharedLinks;
import org.matricula.organisation.Organisations;
import org.matricula.platform.security.Permission;
import org.springframework.stereotype.Component;

/** Gathers the runs to which an organisation invited: a row each, which even a large one has by the hundred at most. */
@Component
class CoursesReader {

    private static final int SIZE = 50;

    private final Desks desks;
    private final Courses courses;
    private final Runs runs;
    private final Organisations organisations;
    private final Invitations invitations;
    private final SharedLinks links;
    private final EnrolledCounts enrolled;
    private final Clock clock;

    CoursesReader(
            Desks desks,
            Courses courses,
            Runs runs,
            Organisations organisations,
            Invitations invitations,
            SharedLinks links,
            EnrolledCounts enrolled,
            Clock clock) {
        this.desks = desks;
        this.courses = courses;
        this.runs = runs;
        this.organisations = organisations;
        this.invitations = invitations;
        this.links = links;
        this.enrolled = enrolled;
        this.clock = clock;
    }

    CoursesPage page(String slug, CoursesQuery query) {
        var desk = desks.of(slug, Tab.COURSES);
        var seesPeople = desks.holds(Permission.SEE_LEARNERS, desk.organisation());
        var all = rows(desk.organisation().id(), seesPeople);
        var found =
                all.stream().filter(query::matches).sorted(query.sort().order()).toList();
        var from = query.after() == null ? 0 : place(found, query.after());
        var rows = found.subList(from, Math.min(from + SIZE, found.size()));
        return new CoursesPage(
                desk,
                query,
                rows,
                !all.isEmpty(),
                seesPeople,
                desks.holds(Permission.INVITE_LEARNERS, desk.organisation()),
                from + SIZE < found.size() ? rows.getLast().run().id() : null);
    }

    /** Behind this run; at the beginning if it isn't among them any more. */
    private static int place(List<CourseRow> rows, UUID after) {
        return rows.stream().map(row -> row.run().id()).toList().indexOf(after) + 1;
    }

    private List<CourseRow> rows(UUID organisationId, boolean seesPeople) {
        var tallies = invitations.tallies(organisationId);
        var joined = enrolled.of(organisationId);
        var ids = new HashSet<>(tallies.keySet());
        ids.addAll(joined.keySet());
        ids.addAll(links.runs(organisationId));
        var invited = runs.byIds(ids);
        var taught =
                courses.byIds(invited.values().stream().map(CourseRun::courseId).collect(toSet()));
        var providers = organisations.byIds(
                taught.values().stream().map(Course::organisationId).collect(toSet()));
        return invited.values().stream()
                .map(run -> {
                    var course = taught.get(run.courseId());
                    var tally = tallies.getOrDefault(run.id(), InvitationTally.NONE);
                    return new CourseRow(
                            course,
                            run,
                            run.phase(clock.instant()),
                            providers.get(course.organisationId()).name(),
                            Count.of(joined.getOrDefault(run.id(), 0), seesPeople),
                            Count.of(tally.pending(), seesPeople),
                            Count.of(tally.declined(), seesPeople));
                })
                .toList();
    }
}
