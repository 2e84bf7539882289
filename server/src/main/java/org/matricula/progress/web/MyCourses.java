package org.matricula.progress.web;

import static java.util.stream.Collectors.toMap;

import gg.jte.models.runtime.JteModel;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.matricula.account.People;
import org.matricula.catalogue.Course;
import org.matricula.catalogue.Courses;
import org.matricula.catalogue.Runs;
import org.matricula.catalogue.content.Contents;
import org.matricula.enrolment.Enrolment;
import org.matricula.enrolment.Enrolments;
import org.matricula.organisation.Organisations;
import org.matricula.platform.Person;
import org.matricula.platform.security.Caller;
import org.matricula.platform.web.PagePanel;
import org.matricula.progress.CourseCertificate;
import org.matricula.progress.CourseProgress;
import org.matricula.progress.Grade;
import org.matricula.progress.Results;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import pages.Templates;

/** A learner's courses: a panel on the home page, and the same for programs. */
@RestController
class MyCourses implements PagePanel {

    private static final int POSITION = 10;

    private final People people;
    private final Enrolments enrolments;
    private final Results results;
    private final CourseProgress progress;
    private final Contents contents;
    private final Organisations organisations;
    private final Courses courses;
    private final Runs runs;
    private final Templates templates;

    MyCourses(
            People people,
            Enrolments enrolments,
            Results results,
            CourseProgress progress,
            Contents contents,
            Organisations organisations,
            Courses courses,
            Runs runs,
            Templates templates) {
        this.people = people;
        this.enrolments = enrolments;
        this.results = results;
        this.progress = progress;
        this.contents = contents;
        this.organisations = organisations;
        this.courses = courses;
        this.runs = runs;
        this.templates = templates;
    }

    @GetMapping("/api/v1/me/courses")
    List<MyCourse> mine() {
        return of(people.personOf(Caller.currentAccountId().orElseThrow()));
    }

    @Override
    public Place place() {
        return Place.HOME;
    }

    @Override
    public int position() {
        return POSITION;
    }

    @Override
    public Optional<JteModel> panelFor(Caller.SignedIn caller, String subject) {
        return Optional.of(templates.progressMyCourses(of(people.personOf(caller.accountId()))));
    }

    /** The latest enrolment first. */
    private List<MyCourse> of(Person person) {
        var mine = enrolments.of(person);
        var byRun = runs.byIds(mine.stream().map(Enrolment::runId).toList());
        var byCourse = courses.byIds(mine.stream().map(Enrolment::courseId).toList());
        var providers = organisations.byIds(byCourse.values().stream()
                .map(Course::organisationId)
                .distinct()
                .toList());
        var grades = results.gradesOf(person).stream().collect(toMap(Attempt::of, Function.identity()));
        var certificates = results.certificatesOf(person).stream().collect(toMap(Attempt::of, Function.identity()));
        var averages = results.averageScores(person);
        var done = progress.of(person);
        var taught = contents.published(byRun.keySet());
        return mine.stream()
                .map(one -> {
                    var run = byRun.get(one.runId());
                    var course = byCourse.get(one.courseId());
                    var grade = Optional.ofNullable(grades.get(Attempt.of(one)));
                    var certificate = Optional.ofNullable(certificates.get(Attempt.of(one)));
                    return new MyCourse(
                            course.slug(),
                            course.title(),
                            run.slug(),
                            run.title(),
                            providers.get(course.organisationId()).zone(),
                            run.startsAt(),
                            run.endsAt(),
                            one.activatedAt(),
                            one.deactivatedAt(),
                            grade.map(Grade::result).orElse(null),
                            averages.get(one.runId()),
                            certificate.map(CourseCertificate::earnedAt).orElse(null),
                            certificate.map(CourseCertificate::revokedAt).orElse(null),
                            done.containsKey(one.runId())
                                    ? done.get(one.runId()).stepsCompleted()
                                    : 0,
                            taught.containsKey(one.runId())
                                    ? taught.get(one.runId()).steps().size()
                                    : 0);
                })
                .toList();
    }

    /** A person may be several learners, so a run alone doesn't say which attempt is meant. */
    private record Attempt(UUID learnerId, UUID runId) {

        static Attempt of(Enrolment enrolment) {
            return new Attempt(enrolment.learnerId(), enrolment.runId());
        }

        static Attempt of(Grade grade) {
            return new Attempt(grade.learnerId(), grade.runId());
        }

        static Attempt of(CourseCertificate certificate) {
            return new Attempt(certificate.learnerId(), certificate.runId());
        }
    }
}
