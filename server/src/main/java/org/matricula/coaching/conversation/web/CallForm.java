package org.matricula.coaching.conversation.web;

import static java.util.Objects.requireNonNullElse;

import java.time.Instant;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;
import org.matricula.coaching.conversation.Call;
import org.matricula.coaching.conversation.CallPlan;
import org.matricula.platform.Invalid;

/**
 * A call as it was typed.
 *
 * @param clock {@code coach} if the time is by the coach's own clock, else by the learner's
 */
public record CallForm(String date, String time, String clock, String minutes, String about) {

    private static final String COACH = "coach";
    private static final String USUAL_MINUTES = "30";

    public CallForm(
            @Nullable String date,
            @Nullable String time,
            @Nullable String clock,
            @Nullable String minutes,
            @Nullable String about) {
        this.date = requireNonNullElse(date, "");
        this.time = requireNonNullElse(time, "");
        this.clock = requireNonNullElse(clock, "");
        this.minutes = requireNonNullElse(minutes, "");
        this.about = requireNonNullElse(about, "");
    }

    static CallForm fresh() {
        return new CallForm("", "", "", USUAL_MINUTES, "");
    }

    static CallForm of(Call call, ZoneId learner) {
        var local = call.startsAt().atZone(learner);
        return new CallForm(
                local.toLocalDate().toString(),
                local.toLocalTime().truncatedTo(ChronoUnit.MINUTES).toString(),
                "",
                String.valueOf(call.minutes()),
                call.about());
    }

    public boolean isByCoach() {
        return clock.equals(COACH);
    }

    /** @throws Invalid naming {@code date} or {@code time}; the rest is for the call to check */
    CallPlan read(ZoneId learner, ZoneId coach) {
        return new CallPlan(at(learner, coach), number(minutes), about);
    }

    Instant at(ZoneId learner, ZoneId coach) {
        return CallPlan.read(date, time, isByCoach() ? coach : learner);
    }

    static int number(String typed) {
        return typed.strip().matches("\\d{1,4}") ? Integer.parseInt(typed.strip()) : -1;
    }
}
