package org.matricula.record.web;

import java.time.ZoneId;
import org.matricula.platform.web.FormErrors;
import org.matricula.record.SharedRecord;

/**
 * The page on which a link is made or changed.
 *
 * @param action  where the form goes
 * @param fixed   whether the link to be changed shows a snapshot, which stays as it is
 * @param preview the record as visitors would see it with what is chosen
 * @param zone    of the learner's calendar
 */
public record LinkFormPage(
        String back,
        String action,
        boolean changes,
        boolean fixed,
        LinkForm form,
        SharedRecord preview,
        ZoneId zone,
        FormErrors errors) {

    /** The zone in a word: "London". */
    public String place() {
        var id = zone.getId();
        return id.substring(id.lastIndexOf('/') + 1).replace('_', ' ');
    }
}
