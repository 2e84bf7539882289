package org.matricula.enrolment.web;

import java.time.Clock;
import org.matricula.account.People;
import org.matricula.catalogue.Courses;
import org.matricula.catalogue.Runs;
import org.matricula.enrolment.Adjustment;
import org.matricula.enrolment.Adjustments;
import org.matricula.enrolment.Place;
import org.matricula.enrolment.Places;
import org.matricula.organisation.Organisations;
import org.matricula.platform.NotFound;
import org.matricula.platform.security.Caller;
import org.springframework.stereotype.Component;

/** Finds a run by its address, and where whoever is signed in stands with it. */
@Component
class PlaceReader {

    private final Courses courses;
    private final Runs runs;
    private final Organisations organisations;
    private final People people;
    private final Places places;
    private final Adjustments adjustments;
    private final Clock clock;

    PlaceReader(
            Courses courses,
            Runs runs,
            Organisations organisations,
            People people,
            Places places,
            Adjustments adjustments,
            Clock clock) {
        this.courses = courses;
        this.runs = runs;
        this.organisations = organisations;
        this.people = people;
        this.places = places;
        this.adjustments = adjustments;
        this.clock = clock;
    }

    /** @throws NotFound if there is no such run */
    RunPlace find(String courseSlug, String runSlug) {
        var course = courses.get(courseSlug);
        var run = runs.get(course.id(), runSlug);
        var provider = organisations.get(course.organisationId().toString());
        var reader = people.personOf(Caller.currentAccountId().orElseThrow());
        var place = places.place(reader, run, provider.zone());
        var granted = place instanceof Place.Taken(var enrolment, var terms)
                ? adjustments.of(enrolment.learnerId(), run.id())
                : Adjustment.NONE;
        return new RunPlace(course, run, provider, reader, place, granted, clock.instant());
    }
}
