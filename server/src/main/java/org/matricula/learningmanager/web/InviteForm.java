package org.matricula.learningmanager.web;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.matricula.invitation.ReminderPlan;
import org.matricula.invitation.SendingOptions;
import org.matricula.platform.Invalid;

/**
 * Whom to invite and how, as it was typed; what was not sent is empty.
 *
 * @param picked  addresses that declined before, picked by hand
 * @param lastDay a day, like the rest of the options as {@link SendingOptions} has them
 */
public record InviteForm(
        String addresses,
        List<String> picked,
        Boolean onlyAddress,
        String lastDay,
        String greeting,
        String closing,
        String afterDays,
        String atMost) {

    static final InviteForm EMPTY = new InviteForm(null, null, null, null, null, null, null, null);

    public InviteForm(
            @Nullable String addresses,
            @Nullable List<String> picked,
            @Nullable Boolean onlyAddress,
            @Nullable String lastDay,
            @Nullable String greeting,
            @Nullable String closing,
            @Nullable String afterDays,
            @Nullable String atMost) {
        this.addresses = addresses == null ? "" : addresses;
        this.picked = picked == null ? List.of() : List.copyOf(picked);
        this.onlyAddress = Boolean.TRUE.equals(onlyAddress);
        this.lastDay = text(lastDay);
        this.greeting = text(greeting);
        this.closing = text(closing);
        this.afterDays = text(afterDays);
        this.atMost = text(atMost);
    }

    /** The same with another list. */
    InviteForm with(String others) {
        return new InviteForm(others, picked, onlyAddress, lastDay, greeting, closing, afterDays, atMost);
    }

    Set<String> pickedOnes() {
        return Set.copyOf(picked);
    }

    /** Whether anything but addresses was filled in, so that it should be seen. */
    public boolean hasOptions() {
        return onlyAddress || !(lastDay + greeting + closing + afterDays + atMost).isEmpty();
    }

    /** @throws Invalid naming {@code lastDay}, {@code afterDays} or {@code atMost} */
    SendingOptions options() {
        var wrong = new Invalid.Collector();
        var day = day(wrong);
        var after = number(afterDays, "afterDays", "invitation.remind.days", ReminderPlan.MOST_DAYS, wrong);
        var times = number(atMost, "atMost", "invitation.remind.times", ReminderPlan.MOST_REMINDERS, wrong);
        wrong.check((after == 0) == (times == 0), after == 0 ? "afterDays" : "atMost", "learningmanager.remind.both")
                .orThrow();
        return new SendingOptions(
                onlyAddress, day, greeting, closing, after == 0 ? null : new ReminderPlan(after, times));
    }

    private @Nullable LocalDate day(Invalid.Collector wrong) {
        if (lastDay.isEmpty()) return null;
        try {
            return LocalDate.parse(lastDay);
        } catch (DateTimeException e) {
            wrong.check(false, "lastDay", "billing.day.wrong");
            return null;
        }
    }

    /** 0 for an empty field. */
    private static int number(String text, String field, String key, int most, Invalid.Collector wrong) {
        if (text.isEmpty()) return 0;
        var good = text.matches("\\d{1,4}") && Integer.parseInt(text) >= 1 && Integer.parseInt(text) <= most;
        wrong.check(good, field, key, most);
        return good ? Integer.parseInt(text) : 0;
    }

    private static String text(@Nullable String sent) {
        return sent == null ? "" : sent.strip();
    }
}
