package org.matricula.record;

import java.util.List;

/** A group of requirements of which {@code required} have to be met; {@code title} may be empty. */
public record RecordSection(String title, int required, int met, List<RecordRow> rows) {

    public RecordSection {
        rows = List.copyOf(rows);
    }

    public boolean asksForAll() {
        return required == rows.size();
    }
}
