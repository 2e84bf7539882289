package org.matricula.learningmanager.web;

import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeParseException;
import java.util.Locale;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.matricula.billing.Budgets.Subject;
import org.matricula.platform.Invalid;

/**
 * A budget as it was typed. {@code subject} is {@code course:} or {@code group:} and an id; {@code currency} is empty for
 * a number of enrolments; {@code from} is a day on the organisation's calendar.
 */
public record BudgetForm(String subject, String most, String currency, String from) {

    private static final String COURSE = "course:";
    private static final String GROUP = "group:";

    public BudgetForm(
            @Nullable String subject, @Nullable String most, @Nullable String currency, @Nullable String from) {
        this.subject = Objects.requireNonNullElse(subject, "").strip();
        this.most = Objects.requireNonNullElse(most, "").strip();
        this.currency = Objects.requireNonNullElse(currency, "").strip().toUpperCase(Locale.ROOT);
        this.from = Objects.requireNonNullElse(from, "").strip();
    }

    static BudgetForm from(LocalDate today) {
        return new BudgetForm("", "", "", today.toString());
    }

    static String course(UUID id) {
        return COURSE + id;
    }

    static String group(UUID id) {
        return GROUP + id;
    }

    /** Neither, where nothing or nonsense was chosen. */
    Subject read() {
        try {
            if (subject.startsWith(COURSE))
                return new Subject(UUID.fromString(subject.substring(COURSE.length())), null);
            if (subject.startsWith(GROUP)) return new Subject(null, UUID.fromString(subject.substring(GROUP.length())));
        } catch (IllegalArgumentException nonsense) {
            // Said below, as for nothing.
        }
        return new Subject(null, null);
    }

    /** @throws Invalid naming {@code from} */
    java.time.Instant begins(ZoneId zone) {
        try {
            return LocalDate.parse(from).atStartOfDay(zone).toInstant();
        } catch (DateTimeParseException e) {
            throw Invalid.field("from", "learningmanager.budget.from-wrong");
        }
    }
}
