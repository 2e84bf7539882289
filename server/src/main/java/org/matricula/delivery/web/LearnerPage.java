package org.matricula.delivery.web;

import static org.matricula.platform.text.Text.t;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.matricula.account.Directory;
import org.matricula.catalogue.Course;
import org.matricula.catalogue.CourseRun;
import org.matricula.catalogue.content.Content;
import org.matricula.catalogue.content.PlacedStep;
import org.matricula.catalogue.content.StepContent;
import org.matricula.delivery.Attempt;
import org.matricula.delivery.Grading.Graded;
import org.matricula.enrolment.Adjustment;
import org.matricula.enrolment.Enrolment;
import org.matricula.enrolment.Terms;
import org.matricula.organisation.Organisation;
import org.matricula.platform.text.Text;
import org.matricula.progress.LearnerProgress;
import org.matricula.progress.StepStanding;

/** One learner of a run, as its provider's graders see them. */
public record LearnerPage(
        Organisation organisation,
        Course course,
        CourseRun run,
        Directory.Entry learner,
        Enrolment enrolment,
        Terms terms,
        Adjustment adjustment,
        LearnerProgress progress,
        Map<UUID, StepStanding> standings,
        @Nullable Content content,
        List<Graded> attempts,
        boolean mayGrade,
        boolean mayMove) {

    public String path() {
        return organisation.path() + "/runs/" + run.id() + "/learners/" + learner.accountId();
    }

    public String learnersPath() {
        return organisation.path() + "/runs/" + run.id() + "/learners";
    }

    public int steps() {
        return content == null ? 0 : content.steps().size();
    }

    /** Until when the course can be read, with what was granted. */
    public String reading() {
        return terms.contentUntil() == null
                ? t("delivery.grading.now.always")
                : t("enrolment.reading.until", Text.until(terms.contentUntil(), organisation.zone()));
    }

    /** What this learner has at a test, with what was granted: "2 attempts, 8 hours apart". */
    public String rules(PlacedStep step) {
        var rules = ((StepContent.Test) step.content()).rules();
        var wait = adjustment.noWait() ? 0 : rules.waitHours();
        return rules.attempts() == null
                ? t("delivery.grading.attempts.any", wait)
                : t("delivery.grading.attempts.some", rules.attempts() + adjustment.extraAttempts(), wait);
    }

    /** The tests this learner may take. */
    public List<PlacedStep> tests() {
        return content == null || !terms.tests() ? List.of() : content.tests();
    }

    /** "1.4 The test", or that it is no longer part of the course. */
    public String test(Attempt attempt) {
        return step(attempt.stepId())
                .map(step -> step.number() + " " + step.title())
                .orElseGet(() -> t("delivery.grading.gone"));
    }

    public String last() {
        return Optional.ofNullable(progress.lastStepId())
                .flatMap(this::step)
                .map(step -> step.number() + " " + step.title())
                .orElse("–");
    }

    public String path(Attempt attempt) {
        return path() + "/attempts/" + attempt.id();
    }

    public Optional<StepStanding> standing(PlacedStep step) {
        return Optional.ofNullable(standings.get(step.id()));
    }

    Optional<PlacedStep> step(UUID id) {
        return content == null ? Optional.empty() : content.find(id);
    }
}
