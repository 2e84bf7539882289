package org.matricula.discussion;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.matricula.catalogue.Course;
import org.matricula.catalogue.CourseRun;
import org.matricula.catalogue.Courses;
import org.matricula.catalogue.Runs;
import org.matricula.catalogue.content.Contents;
import org.matricula.catalogue.content.PlacedStep;
import org.matricula.catalogue.content.StepNumber;
import org.matricula.organisation.Organisations;
import org.matricula.platform.NotFound;
import org.springframework.stereotype.Component;

/** Finds steps by their addresses and by their ids. */
@Component
public class Placements {

    private final Organisations organisations;
    private final Courses courses;
    private final Runs runs;
    private final Contents contents;

    Placements(Organisations organisations, Courses courses, Runs runs, Contents contents) {
        this.organisations = organisations;
        this.courses = courses;
        this.runs = runs;
        this.contents = contents;
    }

    /** @throws NotFound if there is no such run, or no such step in what it teaches now */
    public Placement find(String courseSlug, String runSlug, String number) {
        var course = courses.get(courseSlug);
        var run = runs.get(course.id(), runSlug);
        return StepNumber.parse(number)
                .flatMap(wanted -> contents.published(run.id()).flatMap(content -> content.find(wanted)))
                .map(step ->
                        new Placement(organisations.get(course.organisationId().toString()), course, run, step))
                .orElseThrow(NotFound::new);
    }

    /** Those among these steps that are still part of what the run teaches. */
    Map<UUID, Placement> find(Course course, CourseRun run, Collection<UUID> stepIds) {
        var provider = organisations.get(course.organisationId().toString());
        return contents.published(run.id()).stream()
                .flatMap(content -> stepIds.stream().distinct().flatMap(id -> content.find(id).stream()))
                .collect(Collectors.toMap(PlacedStep::id, step -> new Placement(provider, course, run, step)));
    }

    /** Empty if the step is no longer part of what the run teaches. */
    Optional<Placement> find(Course course, CourseRun run, UUID stepId) {
        return Optional.ofNullable(find(course, run, List.of(stepId)).get(stepId));
    }

    /** Empty if the step is no longer part of what the run teaches. */
    Optional<Placement> find(Spot spot) {
        return runs.find(spot.runId())
                .flatMap(run -> courses.find(run.courseId()).flatMap(course -> find(course, run, spot.stepId())));
    }
}
