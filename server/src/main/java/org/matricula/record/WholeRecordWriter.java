package org.matricula.record;

import static java.util.stream.Collectors.toSet;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.matricula.catalogue.Course;
import org.matricula.catalogue.CourseRun;
import org.matricula.catalogue.Programme;
import org.matricula.credential.Award;
import org.matricula.organisation.Organisation;
import org.matricula.progress.CourseCertificate;
import org.matricula.progress.ProgrammeCertificate;

/** Makes entries of certificates and awards. @param within programmes that ask for any of these courses */
record WholeRecordWriter(
        HeldCredentials held,
        Map<UUID, Course> courses,
        Map<UUID, CourseRun> runs,
        List<Programme> within,
        Map<UUID, Programme> programmes,
        Map<UUID, Organisation> issuers) {

    WholeRecord.Entry course(CourseCertificate one) {
        var course = Objects.requireNonNull(courses.get(one.courseId()));
        var issuer = issuer(course.organisationId());
        return new WholeRecord.Entry(
                WholeRecord.Kind.COURSE,
                one.earnedAt(),
                course.title(),
                issuer.name(),
                issuer.zone(),
                Objects.requireNonNull(runs.get(one.runId())).title(),
                one.isVerified(),
                one.isVerified() ? titles(one.courseId()) : List.of(),
                one.result(),
                one.percentage(),
                one.revokedAt(),
                held.ofRun(one).orElse(null));
    }

    WholeRecord.Entry programme(ProgrammeCertificate one) {
        var programme = Objects.requireNonNull(programmes.get(one.programmeId()));
        var issuer = issuer(programme.organisationId());
        return new WholeRecord.Entry(
                WholeRecord.Kind.PROGRAMME,
                one.earnedAt(),
                programme.title(),
                issuer.name(),
                issuer.zone(),
                null,
                true,
                List.of(),
                null,
                null,
                one.revokedAt(),
                held.ofProgramme(one).orElse(null));
    }

    /** Awards that none of these certificates stands behind. */
    Stream<WholeRecord.Entry> others(
            Collection<CourseCertificate> certificates, Collection<ProgrammeCertificate> completed) {
        var named = Stream.concat(
                        certificates.stream().map(held::ofRun),
                        completed.stream().map(held::ofProgramme))
                .flatMap(Optional::stream)
                .map(RecordedCredential::address)
                .collect(toSet());
        return held.awards().stream()
                .filter(award -> !named.contains(award.address()))
                .map(this::credential);
    }

    private WholeRecord.Entry credential(Award award) {
        var issuer = issuer(award.organisationId());
        var recorded = held.of(award);
        var standing = recorded.standing();
        return new WholeRecord.Entry(
                WholeRecord.Kind.CREDENTIAL,
                award.awardedAt(),
                held.name(award),
                issuer.name(),
                issuer.zone(),
                null,
                true,
                List.of(),
                null,
                null,
                standing.isValid() ? null : standing.changedAt(),
                recorded);
    }

    private List<String> titles(UUID courseId) {
        return within.stream()
                .filter(programme -> programme.courseIds().contains(courseId))
                .map(Programme::title)
                .toList();
    }

    private Organisation issuer(UUID id) {
        return Objects.requireNonNull(issuers.get(id));
    }
}
