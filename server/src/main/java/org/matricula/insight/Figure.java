package org.matricula.insight;

import java.util.HashSet;
import java.util.Set;

/** What is counted of people. Each is a part of those it names, and of what those are parts of. */
public enum Figure {
    /** Who could send a record: the minimum was met, and the pathway was there. With completion: who has a course done. */
    ELIGIBLE,
    /** Of them, those of cohorts whose reading at six months is due. */
    DUE_SIX(ELIGIBLE),
    DUE_NINE(DUE_SIX),
    /** Who read where the record can lead. */
    LOOKED(ELIGIBLE),
    SENT(LOOKED),
    /** Who sent within nine months, of those due. */
    BY_NINE(SENT, DUE_NINE),
    /** Who sent within six months, of those due. */
    BY_SIX(SENT, DUE_SIX, BY_NINE),
    OPENED(SENT),
    GRANTED(OPENED),
    DECLINED(OPENED),
    /** Who took back all they sent. */
    WITHDRAWN(SENT),
    /** Who took back all they sent before anybody had read it: institutions don't know of it. */
    UNREAD(WITHDRAWN),
    /** Who completed the programme. */
    COMPLETED(ELIGIBLE),
    /** Whose first twelve months since the first course are over. */
    DUE_YEAR(ELIGIBLE),
    /** Who completed the programme in these months, of those. */
    WITHIN_YEAR(COMPLETED, DUE_YEAR),
    /** With coaching, of those who could be asked: who isn't known to have no number that can be texted. */
    TEXTABLE(ELIGIBLE),
    /** Who was asked whether they want a coach. */
    ASKED(ELIGIBLE),
    /** Who ever agreed. */
    CONSENTED(ASKED, TEXTABLE),
    /** Who declined last, and never agreed. */
    REFUSED(ASKED),
    /** Who said last that they have no such number, and never agreed. */
    NO_NUMBER(ASKED),
    /** Who hasn't answered. */
    UNANSWERED(ASKED),
    /** Who agreed and isn't coached any more. */
    ENDED(CONSENTED),
    /** For whom something of ours went wrong. */
    FAILED(ELIGIBLE),
    /** Of those who are compared: whose thirty days and the next thirty are over, and who of them was still active. */
    DUE_30(ELIGIBLE),
    ACTIVE_30(DUE_30),
    DUE_60(DUE_30),
    ACTIVE_60(ACTIVE_30, DUE_60),
    DUE_90(DUE_60),
    ACTIVE_90(ACTIVE_60, DUE_90),
    DUE_NEXT(DUE_90),
    NEXT(DUE_NEXT),
    DUE_BUNDLE(DUE_NEXT),
    BUNDLE(DUE_BUNDLE),
    /** Who said how satisfied they are. */
    RATED(ELIGIBLE);

    private final Set<Figure> wholes = new HashSet<>();

    Figure(Figure... parts) {
        for (var whole : parts) {
            wholes.add(whole);
            wholes.addAll(whole.wholes);
        }
    }

    /** What it could be subtracted from, or what could be subtracted from it. */
    Set<Figure> wholes() {
        return wholes;
    }
}
