package org.matricula.progress;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toMap;

import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.matricula.catalogue.CourseRun;
import org.matricula.catalogue.Courses;
import org.matricula.catalogue.Programmes;
import org.matricula.catalogue.Runs;
import org.matricula.catalogue.content.Content;
import org.matricula.catalogue.content.Contents;
import org.matricula.enrolment.Enrolment;
import org.matricula.enrolment.Enrolments;
import org.matricula.enrolment.Track;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** Gives those a certificate who have just met all that their run asks for. */
@Component
class Earning {

    private final Contents contents;
    private final Courses courses;
    private final Runs runs;
    private final Enrolments enrolments;
    private final BulkResults results;
    private final Programmes programmes;
    private final ProgrammeCompletions completions;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Earning(
            Contents contents,
            Courses courses,
            Runs runs,
            Enrolments enrolments,
            BulkResults results,
            Programmes programmes,
            ProgrammeCompletions completions,
            ApplicationEventPublisher events,
            Clock clock) {
        this.contents = contents;
        this.courses = courses;
        this.runs = runs;
        this.enrolments = enrolments;
        this.results = results;
        this.programmes = programmes;
        this.completions = completions;
        this.events = events;
        this.clock = clock;
    }

    /** When somebody earned it, and whether others hear of it. */
    enum Occasion {
        /** It happens as learners learn: at the last thing they did. */
        LEARNT(true),
        /** Somebody decided it today. */
        DECIDED(true),
        /** It is long past, and comes with the data of another platform: nobody is written to about it. */
        HISTORY(false);

        private final boolean announced;

        Occasion(boolean announced) {
            this.announced = announced;
        }

        boolean isAnnounced() {
            return announced;
        }
    }

    /** In the transaction in which their progress changed; whoever has a certificate of the run keeps that one. */
    void certify(Collection<LearnerProgress> learners, Map<UUID, Content> published, Occasion occasion) {
        learners.stream()
                .filter(learner -> published.containsKey(learner.runId()))
                .collect(groupingBy(LearnerProgress::runId))
                .forEach((run, some) -> certify(run, published.get(run), some, occasion));
    }

    private void certify(UUID runId, Content content, List<LearnerProgress> learners, Occasion occasion) {
        var rule = CompletionRule.of(content, contents.rules(runId));
        var complete = learners.stream()
                .filter(learner -> rule.whyNot(learner).isEmpty())
                .collect(toMap(LearnerProgress::learnerId, learner -> learner));
        if (complete.isEmpty()) return;
        var tracks = tracks(runId, complete.keySet());
        var run = runs.find(runId).orElseThrow();
        certify(
                run,
                tracks.entrySet().stream()
                        .map(one ->
                                CourseCertificate.of(grade(run, complete.get(one.getKey()), occasion), one.getValue()))
                        .toList(),
                occasion);
    }

    /** @return how many of the certificates are new */
    int certify(CourseRun run, List<CourseCertificate> certificates, Occasion occasion) {
        var fresh = 0;
        for (int from = 0; from < certificates.size(); from += CertificatesEarned.MOST) {
            var to = Math.min(from + CertificatesEarned.MOST, certificates.size());
            var learners = results.addEarned(certificates.subList(from, to));
            completeProgrammes(run, learners, occasion);
            fresh += learners.size();
        }
        return fresh;
    }

    /** Of those whose track leads to a certificate. */
    private Map<UUID, Track> tracks(UUID runId, Set<UUID> learners) {
        return enrolments.ofLearners(learners).stream()
                .filter(one -> one.runId().equals(runId) && one.track() != Track.AUDIT)
                .collect(toMap(Enrolment::learnerId, Enrolment::track));
    }

    private Grade grade(CourseRun run, LearnerProgress learner, Occasion occasion) {
        var last = learner.lastVisitedAt();
        return new Grade(
                learner.learnerId(),
                run.id(),
                run.courseId(),
                Result.PASS,
                learner.averageScore(),
                last == null || occasion == Occasion.DECIDED ? clock.instant() : last);
    }

    private void completeProgrammes(CourseRun run, Set<UUID> learners, Occasion occasion) {
        if (learners.isEmpty()) return;
        var organisation = courses.find(run.courseId()).orElseThrow().organisationId();
        announce(occasion, new CertificatesEarned(organisation, run.courseId(), run.id(), List.copyOf(learners)));
        for (var programme : programmes.withAnyOf(List.of(run.courseId()))) {
            var completed = completions.certify(programme, learners);
            if (completed.isEmpty()) continue;
            announce(
                    occasion,
                    new ProgrammesCompleted(programme.organisationId(), programme.id(), List.copyOf(completed)));
        }
    }

    private void announce(Occasion occasion, Object event) {
        if (occasion.isAnnounced()) events.publishEvent(event);
    }
}
