package org.matricula.coaching.conversation;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A page of cases, those whose follow-up is due first before the others.
 *
 * @param next with what to ask for more; null at the end
 */
public record CaseList(List<CaseRow> rows, @Nullable CaseKey next) {

    public static final CaseList NONE = new CaseList(List.of(), null);

    public CaseList {
        rows = List.copyOf(rows);
    }

    /** @param rows one more than {@code size} if there are more */
    static CaseList of(List<CaseRow> rows, int size) {
        if (rows.size() <= size) return new CaseList(rows, null);
        var page = rows.subList(0, size);
        return new CaseList(page, CaseKey.of(page.getLast()));
    }
}
