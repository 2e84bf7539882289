package org.matricula.record;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.matricula.credential.Achievement;
import org.matricula.credential.Award;
import org.matricula.credential.Standing;
import org.matricula.progress.CourseCertificate;
import org.matricula.progress.ProgrammeCertificate;

/** The awards of one person that belong to one programme, with what each stands for and whether it still does. */
record HeldCredentials(List<Award> awards, Map<UUID, Achievement> achievements, Map<UUID, Standing> standings) {

    /** The credential of exactly this certificate: the same learner, course and run. */
    Optional<RecordedCredential> ofRun(CourseCertificate certificate) {
        return awards.stream()
                .filter(award -> award.learnerId().equals(certificate.learnerId())
                        && award.sourceKey().equals(certificate.runId().toString())
                        && certificate.courseId().equals(achievement(award).courseId()))
                .findFirst()
                .map(this::of);
    }

    Optional<RecordedCredential> ofProgramme(ProgrammeCertificate certificate) {
        return awards.stream()
                .filter(award -> award.learnerId().equals(certificate.learnerId())
                        && certificate.programmeId().equals(achievement(award).programmeId()))
                .findFirst()
                .map(this::of);
    }

    Stream<Instant> instants() {
        return awards.stream()
                .flatMap(award -> Stream.of(
                        award.issuedAt(),
                        Objects.requireNonNullElse(standing(award).changedAt(), Instant.MIN)));
    }

    private Achievement achievement(Award award) {
        return Objects.requireNonNull(achievements.get(award.achievementId()));
    }

    String name(Award award) {
        return achievement(award).name();
    }

    RecordedCredential of(Award award) {
        return new RecordedCredential(award.address(), standing(award), award.issuedAt());
    }

    private Standing standing(Award award) {
        return standings.getOrDefault(award.credentialId(), Standing.UNCHANGED);
    }
}
