package org.matricula.pathway;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One of many decisions to be made at once, looked at before any is made.
 *
 * @param number      of the line, from 1
 * @param text        as it was written; of those ticked in a list, the holder
 * @param application null if none was found
 * @param decision    null if there is a problem
 * @param problem     why it can't be done; null if it can
 * @param unchanged   it stands so already: nothing will happen
 */
public record DecisionLine(
        int number,
        String text,
        @Nullable Application application,
        @Nullable Decision decision,
        @Nullable Problem problem,
        boolean unchanged) {

    /** The key of a sentence and its arguments. */
    public record Problem(String key, List<Object> arguments) {}

    static DecisionLine wrong(int number, String text, @Nullable Application found, String key, Object... arguments) {
        return new DecisionLine(number, text, found, null, new Problem(key, List.of(arguments)), false);
    }

    /** Of the decision; only where there is no problem. */
    public Decision.Kind kind() {
        return switch (java.util.Objects.requireNonNull(decision)) {
            case Decision.Review review -> Decision.Kind.REVIEW;
            case Decision.Grant grant -> Decision.Kind.GRANT;
            case Decision.Decline decline -> Decision.Kind.DECLINE;
        };
    }

    public boolean isReady() {
        return problem == null && !unchanged;
    }
}
