package org.matricula.testing;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.matricula.account.Accounts;
import org.matricula.catalogue.Course;
import org.matricula.catalogue.CourseDetails;
import org.matricula.catalogue.CourseRun;
import org.matricula.catalogue.Courses;
import org.matricula.catalogue.Programme;
import org.matricula.catalogue.ProgrammeDetails;
import org.matricula.catalogue.Programmes;
import org.matricula.catalogue.Requirement;
import org.matricula.catalogue.RequirementGroup;
import org.matricula.catalogue.RunDetails;
import org.matricula.catalogue.Runs;
import org.matricula.enrolment.BulkEnrolments;
import org.matricula.enrolment.Enrolment;
import org.matricula.enrolment.Source;
import org.matricula.enrolment.Track;
import org.matricula.organisation.Organisation;
import org.matricula.organisation.Organisations;
import org.matricula.progress.BulkResults;
import org.matricula.progress.CourseCertificate;
import org.matricula.progress.Grade;
import org.matricula.progress.Result;
import org.springframework.stereotype.Component;

/** Makes a programme of several courses, and lets people learn in it. */
@Component
public record Learning(
        Accounts accounts,
        Organisations organisations,
        Courses courses,
        Runs runs,
        Programmes programmes,
        BulkEnrolments enrolments,
        BulkResults results) {

    public static final Instant REVOKED = Instant.parse("2016-05-02T10:00:00Z");

    /** A programme that asks for all of its courses; each has one run, in the spring of 2014. */
    public record World(Organisation provider, Programme programme, List<Course> courses, List<CourseRun> runs) {

        public String slug() {
            return programme.slug();
        }
    }

    public World programmeOf(int size) {
        var provider = Providers.provider(organisations);
        var taught = IntStream.range(0, size).mapToObj(i -> course(provider, i)).toList();
        var group = RequirementGroup.all(
                "",
                taught.stream().map(course -> Requirement.anyOf(course.id())).toList());
        var programme = programmes.create(
                provider.id(), null, new ProgrammeDetails("Science of " + provider.name(), "", "", List.of(group)));
        var held = taught.stream()
                .map(course -> run(course, "Spring 2014", "2014-02-01T00:00:00Z", "2014-06-30T00:00:00Z"))
                .toList();
        return new World(provider, programme, taught, held);
    }

    public CourseRun run(Course course, String title, String start, String end) {
        var details = new RunDetails(title, null, Instant.parse(start), Instant.parse(end), null, null);
        return runs.add(course.organisationId(), course.id(), null, details);
    }

    public Somebody somebody() {
        return Somebody.in(accounts);
    }

    /** Enrols on the verified track, and grades; a pass comes with its certificate. */
    public void grade(UUID learner, CourseRun run, Result result, @Nullable BigDecimal percentage) {
        enrol(learner, run);
        var grade = new Grade(learner, run.id(), run.courseId(), result, percentage, run.endsAt());
        results.addGrades(List.of(grade));
        if (result.isPassed()) results.addCertificates(List.of(CourseCertificate.of(grade, Track.VERIFIED)));
    }

    public void enrol(UUID learner, CourseRun run) {
        enrolments.add(List.of(new Enrolment(
                learner, run.id(), run.courseId(), Track.VERIFIED, Source.OWN, null, run.startsAt(), null)));
    }

    private Course course(Organisation provider, int number) {
        return courses.create(
                provider.id(), null, new CourseDetails("Course " + number + " of " + provider.name(), null, "", ""));
    }
}
