package org.matricula.progress.web;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.matricula.catalogue.content.Content;
import org.matricula.catalogue.content.PlacedStep;
import org.matricula.progress.RunProgress;

/**
 * Where a run's learners are. Counts are null where they could tell something about fewer than ten people to somebody
 * who can't see who they are.
 */
public record RunStanding(@Nullable Integer learners, List<WeekStanding> weeks, List<StepStanding> steps) {

    /**
     * @param completed what share of the week's steps is completed by those who began, in percent
     * @param standing  how many were in this week last
     */
    public record WeekStanding(
            int week,
            String title,
            @Nullable BigDecimal completed,
            @Nullable Integer standing) {}

    public record StepStanding(
            String number,
            String title,
            @Nullable Integer visited,
            @Nullable Integer completed,
            @Nullable Integer standing) {

        /** How many of a hundred pixels its bar takes. */
        public int bar(int learners) {
            return completed == null || learners == 0 ? 0 : completed * 100 / learners;
        }
    }

    static RunStanding of(RunProgress progress, Content content, boolean seesPeople) {
        var all = progress.learners();
        return new RunStanding(
                Count.of(all, seesPeople),
                IntStream.rangeClosed(1, content.weeks())
                        .mapToObj(week -> week(progress, content, week, seesPeople))
                        .toList(),
                content.steps().stream()
                        .map(step -> step(progress, step, seesPeople))
                        .toList());
    }

    private static WeekStanding week(RunProgress progress, Content content, int week, boolean seesPeople) {
        var steps = content.stepsOf(week);
        var standing = steps.stream()
                .mapToInt(step -> progress.of(step.id()).standing())
                .sum();
        var completed = steps.stream()
                .mapToLong(step -> progress.of(step.id()).completed())
                .sum();
        var possible = (long) steps.size() * progress.learners();
        return new WeekStanding(
                week,
                content.outline().weeks().get(week - 1).title(),
                possible == 0 || Count.of(progress.learners(), seesPeople) == null
                        ? null
                        : BigDecimal.valueOf(completed * 100)
                                .divide(BigDecimal.valueOf(possible), 1, RoundingMode.HALF_UP),
                Count.part(standing, progress.learners(), seesPeople));
    }

    private static StepStanding step(RunProgress progress, PlacedStep step, boolean seesPeople) {
        var counts = progress.of(step.id());
        var all = progress.learners();
        return new StepStanding(
                step.number().toString(),
                step.title(),
                Count.part(counts.visited(), all, seesPeople),
                Count.part(counts.completed(), all, seesPeople),
                Count.part(counts.standing(), all, seesPeople));
    }
}
