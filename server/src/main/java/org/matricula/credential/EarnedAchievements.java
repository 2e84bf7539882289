package org.matricula.credential;

import static org.matricula.platform.text.Text.t;

import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.matricula.organisation.Organisation;
import org.matricula.progress.CourseCertificate;
import org.matricula.progress.ProgrammeCertificate;
import org.matricula.progress.Results;
import org.springframework.stereotype.Component;

/** Reads from the results on file who earned an achievement, learner by learner. */
@Component
final class EarnedAchievements {

    static final String PROGRAMME = "programme";

    private final Results results;

    EarnedAchievements(Results results) {
        this.results = results;
    }

    /**
     * What the next learners earned.
     *
     * @param last     the last learner looked at, null when there are no more
     * @param examined how many certificates were looked at, the revoked ones too
     */
    record Page(List<Earned> earned, @Nullable UUID last, int examined) {}

    /** About {@code size} certificates of the learners after the given one, never parting what one learner earned. */
    Page after(Achievement achievement, Organisation provider, UUID learnerId, int size) {
        if (achievement.courseId() != null) {
            var certificates = results.certificatesForCourse(achievement.courseId(), learnerId, size);
            var standing = certificates.stream()
                    .filter(certificate -> certificate.isVerified() && certificate.revokedAt() == null)
                    .map(certificate -> earned(certificate, provider))
                    .toList();
            return new Page(standing, last(certificates, CourseCertificate::learnerId), certificates.size());
        }
        if (achievement.programmeId() != null) {
            var certificates = results.certificatesForProgramme(achievement.programmeId(), learnerId, size);
            var standing = certificates.stream()
                    .filter(certificate -> certificate.revokedAt() == null)
                    .map(EarnedAchievements::earned)
                    .toList();
            return new Page(standing, last(certificates, ProgrammeCertificate::learnerId), certificates.size());
        }
        return new Page(List.of(), null, 0);
    }

    /** What these learners earned in one run, as far as it still stands. */
    List<Earned> ofRun(UUID runId, Collection<UUID> learnerIds, Organisation provider) {
        return results.certificatesOfRun(runId, learnerIds).stream()
                .filter(CourseCertificate::counts)
                .map(certificate -> earned(certificate, provider))
                .toList();
    }

    /** Those of these learners who hold the programme's certificate. */
    List<Earned> ofProgramme(UUID programmeId, Collection<UUID> learnerIds) {
        return results.programmeCertificates(programmeId, learnerIds).stream()
                .filter(certificate -> certificate.revokedAt() == null)
                .map(EarnedAchievements::earned)
                .toList();
    }

    private static <T> @Nullable UUID last(List<T> certificates, Function<T, UUID> learner) {
        return certificates.isEmpty() ? null : learner.apply(certificates.getLast());
    }

    /** How many certificates there are, revoked ones included: for showing how far a job is. */
    int count(Achievement achievement) {
        if (achievement.courseId() != null) {
            return results.courseTallies(List.of(achievement.courseId())).getOrDefault(achievement.courseId(), 0);
        }
        if (achievement.programmeId() != null) {
            return results.programmeTallies(List.of(achievement.programmeId()))
                    .getOrDefault(achievement.programmeId(), 0);
        }
        return 0;
    }

    private static Earned earned(CourseCertificate certificate, Organisation provider) {
        var key = "credential.document.result." + certificate.result().name().toLowerCase(Locale.ROOT);
        return Earned.of(
                certificate.learnerId(),
                certificate.runId().toString(),
                certificate.earnedAt(),
                t(provider.language(), provider.zone(), key));
    }

    private static Earned earned(ProgrammeCertificate certificate) {
        return Earned.of(certificate.learnerId(), PROGRAMME, certificate.earnedAt(), null);
    }
}
