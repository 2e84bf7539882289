package org.matricula.credential.rule.web;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.matricula.credential.Achievement;
import org.matricula.credential.rule.Rule;
import org.matricula.credential.rule.Selection;
import org.matricula.credential.rule.Window;
import org.matricula.platform.Invalid;

/**
 * Which past results somebody chose, as the form says it.
 *
 * @param from    the first day, on the issuer's calendar
 * @param to      the last day
 * @param minimum in percent, as written
 * @param preview whether what it would award is to be shown
 */
public record PastForm(
        @Nullable UUID achievement,
        @Nullable By by,
        @Nullable UUID course,
        @Nullable List<UUID> runs,
        @Nullable String from,
        @Nullable String to,
        @Nullable String minimum,
        @Nullable Boolean distinction,
        @Nullable Boolean tell,
        @Nullable Boolean preview) {

    /** What kind of results. */
    public enum By {
        COURSE,
        PROGRAMME,
        RULES
    }

    public PastForm {
        runs = runs == null ? List.of() : List.copyOf(runs);
        distinction = Boolean.TRUE.equals(distinction);
        tell = Boolean.TRUE.equals(tell);
        preview = Boolean.TRUE.equals(preview);
    }

    /** As it is offered first: what the achievement stands for, else its rules, else any course. */
    PastForm completed(Achievement of, boolean hasRules) {
        var kind = by != null ? by : proposed(of, hasRules);
        var chosen = course != null ? course : kind == By.COURSE ? of.courseId() : null;
        return new PastForm(of.id(), kind, chosen, runs, from, to, minimum, distinction, tell, preview);
    }

    private static By proposed(Achievement of, boolean hasRules) {
        if (of.courseId() != null) return By.COURSE;
        if (of.programmeId() != null) return By.PROGRAMME;
        return hasRules ? By.RULES : By.COURSE;
    }

    /** @throws Invalid naming the fields that can't be read */
    Selection selection(Achievement of, Selection ofRules, ZoneId zone) {
        var window = new Window(day("from", from, 0, zone), day("to", to, 1, zone));
        return switch (by) {
            case RULES -> ofRules.within(window);
            case PROGRAMME -> Selection.own(of).within(window);
            case COURSE -> course(window);
            case null -> throw Invalid.field("by", "credential.past.nothing-chosen");
        };
    }

    private Selection course(Window window) {
        if (course == null) throw Invalid.field("course", "credential.rule.course-missing");
        var least = RuleForm.percent("minimum", minimum);
        return Selection.any(List.of(new Rule.CoursePassed(course, runs, least, distinction)))
                .within(window);
    }

    private static @Nullable Instant day(String field, @Nullable String written, int more, ZoneId zone) {
        if (written == null || written.isBlank()) return null;
        try {
            return LocalDate.parse(written.strip())
                    .plusDays(more)
                    .atStartOfDay(zone)
                    .toInstant();
        } catch (DateTimeParseException e) {
            throw Invalid.field(field, "credential.past.day-wrong");
        }
    }
}
