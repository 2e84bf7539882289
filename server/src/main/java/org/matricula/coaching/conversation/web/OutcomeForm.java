package org.matricula.coaching.conversation.web;

import static java.util.Objects.requireNonNullElse;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import org.matricula.coaching.conversation.Call;
import org.matricula.coaching.conversation.CallOutcome;
import org.matricula.coaching.conversation.Visibility;

/** What became of a call, as it was typed. @param outcome {@code missed}, or else it was held */
public record OutcomeForm(String outcome, String minutes, String note, String visibility) {

    private static final String MISSED = "missed";

    public OutcomeForm(
            @Nullable String outcome, @Nullable String minutes, @Nullable String note, @Nullable String visibility) {
        this.outcome = requireNonNullElse(outcome, "");
        this.minutes = requireNonNullElse(minutes, "");
        this.note = requireNonNullElse(note, "");
        this.visibility = requireNonNullElse(visibility, Visibility.MINE.name());
    }

    static OutcomeForm of(Call call) {
        return new OutcomeForm(
                call.state() == Call.State.MISSED ? MISSED : "",
                String.valueOf(call.minutes()),
                call.note(),
                call.visibility().name());
    }

    public boolean isMissed() {
        return outcome.equals(MISSED);
    }

    CallOutcome read() {
        return new CallOutcome(
                !isMissed(),
                CallForm.number(minutes),
                note,
                Arrays.stream(Visibility.values())
                        .filter(one -> one.name().equals(visibility))
                        .findFirst()
                        .orElse(Visibility.MINE));
    }
}
