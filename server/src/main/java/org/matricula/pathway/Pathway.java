package org.matricula.pathway;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What a receiving institution offers to holders of a programme record (seed 000).
 *
 * @param organisationId the institution
 * @param summary        what one gets, in a sentence
 * @param about          Markdown
 * @param creditUnit     what an amount is counted in, such as "ECTS credits"; empty where nothing is counted
 * @param deadline       the last day on the institution's calendar; null if there is none
 * @param contact        the address that mail about applications goes to, and that may open and answer them
 */
public record Pathway(
        UUID id,
        UUID organisationId,
        String title,
        Offer offer,
        String summary,
        String about,
        String creditUnit,
        @Nullable LocalDate deadline,
        String contact,
        State state,
        Instant createdAt,
        Instant changedAt) {

    /** What a record can lead to. */
    public enum Offer {
        CREDIT,
        PLACE,
        EXEMPTION
    }

    /** A closed one can be opened again; what was sent to it is decided all the same. */
    public enum State {
        DRAFT,
        OPEN,
        CLOSED
    }

    /** Whether records can be sent to it now. @param zone the institution's */
    public boolean isOpen(Instant now, ZoneId zone) {
        return state == State.OPEN
                && (deadline == null || !LocalDate.ofInstant(now, zone).isAfter(deadline));
    }
}
