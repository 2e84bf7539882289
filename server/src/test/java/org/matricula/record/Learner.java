package org.matricula.record;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.matricula.catalogue.BusinessModel;
import org.matricula.catalogue.Course;
import org.matricula.catalogue.CourseRun;
import org.matricula.catalogue.Programme;
import org.matricula.catalogue.Requirement;
import org.matricula.catalogue.RequirementGroup;
import org.matricula.catalogue.RunDetails;
import org.matricula.enrolment.Enrolment;
import org.matricula.enrolment.Source;
import org.matricula.enrolment.Track;
import org.matricula.organisation.Organisation;
import org.matricula.platform.Ids;
import org.matricula.progress.CourseCertificate;
import org.matricula.progress.Grade;
import org.matricula.progress.Result;

/** A learner without a database: what they took and got, in a programme made for the test. Now is 2027. */
final class Learner {

    static final Instant NOW = Instant.parse("2027-03-01T12:00:00Z");

    private static final Organisation PROVIDER = new Organisation(
            Ids.next(), "college", "College", "", null, null, "en-GB", "Europe/London", null, Instant.EPOCH);

    private final List<Enrolment> enrolments = new ArrayList<>();
    private final List<Grade> grades = new ArrayList<>();
    private final List<CourseCertificate> certificates = new ArrayList<>();
    private final Map<UUID, CourseRun> runs = new HashMap<>();
    private final UUID id = Ids.next();
    private final Programme programme;

    private Learner(Programme programme) {
        this.programme = programme;
    }

    /** In a programme that asks for all of these. */
    static Learner in(Requirement... requirements) {
        return in(RequirementGroup.all("", List.of(requirements)));
    }

    static Learner in(RequirementGroup... groups) {
        return new Learner(new Programme(Ids.next(), PROVIDER.id(), "p", "P", "", "", 0, List.of(groups), Map.of()));
    }

    static Course course(String title) {
        return new Course(Ids.next(), PROVIDER.id(), title.toLowerCase(), title, null, "", "", Instant.EPOCH);
    }

    static CourseRun spring(int year, Course course) {
        return run("Spring " + year, year + "-02-01T00:00:00Z", year + "-06-30T00:00:00Z", course);
    }

    static CourseRun autumn(int year, Course course) {
        return run("Autumn " + year, year + "-09-01T00:00:00Z", year + "-12-20T00:00:00Z", course);
    }

    private static CourseRun run(String title, String start, String end, Course course) {
        return new CourseRun(
                Ids.next(),
                course.id(),
                title.toLowerCase().replace(' ', '-'),
                title,
                null,
                Instant.parse(start),
                Instant.parse(end),
                null,
                null,
                BusinessModel.OPEN_UPGRADE,
                null,
                RunDetails.DEFAULT_GRACE_DAYS);
    }

    Learner takes(CourseRun run, Track track) {
        return takes(run, track, null);
    }

    Learner leaves(CourseRun run, Instant at) {
        return takes(run, Track.VERIFIED, at);
    }

    /** With a grade, and a verified certificate if it is a pass. */
    Learner gets(Result result, Integer percentage, CourseRun run) {
        takes(run, Track.VERIFIED);
        var mark = Optional.ofNullable(percentage).map(BigDecimal::valueOf).orElse(null);
        var grade = new Grade(id, run.id(), run.courseId(), result, mark, run.endsAt());
        grades.add(grade);
        if (result.isPassed()) certificates.add(CourseCertificate.of(grade, Track.VERIFIED));
        return this;
    }

    Learner holds(CourseCertificate certificate, CourseRun run) {
        runs.put(run.id(), run);
        certificates.add(certificate);
        return this;
    }

    Learner losesCertificateOf(CourseRun run, String reason) {
        certificates.replaceAll(one -> one.runId().equals(run.id())
                ? new CourseCertificate(
                        one.learnerId(),
                        one.runId(),
                        one.courseId(),
                        one.track(),
                        one.result(),
                        one.percentage(),
                        one.earnedAt(),
                        NOW,
                        reason)
                : one);
        return this;
    }

    Optional<RecordSummary> summary() {
        return RecordSummary.of(programme, PROVIDER, certificates);
    }

    ProgrammeRecord record(Course... courses) {
        var verified = RecordSummary.verifiedIn(programme, certificates);
        var named = new HashMap<UUID, Course>();
        Stream.of(courses).forEach(course -> named.put(course.id(), course));
        return new Evidence(
                        summary().orElseThrow(),
                        verified,
                        new Attempts(enrolments, grades, verified, NOW),
                        null,
                        named,
                        runs,
                        new HeldCredentials(List.of(), Map.of(), Map.of()))
                .record();
    }

    private Learner takes(CourseRun run, Track track, Instant left) {
        runs.put(run.id(), run);
        enrolments.add(new Enrolment(id, run.id(), run.courseId(), track, Source.OWN, null, run.startsAt(), left));
        return this;
    }
}
