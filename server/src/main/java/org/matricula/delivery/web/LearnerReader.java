package org.matricula.delivery.web;

import gg.jte.models.runtime.JteModel;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.matricula.account.Directory;
import org.matricula.catalogue.Courses;
import org.matricula.catalogue.Runs;
import org.matricula.catalogue.content.Contents;
import org.matricula.delivery.Grading;
import org.matricula.delivery.Moves;
import org.matricula.delivery.TestAttempts;
import org.matricula.enrolment.Adjustments;
import org.matricula.enrolment.Enrolments;
import org.matricula.enrolment.Terms;
import org.matricula.organisation.Organisations;
import org.matricula.platform.Audit;
import org.matricula.platform.NotFound;
import org.matricula.platform.security.Authority;
import org.matricula.platform.security.Caller;
import org.matricula.platform.security.Permission;
import org.matricula.platform.web.PagePanel;
import org.matricula.progress.CourseProgress;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Reads one learner of a run for its provider; each look is an entry in the audit. */
@Component
class LearnerReader {

    private final Organisations organisations;
    private final Courses courses;
    private final Runs runs;
    private final Directory directory;
    private final Enrolments enrolments;
    private final Adjustments adjustments;
    private final CourseProgress progress;
    private final Contents contents;
    private final Grading grading;
    private final TestAttempts attempts;
    private final Moves moves;
    private final Authority authority;
    private final ObjectProvider<PagePanel> panels;
    private final Audit audit;
    private final Clock clock;

    LearnerReader(
            Organisations organisations,
            Courses courses,
            Runs runs,
            Directory directory,
            Enrolments enrolments,
            Adjustments adjustments,
            CourseProgress progress,
            Contents contents,
            Grading grading,
            TestAttempts attempts,
            Moves moves,
            Authority authority,
            ObjectProvider<PagePanel> panels,
            Audit audit,
            Clock clock) {
        this.organisations = organisations;
        this.courses = courses;
        this.runs = runs;
        this.directory = directory;
        this.enrolments = enrolments;
        this.adjustments = adjustments;
        this.progress = progress;
        this.contents = contents;
        this.grading = grading;
        this.attempts = attempts;
        this.moves = moves;
        this.authority = authority;
        this.panels = panels;
        this.audit = audit;
        this.clock = clock;
    }

    /** @throws NotFound if the organisation provides no such run, or the learner was never on it */
    @Transactional
    LearnerPage read(String organisation, UUID runId, UUID learnerId, Caller caller) {
        var provider = organisations.get(organisation);
        var run = runs.find(runId).orElseThrow(NotFound::new);
        var course = courses.own(provider.id(), run.courseId());
        var enrolment = enrolments.of(learnerId, runId).orElseThrow(NotFound::new);
        var learner = Optional.ofNullable(directory.entries(List.of(learnerId)).get(learnerId))
                .orElseThrow(NotFound::new);
        var adjustment = adjustments.of(learnerId, runId);
        audit.recordLearnerView(learnerId, provider.id(), "learner.viewed", Map.of("run", runId));
        return new LearnerPage(
                provider,
                course,
                run,
                learner,
                enrolment,
                Terms.of(run, enrolment.track(), enrolment.activatedAt(), provider.zone())
                        .with(adjustment, provider.zone()),
                adjustment,
                progress.of(learnerId, runId),
                progress.steps(learnerId, runId),
                contents.published(runId).orElse(null),
                grading.of(learnerId, runId),
                authority.holds(caller, Permission.GRADE, provider.slug()),
                authority.holds(caller, Permission.ENROL, provider.slug()));
    }

    /** What there is to decide about the learner: for the page, which offers it. */
    LearnerOptions options(LearnerPage page) {
        var enrolment = page.enrolment();
        return new LearnerOptions(
                adjustments.adjustable(enrolment),
                enrolment.hasLeft() ? List.of() : moves.later(page.run(), clock.instant()),
                Caller.current().map(caller -> panels(page, caller)).orElse(List.of()));
    }

    private List<JteModel> panels(LearnerPage page, Caller.SignedIn caller) {
        var subject = new PagePanel.LearnerSubject(
                page.organisation().slug(), page.learner().accountId());
        return PagePanel.at(PagePanel.Place.LEARNER, panels.stream(), caller, subject.toString());
    }

    /**
     * One attempt with its answers, which is an entry of its own in the audit.
     *
     * @throws NotFound also if the learner handed in no such attempt in the run
     */
    @Transactional
    TakenAttempt attempt(String organisation, UUID runId, UUID learnerId, UUID attemptId, Caller caller) {
        var page = read(organisation, runId, learnerId, caller);
        var graded = page.attempts().stream()
                .filter(one -> one.attempt().id().equals(attemptId))
                .findFirst()
                .orElseThrow(NotFound::new);
        audit.recordLearnerView(
                learnerId, page.organisation().id(), "test.answers-viewed", Map.of("run", runId, "attempt", attemptId));
        return new TakenAttempt(page, graded, attempts.asked(graded.attempt()).orElse(List.of()));
    }
}
