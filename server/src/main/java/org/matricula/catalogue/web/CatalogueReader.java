package org.matricula.catalogue.web;

import java.time.Clock;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.matricula.catalogue.Course;
import org.matricula.catalogue.CourseRun;
import org.matricula.catalogue.CourseSearch;
import org.matricula.catalogue.CourseTest;
import org.matricula.catalogue.Courses;
import org.matricula.catalogue.Programme;
import org.matricula.catalogue.Programmes;
import org.matricula.catalogue.Runs;
import org.matricula.catalogue.Tests;
import org.matricula.organisation.Organisation;
import org.matricula.organisation.Organisations;
import org.springframework.stereotype.Component;

/** Gathers what a page or its twin shows, in as many queries as there are kinds of things, however long the list. */
@Component
class CatalogueReader {

    private static final int PAGE = 60;

    private final Courses courses;
    private final Runs runs;
    private final Tests tests;
    private final Programmes programmes;
    private final Organisations organisations;
    private final Clock clock;

    CatalogueReader(
            Courses courses, Runs runs, Tests tests, Programmes programmes, Organisations organisations, Clock clock) {
        this.courses = courses;
        this.runs = runs;
        this.tests = tests;
        this.programmes = programmes;
        this.organisations = organisations;
        this.clock = clock;
    }

    CourseList search(CourseSearch search) {
        var found = courses.search(search, PAGE + 1);
        var shown = found.subList(0, Math.min(PAGE, found.size()));
        var next = found.size() > PAGE ? shown.getLast().id().toString() : null;
        return new CourseList(search, cards(shown), next);
    }

    List<CourseCard> coursesOf(Organisation organisation) {
        return cards(courses.ofOrganisation(organisation.id()));
    }

    CoursePage course(Course course) {
        var provider = organisations.get(course.organisationId().toString());
        var times = times(provider);
        var ofCourse = runs.ofCourse(course.id());
        return new CoursePage(
                course, provider, views(ofCourse, times), programmes.withAnyOf(List.of(course.id())), times);
    }

    RunView run(CourseRun run, Organisation provider) {
        return views(List.of(run), times(provider)).getFirst();
    }

    List<ProgrammePage> programmes(List<Programme> wanted) {
        var providers = organisations.byIds(
                wanted.stream().map(Programme::organisationId).distinct().toList());
        var named = courses.byIds(wanted.stream()
                .flatMap(one -> one.courseIds().stream())
                .distinct()
                .toList());
        return wanted.stream()
                .map(one -> new ProgrammePage(one, providers.get(one.organisationId()), named))
                .toList();
    }

    ProgrammePage programme(Programme programme) {
        return programmes(List.of(programme)).getFirst();
    }

    private List<CourseCard> cards(List<Course> shown) {
        var providers = organisations.byIds(
                shown.stream().map(Course::organisationId).distinct().toList());
        var byCourse = runs.ofCourses(shown.stream().map(Course::id).toList());
        return shown.stream()
                .map(course -> card(course, providers.get(course.organisationId()), byCourse))
                .toList();
    }

    private CourseCard card(Course course, Organisation provider, Map<UUID, List<CourseRun>> byCourse) {
        var now = clock.instant();
        var foremost = CourseRun.foremost(byCourse.getOrDefault(course.id(), List.of()), now);
        return new CourseCard(
                course,
                provider,
                foremost.map(run -> RunView.of(run, List.of(), times(provider), now))
                        .orElse(null));
    }

    private List<RunView> views(List<CourseRun> shown, LocalTimes times) {
        Map<UUID, List<CourseTest>> byRun =
                tests.ofRuns(shown.stream().map(CourseRun::id).toList());
        var now = clock.instant();
        Stream<RunView> views =
                shown.stream().map(run -> RunView.of(run, byRun.getOrDefault(run.id(), List.of()), times, now));
        return views.toList();
    }

    private static LocalTimes times(Organisation provider) {
        return new LocalTimes(ZoneId.of(provider.timeZone()));
    }
}
