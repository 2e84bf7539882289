package org.matricula.record;

import java.time.Clock;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.matricula.catalogue.Courses;
import org.matricula.catalogue.Programme;
import org.matricula.catalogue.Runs;
import org.matricula.credential.Achievement;
import org.matricula.credential.Achievements;
import org.matricula.credential.Award;
import org.matricula.credential.Credentials;
import org.matricula.enrolment.Enrolment;
import org.matricula.enrolment.Enrolments;
import org.matricula.platform.Person;
import org.matricula.progress.CourseCertificate;
import org.matricula.progress.Grade;
import org.matricula.progress.ProgrammeCertificate;
import org.matricula.progress.Results;
import org.springframework.stereotype.Component;

/** Gathers what is known of a person in a programme: a fixed number of statements, however large both are. */
@Component
class EvidenceReader {

    private final Results results;
    private final Enrolments enrolments;
    private final Credentials credentials;
    private final Achievements achievements;
    private final Courses courses;
    private final Runs runs;
    private final Clock clock;

    EvidenceReader(
            Results results,
            Enrolments enrolments,
            Credentials credentials,
            Achievements achievements,
            Courses courses,
            Runs runs,
            Clock clock) {
        this.results = results;
        this.enrolments = enrolments;
        this.credentials = credentials;
        this.achievements = achievements;
        this.courses = courses;
        this.runs = runs;
        this.clock = clock;
    }

    Evidence read(Person person, RecordSummary summary, List<CourseCertificate> certificates) {
        var programme = summary.programme();
        var verified = RecordSummary.verifiedIn(programme, certificates);
        var attempts = attempts(person, programme, verified);
        return new Evidence(
                summary,
                verified,
                attempts,
                completed(person, programme),
                courses.byIds(programme.courseIds()),
                runs.byIds(attempts.runIds()),
                credentials(person, programme));
    }

    private Attempts attempts(Person person, Programme programme, List<CourseCertificate> verified) {
        return new Attempts(
                enrolments.of(person).stream()
                        .filter(inside(programme, Enrolment::courseId))
                        .toList(),
                results.gradesOf(person).stream()
                        .filter(inside(programme, Grade::courseId))
                        .toList(),
                verified,
                clock.instant());
    }

    private @Nullable ProgrammeCertificate completed(Person person, Programme programme) {
        return standingOrLatest(results.programmeCertificatesOf(person), programme.id());
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
        var all = credentials.of(person);
        var named = achievements.byIds(
                all.stream().map(Award::achievementId).distinct().toList());
        var held = all.stream()
                .filter(award -> isOf(programme, named.get(award.achievementId())))
                .toList();
        return new HeldCredentials(
                held,
                named,
                credentials.standings(held.stream().map(Award::credentialId).toList()));
    }

    private static boolean isOf(Programme programme, Achievement achievement) {
        return Objects.equals(achievement.programmeId(), programme.id())
                || achievement.courseId() != null && programme.courseIds().contains(achievement.courseId());
    }

    private static <T> Predicate<T> inside(Programme programme, Function<T, UUID> course) {
        var ids = programme.courseIds();
        return one -> ids.contains(course.apply(one));
    }
}
