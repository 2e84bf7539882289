package org.matricula.delivery;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.matricula.catalogue.Course;
import org.matricula.catalogue.CourseRun;
import org.matricula.catalogue.content.Content;
import org.matricula.catalogue.content.DeliveryRules;
import org.matricula.catalogue.content.PlacedStep;
import org.matricula.enrolment.Adjustment;
import org.matricula.enrolment.Enrolment;
import org.matricula.enrolment.Terms;
import org.matricula.organisation.Organisation;
import org.matricula.platform.Person;
import org.matricula.platform.Refusal;
import org.matricula.progress.LearnerProgress;

/**
 * A learner who has a place in a run, in front of what it teaches.
 *
 * @param content   what was published; null before anything was
 * @param completed the steps the learner completed, also those the run no longer teaches
 */
public record Seat(
        Course course,
        CourseRun run,
        Organisation provider,
        Person person,
        Enrolment enrolment,
        Terms terms,
        Adjustment adjustment,
        DeliveryRules rules,
        @Nullable Content content,
        LearnerProgress progress,
        Set<UUID> completed,
        Instant now) {

    public String path() {
        return "/courses/" + course.slug() + "/runs/" + run.slug();
    }

    public String path(PlacedStep step) {
        return path() + "/steps/" + step.number();
    }

    public UUID learnerId() {
        return enrolment.learnerId();
    }

    public boolean isCompleted(PlacedStep step) {
        return completed.contains(step.id());
    }

    /** When a week can be read. */
    public Instant opens(int week) {
        return adjustment.opens(rules, run, week, provider.zone());
    }

    public boolean isOpen(int week) {
        return !now.isBefore(opens(week));
    }

    /** Why a step can't be read now, with what to do; empty if it can. */
    public Optional<Refusal> whyClosed(PlacedStep step) {
        if (!terms.isReadable(now)) return Optional.of(new Refusal("delivery.closed.ended"));
        return isOpen(step.number().week())
                ? Optional.empty()
                : Optional.of(
                        new Refusal("delivery.closed.not-yet", step.number().week()));
    }

    /** How many of these are completed. */
    public int done(List<PlacedStep> steps) {
        return (int) steps.stream().filter(this::isCompleted).count();
    }

    /**
     * Where to go on: the first step after the last completed one that isn't completed, else the first before it. What was
     * only looked at moves nobody on.
     */
    public Optional<PlacedStep> resume() {
        if (content == null) return Optional.empty();
        var steps = content.steps();
        var from = 0;
        for (int i = 0; i < steps.size(); i++) if (isCompleted(steps.get(i))) from = i;
        return Stream.concat(steps.stream().skip(from), steps.stream().limit(from))
                .filter(step -> !isCompleted(step) && isOpen(step.number().week()))
                .findFirst();
    }
}
