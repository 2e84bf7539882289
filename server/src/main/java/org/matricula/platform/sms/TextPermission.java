package org.matricula.platform.sms;

/**
 * Whether a number may be texted at this moment: asked in the transaction that hands the text over, right before it does.
 * Without a bean of this, nothing is ever sent; with several, one that allows it is enough.
 */
public interface TextPermission {

    /**
     * To be strict against a withdrawal at the same moment, take the lock here that the withdrawal takes: it is held until
     * the text has been handed over.
     *
     * @param number E.164
     */
    boolean allowed(String number, Purpose purpose);

    /**
     * Whether something speaks against this very text, whoever allows its number: it was taken back, or is meant for one of
     * several people with this number, who said no. One bean that forbids it is enough. Asked after {@link #allowed}, so the
     * locks of that are held.
     */
    default boolean forbids(Text text) {
        return false;
    }
}
