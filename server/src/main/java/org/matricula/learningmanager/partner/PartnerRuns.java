package org.matricula.learningmanager.partner;

import static java.util.stream.Collectors.toMap;
import static java.util.stream.Collectors.toSet;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.UUID;
import org.matricula.catalogue.Course;
import org.matricula.catalogue.CourseRun;
import org.matricula.catalogue.Courses;
import org.matricula.catalogue.Runs;
import org.matricula.organisation.Organisations;
import org.matricula.platform.NotFound;
import org.matricula.roll.Roll;
import org.springframework.stereotype.Component;

/** The runs a partner may ask about: those of its own courses, and those somebody came to through it. */
@Component
class PartnerRuns {

    private final Courses courses;
    private final Runs runs;
    private final Roll roll;
    private final Organisations organisations;
    private final PartnerAddresses addresses;

    PartnerRuns(Courses courses, Runs runs, Roll roll, Organisations organisations, PartnerAddresses addresses) {
        this.courses = courses;
        this.runs = runs;
        this.roll = roll;
        this.organisations = organisations;
        this.addresses = addresses;
    }

    /** The latest to start first. */
    List<PartnerRun> of(UUID organisationId) {
        var own = courses.ofOrganisation(organisationId).stream().collect(toMap(Course::id, course -> course));
        var known = new HashMap<>(runs.byIds(roll.tallies(organisationId).keySet()));
        runs.ofCourses(own.keySet()).values().forEach(all -> all.forEach(run -> known.put(run.id(), run)));
        var taught = new HashMap<>(own);
        taught.putAll(courses.byIds(known.values().stream()
                .map(CourseRun::courseId)
                .filter(id -> !own.containsKey(id))
                .collect(toSet())));
        return known.values().stream()
                .sorted(Comparator.comparing(CourseRun::startsAt).reversed().thenComparing(CourseRun::id))
                .map(run -> view(run, taught.get(run.courseId())))
                .toList();
    }

    /** @throws NotFound if the partner may not ask about such a run */
    PartnerRun get(UUID organisationId, UUID runId) {
        var run = runs.find(runId).orElseThrow(NotFound::new);
        return view(run, course(organisationId, run.courseId(), runId));
    }

    /** @throws NotFound if the partner may not ask about such a course */
    PartnerCourse course(UUID organisationId, UUID courseId) {
        var course = courses.find(courseId).orElseThrow(NotFound::new);
        if (!course.organisationId().equals(organisationId)) {
            var taken = runs.ofCourse(courseId).stream().map(CourseRun::id).collect(toSet());
            if (roll.tallies(organisationId, taken).isEmpty()) throw new NotFound();
        }
        var address = addresses.course(courseId);
        return new PartnerCourse(courseId, address.href(), course.title(), code(course));
    }

    private Course course(UUID organisationId, UUID courseId, UUID runId) {
        var course = courses.find(courseId).orElseThrow(NotFound::new);
        var isOwn = course.organisationId().equals(organisationId);
        if (!isOwn && roll.tallies(organisationId, List.of(runId)).isEmpty()) throw new NotFound();
        return course;
    }

    private PartnerRun view(CourseRun run, Course course) {
        var code = run.partnerCode() == null ? run.slug() : run.partnerCode();
        var zone = organisations.get(course.organisationId().toString()).zone();
        var weeks = run.length(zone);
        return new PartnerRun(
                run.id(),
                addresses.run(run.id()).href(),
                course.title(),
                code(course) + "-" + code,
                code,
                Times.text(run.startsAt()),
                weeks.isPresent() ? weeks.getAsInt() : null,
                addresses.course(course.id()));
    }

    private static String code(Course course) {
        return course.partnerCode() == null ? course.slug() : course.partnerCode();
    }
}
