package org.matricula.pathway;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.matricula.platform.Ids;
import org.matricula.platform.Refusal;

/**
 * What a receiving institution offers to holders of a programme record (seed 000).
 *
 * @param organisationId the institution
 * @param summary        what one gets, in a sentence
 * @param about          Markdown
 * @param creditUnit     what an amount is counted in, such as "ECTS credits"; empty where nothing is counted
 * @param deadline       the last day on the institution's calendar; null if there is none
 * @param contact        the address that mail about applications goes to, and that may open and answer them
 * @param version        grows with every change of what it says
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
        Instant changedAt,
        int version) {

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

    static Pathway draft(UUID organisationId, PathwayDetails details, Instant now) {
        return new Pathway(
                Ids.next(),
                organisationId,
                details.title(),
                details.offered(),
                details.summary(),
                details.about(),
                details.creditUnit(),
                details.deadline(),
                details.contact(),
                State.DRAFT,
                now,
                now,
                1);
    }

    /** @param seen the version its editor saw @throws Refusal if somebody else has changed it since */
    Pathway saying(int seen, PathwayDetails details, Instant now) {
        if (seen != version) throw new Refusal("pathway.manage.outdated");
        return new Pathway(
                id,
                organisationId,
                details.title(),
                details.offered(),
                details.summary(),
                details.about(),
                details.creditUnit(),
                details.deadline(),
                details.contact(),
                state,
                createdAt,
                now,
                version + 1);
    }

    /** @param zone the institution's @throws Refusal if its last day is over */
    Pathway open(Instant now, ZoneId zone) {
        var opened = in(State.OPEN, now);
        if (!opened.isOpen(now, zone)) throw new Refusal("pathway.manage.deadline-over");
        return opened;
    }

    /** @throws Refusal if it was never opened */
    Pathway close(Instant now) {
        if (state == State.DRAFT) throw new Refusal("pathway.manage.not-open");
        return in(State.CLOSED, now);
    }

    private Pathway in(State next, Instant now) {
        return new Pathway(
                id,
                organisationId,
                title,
                offer,
                summary,
                about,
                creditUnit,
                deadline,
                contact,
                next,
                createdAt,
                now,
                version);
    }
}
