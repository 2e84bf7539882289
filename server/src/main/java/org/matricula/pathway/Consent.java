package org.matricula.pathway;

import org.matricula.platform.Invalid;

/**
 * What a learner agrees to who sends a record: the sentence {@code pathway.consent.N} of the catalogues, by its number. A
 * wording that was ever used is never changed; a new one gets the next number.
 */
public final class Consent {

    /** Of the wording that is shown now. */
    public static final int VERSION = 1;

    private Consent() {}

    /** The key of a wording's text. */
    public static String key(int version) {
        return "pathway.consent." + version;
    }

    /** @param version what was agreed to; 0 for nothing @throws Invalid naming {@code consent} if it isn't today's wording */
    static void require(int version) {
        if (version == 0) throw Invalid.field("consent", "pathway.send.consent-missing");
        if (version != VERSION) throw Invalid.field("consent", "pathway.send.consent-outdated");
    }
}
