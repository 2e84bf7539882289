package org.matricula.pathway;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** A page of received applications. {@code next} is what to ask for the following one with, null at the end. */
public record InboxSlice(List<InboxRow> rows, @Nullable String next) {

    public InboxSlice {
        rows = List.copyOf(rows);
    }
}
