package org.matricula.record;

import java.time.Clock;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.matricula.catalogue.Programme;
import org.matricula.catalogue.Runs;
import org.matricula.credential.Award;
import org.matricula.credential.Credentials;
import org.matricula.enrolment.Enrolment;
import org.matricula.enrolment.Enrolments;
import org.matricula.platform.Person;
import org.matricula.progress.Achieved;
import org.matricula.progress.CourseCertificate;
import org.matricula.progress.Grade;
import org.matricula.progress.ProgrammeCertificate;
import org.springframework.stereotype.Component;

/** Gathers what is known of a person in a programme: a fixed number of statements, however large both are. */
@Component
class EvidenceReader {

    private final Enrolments enrolments;
    private final Credentials credentials;
    private final Runs runs;
    private final Clock clock;

    EvidenceReader(Enrolments enrolments, Credentials credentials, Runs runs, Clock clock) {
        this.enrolments = enrolments;
        this.credentials = credentials;
        this.runs = runs;
        this.clock = clock;
    }

    Evidence read(Person person, RecordSummary summary, Achieved achieved) {
        var programme = summary.programme();
        var verified = RecordSummary.verifiedIn(programme, achieved.certificates());
        var attempts = attempts(person, programme, verified, achieved.grades());
        return new Evidence(
                summary,
                verified,
                attempts,
                standingOrLatest(achieved.programmeCertificates(), programme.id()),
                programme.courses(),
                runs.byIds(attempts.runIds()),
                credentials(person, programme));
    }

    private Attempts attempts(
            Person person, Programme programme, List<CourseCertificate> verified, List<Grade> grades) {
        return new Attempts(
                enrolments.of(person).stream()
                        .filter(inside(programme, Enrolment::courseId))
                        .toList(),
                grades.stream().filter(inside(programme, Grade::courseId)).toList(),
                verified,
                clock.instant());
    }

    /** The one that stands, else the latest that was revoked. */
    static @Nullable ProgrammeCertificate standingOrLatest(List<ProgrammeCertificate> all, UUID programmeId) {
        var own = all.stream()
                .filter(one -> one.programmeId().equals(programmeId))
                .toList();
        return own.stream()
                .filter(Predicate.not(ProgrammeCertificate::isRevoked))
                .findFirst()
                .or(() -> own.stream().findFirst())
                .orElse(null);
    }

    private HeldCredentials credentials(Person person, Programme programme) {
        var held = credentials.of(person, programme);
        return new HeldCredentials(
                held.awards(),
                held.achievements(),
                credentials.standings(
                        held.awards().stream().map(Award::credentialId).toList()));
    }

    private static <T> Predicate<T> inside(Programme programme, Function<T, UUID> course) {
        var ids = programme.courseIds();
        return one -> ids.contains(course.apply(one));
    }
}
