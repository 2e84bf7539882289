package org.matricula.dataimport;

import static java.util.stream.Collectors.toMap;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.matricula.dataimport.TableImport.Line;
import org.matricula.enrolment.BulkEnrolments;
import org.matricula.enrolment.Enrolment;
import org.matricula.enrolment.Enrolments;
import org.matricula.enrolment.Source;
import org.matricula.enrolment.Track;
import org.matricula.progress.CourseCertificate;
import org.matricula.progress.CourseProgress;
import org.matricula.progress.LearnerProgress;
import org.matricula.progress.PastCertificates;
import org.matricula.progress.Result;
import org.springframework.stereotype.Component;

/** Who learnt in a run, and on which track: upgraded where a statement was purchased, else audit. */
@Component
class FutureLearnEnrolments {

    private static final String LEARNER = "learner";

    private final ImportedLearners learners;
    private final BulkEnrolments bulkEnrolments;
    private final Enrolments enrolments;
    private final PastCertificates certificates;
    private final CourseProgress progress;

    FutureLearnEnrolments(
            ImportedLearners learners,
            BulkEnrolments bulkEnrolments,
            Enrolments enrolments,
            PastCertificates certificates,
            CourseProgress progress) {
        this.learners = learners;
        this.bulkEnrolments = bulkEnrolments;
        this.enrolments = enrolments;
        this.certificates = certificates;
        this.progress = progress;
    }

    /** @param participated when they had done what FutureLearn calls full participation */
    record Enrolled(
            String learner,
            Instant at,
            @Nullable Instant left,
            @Nullable Instant participated,
            boolean hasPurchased) {}

    static Enrolled parse(CsvRow row, FutureLearnRun run) {
        var read = new FutureLearnRow(row);
        var learner = read.learner("learner_id");
        if (!isLearner(read.known("role").orElse(""))) throw new BadRow("dataimport.reason.staff");
        return new Enrolled(
                learner,
                read.requiredTime("enrolled_at"),
                read.time("unenrolled_at").orElse(null),
                read.time("fully_participated_at").orElse(null),
                read.time("purchased_statement_at").isPresent());
    }

    static boolean isLearner(String role) {
        return role.equals(LEARNER);
    }

    /** @return how many are new, or say more than an earlier import did */
    int take(FutureLearnRun run, List<Line<Enrolled>> lines) {
        var byLearner = new HashMap<String, Enrolled>();
        lines.forEach(line -> byLearner.merge(line.value().learner(), line.value(), FutureLearnEnrolments::merged));
        var ids = learners.findOrAdd(run.organisation(), byLearner.keySet());
        var all = byLearner.values().stream()
                .map(one -> enrolment(run, ids.get(one.learner()), one))
                .toList();
        var changed = new HashSet<UUID>();
        var improved = bulkEnrolments.improve(all);
        changed.addAll(improved.upgraded());
        changed.addAll(improved.left());
        var fresh = bulkEnrolments.add(all);
        certificates.examine(run.id(), improved.upgraded());
        return fresh + changed.size();
    }

    /** Two rows of one learner say the best of both. */
    private static Enrolled merged(Enrolled one, Enrolled other) {
        return new Enrolled(
                one.learner(),
                one.at().isBefore(other.at()) ? one.at() : other.at(),
                one.left() == null || other.left() == null ? null : one.left(),
                one.participated() == null ? other.participated() : one.participated(),
                one.hasPurchased() || other.hasPurchased());
    }

    private static Enrolment enrolment(FutureLearnRun run, UUID learner, Enrolled one) {
        return new Enrolment(
                learner,
                run.id(),
                run.run().courseId(),
                one.hasPurchased() ? Track.UPGRADED : Track.AUDIT,
                Source.IMPORT,
                run.organisation().id(),
                one.at(),
                one.left());
    }

    /** Takes those for learners who did something in a run whose enrolments nobody exported. */
    void enrol(FutureLearnRun run, Map<String, Instant> firstSeen) {
        var ids = learners.findOrAdd(run.organisation(), firstSeen.keySet());
        bulkEnrolments.add(firstSeen.entrySet().stream()
                .map(one -> enrolment(
                        run, ids.get(one.getKey()), new Enrolled(one.getKey(), one.getValue(), null, null, false)))
                .toList());
    }

    /** The ids of those who are on the run, by what the export calls them. */
    Map<String, UUID> onRun(FutureLearnRun run, Collection<String> names) {
        var known = learners.find(run.organisation(), names);
        var here = new HashSet<UUID>();
        enrolments.ofLearners(known.values()).stream()
                .filter(one -> one.runId().equals(run.id()))
                .forEach(one -> here.add(one.learnerId()));
        return known.entrySet().stream()
                .filter(one -> here.contains(one.getValue()))
                .collect(toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    /** Certificates of those who purchased a statement and took part fully. @return how many are new */
    int certify(FutureLearnRun run, List<Line<Enrolled>> lines) {
        var entitled = new HashMap<String, Instant>();
        for (var line : lines) {
            var one = line.value();
            if (one.hasPurchased() && one.participated() != null)
                entitled.putIfAbsent(one.learner(), one.participated());
        }
        if (entitled.isEmpty()) return 0;
        var ids = onRun(run, entitled.keySet());
        var averages = progress.of(run.id(), ids.values());
        var earned = new ArrayList<CourseCertificate>();
        ids.forEach((name, learner) -> earned.add(new CourseCertificate(
                learner,
                run.id(),
                run.run().courseId(),
                Track.UPGRADED,
                Result.PASS,
                average(Optional.ofNullable(averages.get(learner))),
                entitled.get(name),
                null,
                null)));
        return certificates.add(run.run(), earned);
    }

    private static @Nullable BigDecimal average(Optional<LearnerProgress> progress) {
        return progress.map(one -> one.averageScore()).orElse(null);
    }
}
