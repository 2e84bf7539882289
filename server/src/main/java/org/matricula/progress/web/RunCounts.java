package org.matricula.progress.web;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.matricula.catalogue.Course;
import org.matricula.catalogue.CourseRun;
import org.matricula.catalogue.Courses;
import org.matricula.catalogue.Runs;
import org.matricula.enrolment.Enrolments;
import org.matricula.enrolment.Tally;
import org.matricula.organisation.Organisation;
import org.matricula.organisation.Organisations;
import org.matricula.platform.security.Authority;
import org.matricula.platform.security.Caller;
import org.matricula.platform.security.Permission;
import org.matricula.platform.web.Page;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.ResponseBody;
import pages.Templates;

/** How many are on each of an organisation's runs. */
@Controller
class RunCounts {

    private final Organisations organisations;
    private final Courses courses;
    private final Runs runs;
    private final Enrolments enrolments;
    private final Authority authority;
    private final Templates templates;

    RunCounts(
            Organisations organisations,
            Courses courses,
            Runs runs,
            Enrolments enrolments,
            Authority authority,
            Templates templates) {
        this.organisations = organisations;
        this.courses = courses;
        this.runs = runs;
        this.enrolments = enrolments;
        this.authority = authority;
        this.templates = templates;
    }

    @GetMapping("/o/{organisation}/runs")
    Page page(@PathVariable String organisation, @AuthenticationPrincipal Caller caller) {
        var own = organisations.get(organisation);
        var sees = seesPeople(own, caller);
        return Page.of(templates.progressRuns(own, counts(own, sees), sees));
    }

    @GetMapping("/api/v1/organisations/{organisation}/runs")
    @ResponseBody
    List<RunCount> list(@PathVariable String organisation, @AuthenticationPrincipal Caller caller) {
        var own = organisations.get(organisation);
        return counts(own, seesPeople(own, caller));
    }

    private boolean seesPeople(Organisation organisation, Caller caller) {
        return authority.holds(caller, Permission.SEE_LEARNERS, organisation.slug());
    }

    /** By course, the latest run first. */
    private List<RunCount> counts(Organisation organisation, boolean seesPeople) {
        var own = courses.ofOrganisation(organisation.id());
        var byCourse = runs.ofCourses(own.stream().map(Course::id).toList());
        var all = byCourse.values().stream().flatMap(List::stream).toList();
        var tallies = enrolments.tallies(all.stream().map(CourseRun::id).toList());
        return own.stream()
                .flatMap(course -> byCourse.getOrDefault(course.id(), List.of()).stream()
                        .sorted(Comparator.comparing(CourseRun::startsAt).reversed())
                        .map(run -> count(course, run, tallies, seesPeople)))
                .toList();
    }

    private static RunCount count(
            Course course, CourseRun run, Map<java.util.UUID, Tally> tallies, boolean seesPeople) {
        var tally = tallies.getOrDefault(run.id(), Tally.NONE);
        return new RunCount(
                run.id(),
                course.title(),
                run.title(),
                run.startsAt(),
                run.endsAt(),
                Count.of(tally.enrolled(), seesPeople),
                Count.part(tally.left(), tally.enrolled(), seesPeople));
    }
}
