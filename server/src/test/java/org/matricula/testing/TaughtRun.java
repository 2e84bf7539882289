package org.matricula.testing;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.matricula.account.BulkAccounts;
import org.matricula.account.NewLearner;
import org.matricula.catalogue.Course;
import org.matricula.catalogue.CourseDetails;
import org.matricula.catalogue.CourseRun;
import org.matricula.catalogue.CourseTest;
import org.matricula.catalogue.Courses;
import org.matricula.catalogue.RunDetails;
import org.matricula.catalogue.Runs;
import org.matricula.catalogue.TestDetails;
import org.matricula.catalogue.Tests;
import org.matricula.enrolment.BulkEnrolments;
import org.matricula.enrolment.Enrolment;
import org.matricula.enrolment.Source;
import org.matricula.enrolment.Track;
import org.matricula.organisation.Organisation;
import org.matricula.organisation.Organisations;
import org.matricula.platform.Ids;
import org.matricula.progress.BulkResults;
import org.matricula.progress.CourseCertificate;
import org.matricula.progress.Grade;
import org.matricula.progress.Result;
import org.matricula.progress.Score;
import org.springframework.stereotype.Component;

/** Makes a provider with one run that has a test and learners. */
@Component
public record TaughtRun(
        Organisations organisations,
        Courses courses,
        Runs runs,
        Tests tests,
        BulkAccounts accounts,
        BulkEnrolments enrolments,
        BulkResults results) {

    public static final Instant START = Instant.parse("2025-10-01T00:00:00Z");
    public static final Instant END = Instant.parse("2026-06-30T00:00:00Z");

    public record World(
            Organisation provider, Course course, CourseRun run, CourseTest test, List<NewLearner> learners) {}

    /** The later ones joined later; the first {@code left} of them left. */
    public World with(int learners, int left) {
        var provider = Providers.provider(organisations);
        var course =
                courses.create(provider.id(), null, new CourseDetails("Old hands " + provider.slug(), null, "", ""));
        var run = runs.add(provider.id(), course.id(), null, new RunDetails("Autumn", null, START, END, null, null));
        var details = new TestDetails(null, "Essay", CourseTest.Kind.TUTOR_MARKED, BigDecimal.TEN, null);
        var test = tests.add(provider.id(), run.id(), details);
        var people = IntStream.range(0, learners)
                .mapToObj(i -> learner(provider.slug(), i))
                .toList();
        accounts.add(people, Locale.UK, ZoneId.of("Europe/London"));
        enrolments.add(IntStream.range(0, learners)
                .mapToObj(i -> enrolment(people.get(i).id(), run, i, i < left ? END : null))
                .toList());
        return new World(provider, course, run, test, people);
    }

    public void score(World world, NewLearner learner, String score) {
        results.addScores(List.of(
                new Score(learner.id(), world.test().id(), world.run().id(), new BigDecimal(score), START, false)));
    }

    /** The grade, and the certificate if it comes with one. */
    public void grade(World world, NewLearner learner, Result result) {
        var grade = new Grade(learner.id(), world.run().id(), world.course().id(), result, null, END);
        results.addGrades(List.of(grade));
        if (result.isPassed()) results.addCertificates(List.of(CourseCertificate.of(grade, Track.VERIFIED)));
    }

    private static NewLearner learner(String word, int number) {
        return new NewLearner(Ids.next(), "Grace Okoro " + number, "grace." + number + "." + word + "@example.org");
    }

    private static Enrolment enrolment(UUID learner, CourseRun run, int number, @Nullable Instant left) {
        return new Enrolment(
                learner,
                run.id(),
                run.courseId(),
                Track.VERIFIED,
                Source.IMPORT,
                null,
                START.plus(Duration.ofDays(number)),
                left);
    }
}
