package org.matricula.platform.sms;

/**
 * A way to the phone networks. Ours speak SMPP 3.4 and HTTP (see docs/operator/texts.md); a bean of this type takes their
 * place. Whether a text may be sent has been asked before: a gateway only carries.
 */
public interface TextGateway extends AutoCloseable {

    /** Hands a text over and waits for the answer. At least once: after a crash the same text may come again. */
    Sent send(Text text);

    /** Whether it is connected; nothing is handed to one that isn't. */
    default boolean isReady() {
        return true;
    }

    /** Begins to receive. Called once, by servers only. */
    default void start() {}

    @Override
    default void close() {}
}
