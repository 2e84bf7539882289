package org.matricula.delivery;

import java.time.Clock;
import java.util.Optional;
import org.matricula.catalogue.Courses;
import org.matricula.catalogue.Runs;
import org.matricula.catalogue.content.Contents;
import org.matricula.enrolment.Adjustments;
import org.matricula.enrolment.Place;
import org.matricula.enrolment.Places;
import org.matricula.organisation.Organisations;
import org.matricula.platform.Person;
import org.matricula.progress.CourseProgress;
import org.springframework.stereotype.Service;

/** Finds a learner's seat in a run. */
@Service
public class Seats {

    private final Courses courses;
    private final Runs runs;
    private final Organisations organisations;
    private final Places places;
    private final Adjustments adjustments;
    private final Contents contents;
    private final CourseProgress progress;
    private final Clock clock;

    Seats(
            Courses courses,
            Runs runs,
            Organisations organisations,
            Places places,
            Adjustments adjustments,
            Contents contents,
            CourseProgress progress,
            Clock clock) {
        this.courses = courses;
        this.runs = runs;
        this.organisations = organisations;
        this.places = places;
        this.adjustments = adjustments;
        this.contents = contents;
        this.progress = progress;
        this.clock = clock;
    }

    /** Empty for whoever takes no part in the run. @throws NotFound if there is no such run */
    public Optional<Seat> find(Person person, String courseSlug, String runSlug) {
        var course = courses.get(courseSlug);
        var run = runs.get(course.id(), runSlug);
        var provider = organisations.get(course.organisationId().toString());
        if (!(places.place(person, run, provider.zone()) instanceof Place.Taken(var enrolment, var terms))) {
            return Optional.empty();
        }
        var learner = enrolment.learnerId();
        return Optional.of(new Seat(
                course,
                run,
                provider,
                person,
                enrolment,
                terms,
                adjustments.of(learner, run.id()),
                contents.rules(run.id()),
                contents.published(run.id()).orElse(null),
                progress.of(learner, run.id()),
                progress.completed(learner, run.id()),
                clock.instant()));
    }
}
