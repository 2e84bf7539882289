package org.matricula.invitation;

import java.time.Clock;
import java.util.UUID;
import org.matricula.catalogue.Courses;
import org.matricula.catalogue.Runs;
import org.matricula.enrolment.Enrolment;
import org.matricula.enrolment.Enrolments;
import org.matricula.enrolment.Places;
import org.matricula.enrolment.Source;
import org.matricula.invitation.InvitationStore.Said;
import org.matricula.organisation.Memberships;
import org.matricula.organisation.Organisations;
import org.matricula.platform.NotFound;
import org.matricula.platform.Person;
import org.springframework.stereotype.Component;

/** Makes somebody a learner of an organisation and gives them a place through it, in the caller's transaction. */
@Component
class Joining {

    private final Memberships memberships;
    private final Places places;
    private final Enrolments enrolments;
    private final Runs runs;
    private final Courses courses;
    private final Organisations organisations;
    private final Clock clock;

    Joining(
            Memberships memberships,
            Places places,
            Enrolments enrolments,
            Runs runs,
            Courses courses,
            Organisations organisations,
            Clock clock) {
        this.memberships = memberships;
        this.places = places;
        this.enrolments = enrolments;
        this.runs = runs;
        this.courses = courses;
        this.organisations = organisations;
        this.clock = clock;
    }

    /**
     * @param said what the organisation said of whom it invited
     * @throws org.matricula.platform.Refusal if the run doesn't take them in, with the reason
     */
    Enrolment join(Person person, UUID organisationId, UUID runId, Source source, Said said) {
        var run = runs.find(runId).orElseThrow(NotFound::new);
        var course = courses.find(run.courseId()).orElseThrow(NotFound::new);
        var provider = organisations.get(course.organisationId().toString());
        memberships.add(organisationId, person, clock.instant());
        memberships.fillIn(organisationId, person, said.externalId(), said.group());
        return places.join(person, run, source, organisationId, provider.zone());
    }

    /** Whether they take part in the run now, through the organisation. */
    boolean isIn(Person person, UUID organisationId, UUID runId) {
        return person.learnerIds().stream()
                .flatMap(id -> enrolments.of(id, runId).stream())
                .anyMatch(place -> !place.hasLeft() && organisationId.equals(place.organisationId()));
    }

    /** The place they have already, also if they left it since. */
    Enrolment place(Person person, UUID runId) {
        return person.learnerIds().stream()
                .flatMap(id -> enrolments.of(id, runId).stream())
                .findFirst()
                .orElseThrow(NotFound::new);
    }
}
