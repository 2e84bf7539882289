package org.matricula.record;

import static java.util.stream.Collectors.toMap;

import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.BinaryOperator;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.matricula.catalogue.Course;
import org.matricula.catalogue.CourseRun;
import org.matricula.enrolment.Enrolment;
import org.matricula.progress.CourseCertificate;
import org.matricula.progress.Grade;
import org.matricula.progress.Result;

/**
 * A person's ways through runs: enrolments, and what they came to. Where two learners of one person were on the same
 * run, that is one attempt, and the better of both.
 */
final class Attempts {

    private record Place(UUID learnerId, UUID runId) {}

    private final Map<Place, Enrolment> enrolments = new HashMap<>();
    private final Map<Place, Grade> grades = new HashMap<>();
    private final Map<Place, CourseCertificate> certificates = new HashMap<>();
    private final Map<UUID, UUID> courseOfRun = new HashMap<>();
    private final Instant now;

    /** {@code verified} are the verified certificates only. */
    Attempts(
            Collection<Enrolment> taken,
            Collection<Grade> decided,
            Collection<CourseCertificate> verified,
            Instant now) {
        this.now = now;
        taken.forEach(one -> enrolments.put(place(one.learnerId(), one.runId(), one.courseId()), one));
        decided.forEach(one -> grades.put(place(one.learnerId(), one.runId(), one.courseId()), one));
        verified.forEach(one -> certificates.put(place(one.learnerId(), one.runId(), one.courseId()), one));
    }

    Set<UUID> runIds() {
        return courseOfRun.keySet();
    }

    /** In the order of the runs, the first one first. */
    List<CourseAttempt> at(Collection<UUID> courseIds, Map<UUID, Course> courses, Map<UUID, CourseRun> runs) {
        return places().stream()
                .filter(place -> courseIds.contains(courseOfRun.get(place.runId())))
                .filter(place -> runs.containsKey(place.runId()))
                .map(place -> attempt(place, courses, Objects.requireNonNull(runs.get(place.runId()))))
                .collect(toMap(attempt -> attempt.run().id(), attempt -> attempt, BinaryOperator.minBy(bestFirst())))
                .values()
                .stream()
                .sorted(Comparator.comparing(
                                (CourseAttempt attempt) -> attempt.run().startsAt())
                        .thenComparing(attempt -> attempt.run().slug()))
                .toList();
    }

    /** When something of it happened, up to now. */
    Stream<Instant> instants() {
        var places = enrolments.values().stream()
                .flatMap(one -> Stream.of(
                        one.activatedAt(), Objects.requireNonNullElse(one.deactivatedAt(), one.activatedAt())));
        var decisions = grades.values().stream().map(Grade::decidedAt);
        return Stream.concat(places, decisions).filter(instant -> !instant.isAfter(now));
    }

    private Place place(UUID learnerId, UUID runId, UUID courseId) {
        courseOfRun.put(runId, courseId);
        return new Place(learnerId, runId);
    }

    private Set<Place> places() {
        var places = new HashSet<>(enrolments.keySet());
        places.addAll(grades.keySet());
        places.addAll(certificates.keySet());
        return places;
    }

    private CourseAttempt attempt(Place place, Map<UUID, Course> courses, CourseRun run) {
        var course = Objects.requireNonNull(courses.get(run.courseId()));
        var certificate = certificates.get(place);
        if (certificate != null) {
            var outcome = outcome(certificate.result());
            return new CourseAttempt(course, run, outcome, certificate.percentage(), certificate.earnedAt());
        }
        var enrolment = enrolments.get(place);
        if (enrolment != null && !enrolment.track().isVerified()) {
            return new CourseAttempt(course, run, CourseAttempt.Outcome.AUDITED, null, enrolment.deactivatedAt());
        }
        var grade = grades.get(place);
        return grade == null
                ? ungraded(course, run, enrolment)
                : new CourseAttempt(course, run, outcome(grade.result()), grade.percentage(), grade.decidedAt());
    }

    private CourseAttempt ungraded(Course course, CourseRun run, @Nullable Enrolment enrolment) {
        var left = enrolment == null ? null : enrolment.deactivatedAt();
        var outcome = left == null ? open(run) : CourseAttempt.Outcome.WITHDRAWN;
        return new CourseAttempt(course, run, outcome, null, left);
    }

    private CourseAttempt.Outcome open(CourseRun run) {
        if (now.isBefore(run.startsAt())) return CourseAttempt.Outcome.AHEAD;
        var ended = run.endsAt() != null && !now.isBefore(run.endsAt());
        return ended ? CourseAttempt.Outcome.UNDECIDED : CourseAttempt.Outcome.RUNNING;
    }

    private static CourseAttempt.Outcome outcome(Result result) {
        return CourseAttempt.Outcome.valueOf(result.name());
    }

    private static Comparator<CourseAttempt> bestFirst() {
        return Comparator.comparing(CourseAttempt::outcome)
                .thenComparing(CourseAttempt::percentage, Comparator.nullsLast(Comparator.reverseOrder()));
    }
}
