package org.matricula.progress;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Takes certificates back, and lets them stand again. They stay on the learner's record; doing it twice changes nothing. */
@Service
public class Revocations {

    private final JdbcClient jdbc;
    private final CertificateTallies tallies;
    private final FollowedPlaces followed;

    Revocations(JdbcClient jdbc, CertificateTallies tallies, FollowedPlaces followed) {
        this.jdbc = jdbc;
        this.tallies = tallies;
        this.followed = followed;
    }

    @Transactional
    public void revokeCourseCertificate(UUID learnerId, UUID runId, String reason, Instant at) {
        jdbc.sql("""
                        update course_certificate
                           set revoked_at = :at, revoked_reason = :reason
                         where learner_id = :learner and run_id = :run and revoked_at is null
                        returning course_id""")
                .param("at", at.atOffset(ZoneOffset.UTC))
                .param("reason", reason)
                .param("learner", learnerId)
                .param("run", runId)
                .query(UUID.class)
                .optional()
                .ifPresent(course -> {
                    tallies.addToCourses(Map.of(course, -1));
                    followed.tellOf(runId, List.of(learnerId));
                });
    }

    @Transactional
    public void revokeProgrammeCertificate(UUID learnerId, UUID programmeId, String reason, Instant at) {
        var revoked = jdbc.sql("""
                        update programme_certificate
                           set revoked_at = :at, revoked_reason = :reason
                         where learner_id = :learner and programme_id = :programme and revoked_at is null""")
                .param("at", at.atOffset(ZoneOffset.UTC))
                .param("reason", reason)
                .param("learner", learnerId)
                .param("programme", programmeId)
                .update();
        if (revoked == 1) tallies.addToProgrammes(Map.of(programmeId, -1));
    }

    @Transactional
    public void reinstateCourseCertificate(UUID learnerId, UUID runId) {
        jdbc.sql("""
                        update course_certificate set revoked_at = null, revoked_reason = null
                         where learner_id = :learner and run_id = :run and revoked_at is not null
                        returning course_id""")
                .param("learner", learnerId)
                .param("run", runId)
                .query(UUID.class)
                .optional()
                .ifPresent(course -> {
                    tallies.addToCourses(Map.of(course, 1));
                    followed.tellOf(runId, List.of(learnerId));
                });
    }

    @Transactional
    public void reinstateProgrammeCertificate(UUID learnerId, UUID programmeId) {
        var reinstated = jdbc.sql("""
                        update programme_certificate set revoked_at = null, revoked_reason = null
                         where learner_id = :learner and programme_id = :programme and revoked_at is not null""")
                .param("learner", learnerId)
                .param("programme", programmeId)
                .update();
        if (reinstated == 1) tallies.addToProgrammes(Map.of(programmeId, 1));
    }
}
