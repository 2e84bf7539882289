package org.matricula.dataimport.web;

import java.time.Instant;
import java.util.List;
import org.matricula.dataimport.KeptTable;

/** A table as the list shows it; {@code open} says whether the reader may open it. */
public record ListedTable(String kind, List<String> columns, int rows, Instant keptAt, boolean open) {

    static ListedTable of(KeptTable table, boolean seesPeople) {
        return new ListedTable(table.kind(), table.columns(), table.rows(), table.keptAt(), table.opensTo(seesPeople));
    }
}
