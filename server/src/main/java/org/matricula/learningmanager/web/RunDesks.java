package org.matricula.learningmanager.web;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.matricula.catalogue.CourseRun;
import org.matricula.catalogue.Courses;
import org.matricula.catalogue.Runs;
import org.matricula.invitation.InvitationTally;
import org.matricula.invitation.Invitations;
import org.matricula.invitation.LinkQuery;
import org.matricula.invitation.LinkTable;
import org.matricula.organisation.Organisation;
import org.matricula.organisation.Organisations;
import org.matricula.platform.NotFound;
import org.matricula.platform.security.Permission;
import org.springframework.stereotype.Component;

/** Sets the desk for a page about one run, with the counts on its tabs. */
@Component
class RunDesks {

    private final Desks desks;
    private final Runs runs;
    private final Courses courses;
    private final Organisations organisations;
    private final Invitations invitations;
    private final LinkTable links;
    private final EnrolledCounts enrolled;

    RunDesks(
            Desks desks,
            Runs runs,
            Courses courses,
            Organisations organisations,
            Invitations invitations,
            LinkTable links,
            EnrolledCounts enrolled) {
        this.desks = desks;
        this.runs = runs;
        this.courses = courses;
        this.organisations = organisations;
        this.invitations = invitations;
        this.links = links;
        this.enrolled = enrolled;
    }

    /** @param slug of the organisation, as in the path; @throws NotFound if there is no such organisation or run */
    RunDesk of(String slug, UUID runId) {
        var desk = desks.of(slug, Tab.COURSES);
        var run = runs.find(runId).orElseThrow(NotFound::new);
        var course = courses.find(run.courseId()).orElseThrow(NotFound::new);
        var provider = organisations.get(course.organisationId().toString());
        return new RunDesk(
                desk,
                provider,
                course,
                run,
                counts(desk.organisation(), run),
                desks.holds(Permission.INVITE_LEARNERS, desk.organisation()));
    }

    private Map<RunTab, Integer> counts(Organisation organisation, CourseRun run) {
        var tally =
                invitations.tallies(organisation.id(), List.of(run.id())).getOrDefault(run.id(), InvitationTally.NONE);
        var counts = new EnumMap<RunTab, Integer>(RunTab.class);
        counts.put(RunTab.ENROLLED, enrolled.of(organisation.id(), run.id()));
        counts.put(RunTab.PENDING, tally.pending());
        counts.put(RunTab.DECLINED, tally.declined());
        counts.put(RunTab.LINKS, links.count(organisation, run, LinkQuery.ALL));
        counts.keySet().removeIf(tab -> !desks.holds(tab.permission(), organisation));
        return counts;
    }
}
