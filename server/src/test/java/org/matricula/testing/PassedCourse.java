package org.matricula.testing;

import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.matricula.account.BulkAccounts;
import org.matricula.account.NewLearner;
import org.matricula.catalogue.Course;
import org.matricula.catalogue.CourseDetails;
import org.matricula.catalogue.CourseRun;
import org.matricula.catalogue.Courses;
import org.matricula.catalogue.RunDetails;
import org.matricula.catalogue.Runs;
import org.matricula.enrolment.Track;
import org.matricula.organisation.NewOrganisation;
import org.matricula.organisation.Organisation;
import org.matricula.organisation.Organisations;
import org.matricula.platform.Ids;
import org.matricula.progress.BulkResults;
import org.matricula.progress.CourseCertificate;
import org.matricula.progress.Grade;
import org.matricula.progress.Result;
import org.springframework.stereotype.Component;

/** Makes a provider with one course that some learners have passed. */
@Component
public record PassedCourse(
        Organisations organisations, Courses courses, Runs runs, BulkAccounts accounts, BulkResults results) {

    public static final Instant EARNED = Instant.parse("2014-06-30T23:00:00Z");

    /** What was made. {@code learners} all have a certificate of the run. */
    public record World(Organisation provider, Course course, CourseRun run, List<NewLearner> learners) {

        public NewLearner learner() {
            return learners.getFirst();
        }
    }

    public World by(int learners) {
        var slug = "provider-" + UUID.randomUUID().toString().substring(0, 13);
        var organisationId = organisations.create(
                NewOrganisation.of(slug, "College " + slug, Locale.UK, ZoneId.of("Europe/London")));
        var course = courses.create(organisationId, null, new CourseDetails("Chemistry " + slug, null, "", ""));
        var run = runs.add(
                organisationId,
                course.id(),
                null,
                new RunDetails("Spring", null, Instant.parse("2014-02-01T00:00:00Z"), EARNED, null, null));
        var people =
                IntStream.range(0, learners).mapToObj(i -> learner(slug, i)).toList();
        accounts.add(people, Locale.UK, ZoneId.of("Europe/London"));
        results.addCertificates(
                people.stream().map(learner -> certificate(learner.id(), run)).toList());
        return new World(organisations.get(slug), course, run, people);
    }

    private static NewLearner learner(String slug, int number) {
        return new NewLearner(Ids.next(), "Mary O'Neill " + number, "mary." + number + "@" + slug + ".example.org");
    }

    private static CourseCertificate certificate(UUID learnerId, CourseRun run) {
        var result = Stream.of(Result.DISTINCTION, Result.PASS).toList().get(learnerId.hashCode() & 1);
        return CourseCertificate.of(
                new Grade(learnerId, run.id(), run.courseId(), result, null, EARNED), Track.VERIFIED);
    }
}
