package org.matricula.dataimport.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.matricula.dataimport.KeptRow;

/** A page of a table's rows in the order of the file; {@code next} is given back as {@code after} for the next one. */
public record TablePage(
        String kind,
        List<String> columns,
        int rowsInAll,
        List<KeptRow> rows,
        @Nullable Integer next) {

    /** A cell of more letters moves in its own frame, or the rows around it would be out of sight. */
    public static final int TALL = 400;
}
