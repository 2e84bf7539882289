package org.matricula.delivery;

import java.time.Clock;
import org.jspecify.annotations.Nullable;
import org.matricula.account.People;
import org.matricula.catalogue.CourseRun;
import org.matricula.catalogue.Courses;
import org.matricula.catalogue.content.MediaAccess;
import org.matricula.enrolment.Place;
import org.matricula.enrolment.Places;
import org.matricula.organisation.Organisations;
import org.matricula.platform.security.Caller;
import org.springframework.stereotype.Component;

/** Those who have a seat in a run, and may read there now, have its files. */
@Component
class LearnerMedia implements MediaAccess {

    private final People people;
    private final Places places;
    private final Courses courses;
    private final Organisations organisations;
    private final Clock clock;

    LearnerMedia(People people, Places places, Courses courses, Organisations organisations, Clock clock) {
        this.people = people;
        this.places = places;
        this.courses = courses;
        this.organisations = organisations;
        this.clock = clock;
    }

    @Override
    public boolean mayRead(CourseRun run, @Nullable Caller caller) {
        if (!(caller instanceof Caller.SignedIn reader)) return false;
        var provider = courses.find(run.courseId()).orElseThrow().organisationId();
        var zone = organisations.get(provider.toString()).zone();
        return places.place(people.personOf(reader.accountId()), run, zone)
                        instanceof Place.Taken(var enrolment, var terms)
                && terms.isReadable(clock.instant())
                && !clock.instant().isBefore(run.startsAt());
    }
}
