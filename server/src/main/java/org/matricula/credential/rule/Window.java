package org.matricula.credential.rule;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** When something was earned. @param from null for from the beginning @param to exclusive, null for until now */
public record Window(@Nullable Instant from, @Nullable Instant to) {

    public static final Window ALWAYS = new Window(null, null);

    boolean holds(Instant at) {
        return (from == null || !at.isBefore(from)) && (to == null || at.isBefore(to));
    }
}
