package org.matricula.record;

/**
 * What a learner agrees to who lets a record be handed over: the sentence {@code record.data.consent.N} of the catalogues,
 * by its number. A wording that was ever used is never changed; a new one gets the next number.
 */
public final class DataWording {

    /** Of the wording that is shown now. */
    public static final int VERSION = 1;

    private DataWording() {}

    /** The key of a wording's text. */
    public static String key(int version) {
        return "record.data.consent." + version;
    }
}
