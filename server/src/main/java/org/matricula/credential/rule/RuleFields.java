package org.matricula.credential.rule;

import java.math.BigDecimal;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.matricula.platform.Invalid;

/**
 * A rule as forms, programs and the database write it: what its kind doesn't need is null.
 *
 * @param runs        of a course, empty for any; of a step or test, the one it belongs to
 * @param item        the step or the test
 * @param minimum     in percent
 * @param distinction null for false
 */
public record RuleFields(
        @Nullable Kind kind,
        @Nullable UUID course,
        @Nullable List<UUID> runs,
        @Nullable UUID item,
        @Nullable UUID programme,
        @Nullable UUID group,
        @Nullable BigDecimal minimum,
        @Nullable Boolean distinction) {

    private static final BigDecimal WHOLE = BigDecimal.valueOf(100);

    /** What kind of result it asks for. */
    public enum Kind {
        COURSE,
        STEP,
        TEST,
        GROUP,
        PROGRAMME
    }

    public RuleFields {
        runs = runs == null ? List.of() : List.copyOf(runs);
    }

    public static RuleFields of(Rule rule) {
        return switch (rule) {
            case Rule.CoursePassed one ->
                new RuleFields(
                        Kind.COURSE, one.courseId(), one.runIds(), null, null, null, one.minimum(), one.distinction());
            case Rule.StepCompleted one ->
                new RuleFields(Kind.STEP, null, List.of(one.runId()), one.stepId(), null, null, null, false);
            case Rule.TestPassed one ->
                new RuleFields(Kind.TEST, null, List.of(one.runId()), one.testId(), null, null, one.minimum(), false);
            case Rule.GroupMet one ->
                new RuleFields(Kind.GROUP, null, null, null, one.programmeId(), one.groupId(), null, false);
            case Rule.ProgrammeCompleted one ->
                new RuleFields(Kind.PROGRAMME, null, null, null, one.programmeId(), null, null, false);
        };
    }

    /** @throws Invalid naming the fields that are missing or wrong */
    public Rule rule() {
        var wrong = new Invalid.Collector().check(kind != null, "kind", "credential.rule.kind-missing");
        wrong.check(inRange(), "minimum", "credential.rule.minimum-wrong");
        if (kind != null) checkNeeded(kind, wrong);
        wrong.orThrow();
        return made(kind);
    }

    private boolean inRange() {
        return minimum == null || minimum.signum() >= 0 && minimum.compareTo(WHOLE) <= 0;
    }

    private void checkNeeded(Kind kind, Invalid.Collector wrong) {
        switch (kind) {
            case COURSE -> wrong.check(course != null, "course", "credential.rule.course-missing");
            case STEP, TEST ->
                wrong.check(runs.size() == 1, "runs", "credential.rule.run-missing")
                        .check(
                                item != null,
                                "item",
                                kind == Kind.TEST ? "credential.rule.test-missing" : "credential.rule.step-missing")
                        .check(kind == Kind.STEP || minimum != null, "minimum", "credential.rule.minimum-missing");
            case GROUP ->
                wrong.check(programme != null, "programme", "credential.rule.programme-missing")
                        .check(group != null, "group", "credential.rule.group-missing");
            case PROGRAMME -> wrong.check(programme != null, "programme", "credential.rule.programme-missing");
        }
    }

    private Rule made(Kind kind) {
        return switch (kind) {
            case COURSE -> new Rule.CoursePassed(course, runs, minimum, Boolean.TRUE.equals(distinction));
            case STEP -> new Rule.StepCompleted(runs.getFirst(), item);
            case TEST -> new Rule.TestPassed(runs.getFirst(), item, minimum);
            case GROUP -> new Rule.GroupMet(programme, group);
            case PROGRAMME -> new Rule.ProgrammeCompleted(programme);
        };
    }
}
