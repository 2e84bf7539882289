package org.matricula.invitation.web;

import static java.util.stream.Collectors.toSet;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.matricula.catalogue.Course;
import org.matricula.catalogue.CourseRun;
import org.matricula.catalogue.Courses;
import org.matricula.catalogue.Runs;
import org.matricula.invitation.Invitation;
import org.matricula.organisation.Organisations;
import org.springframework.stereotype.Component;

/** Finds what invitations are about. */
@Component
class Offers {

    private final Organisations organisations;
    private final Courses courses;
    private final Runs runs;

    Offers(Organisations organisations, Courses courses, Runs runs) {
        this.organisations = organisations;
        this.courses = courses;
        this.runs = runs;
    }

    Offer of(Invitation invitation) {
        return of(Set.of(invitation)).get(invitation);
    }

    Map<Invitation, Offer> of(Collection<Invitation> invitations) {
        var invited = runs.byIds(invitations.stream().map(Invitation::runId).collect(toSet()));
        var taught =
                courses.byIds(invited.values().stream().map(CourseRun::courseId).collect(toSet()));
        var concerned = organisations.byIds(Stream.<UUID>concat(
                        invitations.stream().map(Invitation::organisationId),
                        taught.values().stream().map(Course::organisationId))
                .collect(toSet()));
        var offers = new HashMap<Invitation, Offer>();
        for (var invitation : invitations) {
            var run = invited.get(invitation.runId());
            var course = taught.get(run.courseId());
            var inviting = concerned.get(invitation.organisationId());
            offers.put(invitation, new Offer(inviting, concerned.get(course.organisationId()), course, run));
        }
        return offers;
    }

    Offer of(UUID organisationId, CourseRun run) {
        var course = courses.find(run.courseId()).orElseThrow();
        var concerned = organisations.byIds(List.of(organisationId, course.organisationId()));
        return new Offer(concerned.get(organisationId), concerned.get(course.organisationId()), course, run);
    }
}
