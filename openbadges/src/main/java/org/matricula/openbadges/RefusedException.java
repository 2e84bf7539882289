package org.matricula.openbadges;

import java.util.Arrays;
import java.util.List;

/** Something given to this library is refused, or a check on it failed, for a stable {@link Reason}. */
public final class RefusedException extends RuntimeException {

    private static final long serialVersionUID = 1;
    private static final int LONGEST_ARGUMENT = 200;

    private final Reason reason;
    private final transient List<String> arguments;

    public RefusedException(Reason reason, String... arguments) {
        this(reason, null, arguments);
    }

    RefusedException(Reason reason, @org.jspecify.annotations.Nullable Throwable cause, String... arguments) {
        super(reason.sentence(shortened(arguments)), cause, false, false);
        this.reason = reason;
        this.arguments = shortened(arguments);
    }

    public Reason reason() {
        return reason;
    }

    /** What the reason is about (a term, an address, a date), at most 200 characters each: it may come from a stranger. */
    public List<String> arguments() {
        return arguments;
    }

    private static List<String> shortened(String[] arguments) {
        return Arrays.stream(arguments)
                .map(a -> a.length() <= LONGEST_ARGUMENT ? a : a.substring(0, LONGEST_ARGUMENT) + "…")
                .toList();
    }
}
