package org.matricula.credential.rule.web;

import java.math.BigDecimal;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.matricula.credential.rule.RuleFields;
import org.matricula.platform.Invalid;

/**
 * The form of a new rule as it was sent.
 *
 * @param what    what was chosen: an id, or two with a blank between for a run of a course and a group of a programme
 * @param run     whose step or test it is
 * @param minimum in percent, as written
 */
public record RuleForm(
        RuleFields.@Nullable Kind kind,
        @Nullable String what,
        @Nullable UUID run,
        @Nullable String minimum,
        @Nullable Boolean distinction) {

    public RuleForm {
        distinction = Boolean.TRUE.equals(distinction);
    }

    /** Whether a run has to be chosen first. */
    public boolean needsRun() {
        return (kind == RuleFields.Kind.STEP || kind == RuleFields.Kind.TEST) && run == null;
    }

    RuleForm withMinimum(int percent) {
        return new RuleForm(kind, what, run, String.valueOf(percent), distinction);
    }

    RuleFields fields() {
        var least = percent("minimum", minimum);
        var first = id(0);
        var second = id(1);
        var itsRun = run == null ? List.<UUID>of() : List.of(run);
        return switch (kind) {
            case null -> new RuleFields(null, null, null, null, null, null, least, distinction);
            case COURSE ->
                new RuleFields(
                        kind, first, second == null ? null : List.of(second), null, null, null, least, distinction);
            case STEP -> new RuleFields(kind, null, itsRun, first, null, null, null, false);
            case TEST -> new RuleFields(kind, null, itsRun, first, null, null, least, false);
            case GROUP -> new RuleFields(kind, null, null, null, first, second, null, false);
            case PROGRAMME -> new RuleFields(kind, null, null, null, first, null, null, false);
        };
    }

    /** @throws Invalid if it isn't a number */
    static @Nullable BigDecimal percent(String field, @Nullable String written) {
        if (written == null || written.isBlank()) return null;
        try {
            return new BigDecimal(written.strip().replace("%", "").strip().replace(',', '.'));
        } catch (NumberFormatException e) {
            throw Invalid.field(field, "credential.rule.minimum-wrong");
        }
    }

    private @Nullable UUID id(int place) {
        if (what == null || what.isBlank()) return null;
        var parts = what.strip().split(" ");
        try {
            return parts.length > place ? UUID.fromString(parts[place]) : null;
        } catch (IllegalArgumentException e) {
            return null;
        }
    }
}
