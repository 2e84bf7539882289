package org.matricula.record;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.matricula.catalogue.Course;
import org.matricula.catalogue.CourseRun;
import org.matricula.catalogue.Requirement;
import org.matricula.catalogue.RequirementGroup;
import org.matricula.progress.CourseCertificate;
import org.matricula.progress.ProgrammeCertificate;

/**
 * What is known of one person in one programme, and what its record makes of it.
 *
 * @param certificates verified ones in the programme, revoked ones too
 * @param courses      all of the programme's, by id
 * @param runs         all that certificates and attempts name, by id
 */
record Evidence(
        RecordSummary summary,
        List<CourseCertificate> certificates,
        Attempts attempts,
        @Nullable ProgrammeCertificate completed,
        Map<UUID, Course> courses,
        Map<UUID, CourseRun> runs,
        HeldCredentials credentials) {

    ProgrammeRecord record() {
        return new ProgrammeRecord(
                summary,
                summary.programme().groups().stream().map(this::section).toList(),
                completed == null ? null : certificate(completed),
                updatedAt(),
                credentials.achievements().values());
    }

    private RecordSection section(RequirementGroup group) {
        var rows = group.requirements().stream().map(this::row).toList();
        var met = (int) rows.stream().filter(RecordRow::isMet).count();
        return new RecordSection(group.title(), group.required(), Math.min(met, group.required()), rows);
    }

    private RecordRow row(Requirement requirement) {
        var ids = requirement.courseIds();
        return new RecordRow(
                requirement,
                ids.stream().map(courses::get).filter(Objects::nonNull).toList(),
                best(ids).map(this::grade).orElse(null),
                attempts.at(ids, courses, runs));
    }

    private Optional<CourseCertificate> best(Collection<UUID> courseIds) {
        return certificates.stream()
                .filter(one -> courseIds.contains(one.courseId()))
                .min(EarnedGrade.BEST_FIRST);
    }

    private EarnedGrade grade(CourseCertificate one) {
        return new EarnedGrade(
                Objects.requireNonNull(courses.get(one.courseId())),
                Objects.requireNonNull(runs.get(one.runId())),
                one.result(),
                one.percentage(),
                one.earnedAt(),
                one.revokedAt(),
                one.revokedReason(),
                credentials.ofRun(one).orElse(null));
    }

    private CompletedProgramme certificate(ProgrammeCertificate one) {
        return new CompletedProgramme(
                one.earnedAt(),
                one.revokedAt(),
                one.revokedReason(),
                credentials.ofProgramme(one).orElse(null));
    }

    /** The latest instant of anything the record shows. */
    private Instant updatedAt() {
        var earned = certificates.stream().flatMap(one -> Stream.of(one.earnedAt(), orMin(one.revokedAt())));
        var whole = completed == null
                ? Stream.<Instant>empty()
                : Stream.of(completed.earnedAt(), orMin(completed.revokedAt()));
        return Stream.of(earned, whole, attempts.instants(), credentials.instants())
                .flatMap(instants -> instants)
                .max(Instant::compareTo)
                .orElseThrow();
    }

    private static Instant orMin(@Nullable Instant instant) {
        return instant == null ? Instant.MIN : instant;
    }
}
