package org.matricula.pathway.web;

import java.time.ZoneId;
import java.util.List;
import org.matricula.organisation.Organisation;
import org.matricula.pathway.Pathway;
import org.matricula.platform.web.FormErrors;
import org.matricula.record.RecordStatement;
import org.matricula.record.RecordSummary;

/**
 * The page on which a learner sees what is about to be sent, and agrees.
 *
 * @param update    whether it takes the place of what was sent before
 * @param action    where the form goes
 * @param back      where one goes who doesn't want that
 * @param statement all that is sent
 */
public record SendReview(
        RecordSummary record,
        boolean update,
        String action,
        String back,
        List<Receiver> receivers,
        RecordStatement statement,
        FormErrors errors) {

    /** Who gets it. */
    public record Receiver(Pathway pathway, Organisation institution) {}

    /** Of the days in the record. */
    public ZoneId zone() {
        return record.provider().zone();
    }
}
