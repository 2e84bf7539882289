package org.matricula.credential.rule;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.matricula.credential.Achievement;

/**
 * Which results an achievement is awarded for.
 *
 * @param all    whether all of the rules have to be met; otherwise any of them
 * @param window when it has to be earned; with all rules, when the last of them was met
 */
public record Selection(List<Rule> rules, boolean all, Window window) {

    public Selection {
        rules = List.copyOf(rules);
    }

    /** All that the achievement itself stands for: its course passed, its programme completed. */
    public static Selection own(Achievement achievement) {
        if (achievement.courseId() != null) return any(List.of(Rule.CoursePassed.of(achievement.courseId())));
        if (achievement.programmeId() != null) {
            return any(List.of(new Rule.ProgrammeCompleted(achievement.programmeId())));
        }
        return any(List.of());
    }

    public static Selection any(List<Rule> rules) {
        return new Selection(rules, false, Window.ALWAYS);
    }

    public Selection within(Window other) {
        return new Selection(rules, all, other);
    }

    /** With another least mark for the courses passed, or with none. */
    Selection withMinimum(@Nullable BigDecimal minimum) {
        var others = rules.stream()
                .map(rule -> rule instanceof Rule.CoursePassed passed && passed.minimum() != null
                        ? new Rule.CoursePassed(passed.courseId(), passed.runIds(), minimum, passed.distinction())
                        : rule)
                .toList();
        return new Selection(others, all, window);
    }

    /** How often all learners are gone through: once for each rule that suffices by itself. */
    public int parts() {
        return rules.isEmpty() ? 0 : all ? 1 : rules.size();
    }

    /** Whether every result found in this part is an award of its own: see {@link Rule#isWhatStandsFor}. */
    public boolean isEachAwarded(Achievement achievement, int part) {
        return !all && rules.get(part).isWhatStandsFor(achievement);
    }

    /** The same as programs and the database write it. */
    public record Fields(
            @Nullable List<RuleFields> rules,
            @Nullable Boolean all,
            @Nullable Instant from,
            @Nullable Instant to) {

        public Fields {
            rules = rules == null ? List.of() : List.copyOf(rules);
            all = Boolean.TRUE.equals(all);
        }
    }

    @JsonValue
    public Fields fields() {
        return new Fields(rules.stream().map(RuleFields::of).toList(), all, window.from(), window.to());
    }

    @JsonCreator
    public static Selection of(Fields fields) {
        return new Selection(
                fields.rules().stream().map(RuleFields::rule).toList(),
                fields.all(),
                new Window(fields.from(), fields.to()));
    }
}
