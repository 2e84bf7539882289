package org.matricula.pathway.web;

import java.util.List;
import java.util.UUID;
import org.matricula.pathway.InboxRow;

/**
 * How the received records of an open list stand now. It names nobody.
 *
 * @param path    of the list as it would be now
 * @param arrived how many more the search finds than it did
 * @param gone    those that were taken back unopened since
 */
public record InboxStanding(String path, int arrived, List<InboxRow> rows, List<UUID> gone, InboxNames names) {

    /** "6 ECTS credits", or empty. */
    public String granted(InboxRow row) {
        return InboxWords.granted(row.application(), names.pathway(row.application()));
    }
}
