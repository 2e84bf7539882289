package org.matricula.progress;

import static java.util.stream.Collectors.toSet;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.matricula.catalogue.Completion;
import org.matricula.catalogue.Programme;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/** Gives programme certificates to whoever has met a programme's requirements. */
@Service
public class ProgrammeCompletions {

    private static final int BATCH = 5_000;

    private final JdbcClient jdbc;
    private final BulkResults bulk;

    ProgrammeCompletions(JdbcClient jdbc, BulkResults bulk) {
        this.jdbc = jdbc;
        this.bulk = bulk;
    }

    /**
     * Looks at everybody with a verified certificate of one of the programme's courses, batch by batch; whoever has a
     * programme certificate keeps it as it is.
     *
     * @return how many certificates are new
     */
    public int certify(Programme programme) {
        var certified = 0;
        var after = new UUID(0, 0);
        for (var page = page(programme, after); !page.isEmpty(); page = page(programme, after)) {
            var earned = new ArrayList<ProgrammeCertificate>();
            byLearner(page)
                    .forEach((learner, certificates) -> completed(programme, certificates)
                            .map(last -> new ProgrammeCertificate(learner, programme.id(), last.earnedAt(), null, null))
                            .ifPresent(earned::add));
            if (!earned.isEmpty()) certified += bulk.addProgrammeCertificates(earned);
            after = page.getLast().learnerId();
        }
        return certified;
    }

    /**
     * The same for these learners alone, who have just earned a certificate.
     *
     * @return those whose programme certificate is new
     */
    Set<UUID> certify(Programme programme, Collection<UUID> learners) {
        var had = holders(programme, learners);
        var earned = new ArrayList<ProgrammeCertificate>();
        byLearner(certificates(programme, learners))
                .forEach((learner, certificates) -> completed(programme, certificates)
                        .filter(last -> !had.contains(learner))
                        .map(last -> new ProgrammeCertificate(learner, programme.id(), last.earnedAt(), null, null))
                        .ifPresent(earned::add));
        if (!earned.isEmpty()) bulk.addProgrammeCertificates(earned);
        return earned.stream().map(ProgrammeCertificate::learnerId).collect(toSet());
    }

    private Set<UUID> holders(Programme programme, Collection<UUID> learners) {
        return Set.copyOf(jdbc.sql("""
                        select learner_id from programme_certificate
                         where learner_id = any(:learners) and programme_id = :programme""")
                .param("learners", learners.toArray(UUID[]::new))
                .param("programme", programme.id())
                .query(UUID.class)
                .list());
    }

    private List<CourseCertificate> certificates(Programme programme, Collection<UUID> learners) {
        return jdbc.sql("""
                        select learner_id, run_id, course_id, track, result, percentage, earned_at,
                               revoked_at, revoked_reason
                          from course_certificate
                         where learner_id = any(:learners) and course_id = any(:courses) and revoked_at is null
                         order by learner_id, earned_at, run_id""")
                .param("learners", learners.toArray(UUID[]::new))
                .param("courses", programme.courseIds().toArray(UUID[]::new))
                .query(ResultStore.CERTIFICATE)
                .list();
    }

    /** The certificate that completed the programme, if it is complete; certificates come in the order they were earned. */
    static Optional<CourseCertificate> completed(Programme programme, List<CourseCertificate> certificates) {
        var courses = new HashSet<UUID>();
        for (var certificate : certificates) {
            if (!certificate.counts()) continue;
            courses.add(certificate.courseId());
            if (programme.progress(courses).state() == Completion.State.COMPLETED) return Optional.of(certificate);
        }
        return Optional.empty();
    }

    private static LinkedHashMap<UUID, List<CourseCertificate>> byLearner(List<CourseCertificate> certificates) {
        var byLearner = new LinkedHashMap<UUID, List<CourseCertificate>>();
        for (var one : certificates) {
            byLearner
                    .computeIfAbsent(one.learnerId(), learner -> new ArrayList<>())
                    .add(one);
        }
        return byLearner;
    }

    /** Whole learners, each with the certificates in the order they were earned. */
    private List<CourseCertificate> page(Programme programme, UUID after) {
        return jdbc.sql("""
                        with learners as (
                            select learner_id from course_certificate
                             where course_id = any(:courses) and learner_id > :after and revoked_at is null
                             group by learner_id order by learner_id limit :size)
                        select c.learner_id, run_id, course_id, track, result, percentage, earned_at,
                               revoked_at, revoked_reason
                          from learners l
                          join course_certificate c on c.learner_id = l.learner_id
                         where course_id = any(:courses) and revoked_at is null
                         order by c.learner_id, earned_at, run_id""")
                .param("courses", programme.courseIds().toArray(UUID[]::new))
                .param("after", after)
                .param("size", BATCH)
                .query(ResultStore.CERTIFICATE)
                .list();
    }
}
