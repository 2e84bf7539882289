package org.matricula.invitation;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** A page of a list. {@code next} is what to ask for the following one with, null at the end. */
public record Slice(List<ListedInvitation> rows, @Nullable String next) {

    public Slice {
        rows = List.copyOf(rows);
    }
}
