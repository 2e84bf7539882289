package org.matricula.roll;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** Some rows of a list, and where it goes on; {@code next} is null on the last page. */
public record RollPage<T>(List<T> rows, @Nullable String next) {

    public RollPage {
        rows = List.copyOf(rows);
    }
}
