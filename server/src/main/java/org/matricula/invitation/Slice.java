package org.matricula.invitation;

import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** A page of a list. {@code next} is what to ask for the following one with, null at the end. */
public record Slice<R>(List<R> rows, @Nullable String next) {

    public Slice {
        rows = List.copyOf(rows);
    }

    <T> Slice<T> map(Function<R, T> row) {
        return new Slice<>(rows.stream().map(row).toList(), next);
    }
}
