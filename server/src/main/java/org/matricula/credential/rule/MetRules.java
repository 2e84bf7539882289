package org.matricula.credential.rule;

import java.util.Collection;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.matricula.catalogue.Runs;
import org.matricula.credential.Achievement;
import org.matricula.progress.CourseCertificate;
import org.matricula.progress.LearnerRange;
import org.matricula.progress.PastResults;
import org.matricula.progress.PastResults.Wanted;
import org.matricula.progress.ProgrammeCertificate;
import org.matricula.progress.Score;
import org.springframework.stereotype.Component;

/** Reads from the results on file who met a rule, and when. */
@Component
class MetRules {

    private final PastResults results;
    private final GroupResults groups;
    private final Runs runs;

    MetRules(PastResults results, GroupResults groups, Runs runs) {
        this.results = results;
        this.groups = groups;
        this.runs = runs;
    }

    /**
     * What was found in one reading.
     *
     * @param last     the last learner looked at; null when there are no more
     * @param examined how many results were looked at
     */
    record Page(List<Met> met, @Nullable UUID last, int examined) {

        static <T> Page of(List<T> rows, Function<T, UUID> learner, List<Met> met) {
            return new Page(met, rows.isEmpty() ? null : learner.apply(rows.getLast()), rows.size());
        }
    }

    /** Those of these learners who met it. */
    List<Met> of(Achievement achievement, Rule rule, Collection<UUID> learnerIds) {
        return read(achievement, rule, Window.ALWAYS, LearnerRange.of(learnerIds))
                .met();
    }

    /** The window narrows what is read where that is cheap; whoever asks still has to look at the dates. */
    Page read(Achievement achievement, Rule rule, Window window, LearnerRange range) {
        return switch (rule) {
            case Rule.CoursePassed passed -> certificates(achievement, passed, window, range);
            case Rule.StepCompleted step -> steps(step, range);
            case Rule.TestPassed test -> tests(test, range);
            case Rule.GroupMet group -> groups.read(group, range);
            case Rule.ProgrammeCompleted completed -> programmes(achievement, completed, range);
        };
    }

    /** About how many results reading all of it looks at. */
    int count(Rule rule, Window window) {
        return switch (rule) {
            case Rule.CoursePassed passed -> results.count(wanted(passed, window));
            case Rule.StepCompleted step -> results.countCompletions(step.runId(), step.stepId());
            case Rule.TestPassed test -> results.countScores(test.runId(), test.testId(), test.minimum());
            case Rule.GroupMet group -> groups.count(group);
            case Rule.ProgrammeCompleted completed -> groups.countProgramme(completed.programmeId());
        };
    }

    private Page certificates(Achievement achievement, Rule.CoursePassed rule, Window window, LearnerRange range) {
        var rows = results.certificates(wanted(rule, window), range);
        return Page.of(
                rows,
                CourseCertificate::learnerId,
                rows.stream()
                        .map(one -> new Met(
                                one.learnerId(),
                                SourceKeys.ofCourse(achievement, one.courseId(), one.runId()),
                                one.earnedAt(),
                                one.result()))
                        .toList());
    }

    private static Wanted wanted(Rule.CoursePassed rule, Window window) {
        return new Wanted(
                List.of(rule.courseId()),
                rule.runIds(),
                window.from(),
                window.to(),
                rule.minimum(),
                rule.distinction());
    }

    private Page steps(Rule.StepCompleted rule, LearnerRange range) {
        var rows = results.completions(rule.runId(), rule.stepId(), range);
        var key = SourceKeys.ofStep(rule.stepId());
        return Page.of(
                rows,
                PastResults.StepCompletion::learnerId,
                rows.stream()
                        .map(one -> new Met(one.learnerId(), key, one.completedAt(), null))
                        .toList());
    }

    private Page tests(Rule.TestPassed rule, LearnerRange range) {
        var rows = results.scores(rule.runId(), rule.testId(), rule.minimum(), range);
        if (rows.isEmpty()) return new Page(List.of(), null, 0);
        var run = runs.find(rule.runId()).orElseThrow();
        // Other platforms don't always say when work was handed in; it was by the end of the run.
        var unsaid = run.endsAt() == null ? run.startsAt() : run.endsAt();
        var key = SourceKeys.ofTest(rule.testId());
        return Page.of(
                rows,
                Score::learnerId,
                rows.stream()
                        .map(one -> new Met(
                                one.learnerId(), key, one.submittedAt() == null ? unsaid : one.submittedAt(), null))
                        .toList());
    }

    private Page programmes(Achievement achievement, Rule.ProgrammeCompleted rule, LearnerRange range) {
        var rows = results.programmeCertificates(rule.programmeId(), range);
        var key = SourceKeys.ofProgramme(achievement, rule.programmeId());
        return Page.of(
                rows,
                ProgrammeCertificate::learnerId,
                rows.stream()
                        .map(one -> new Met(one.learnerId(), key, one.earnedAt(), null))
                        .toList());
    }
}
