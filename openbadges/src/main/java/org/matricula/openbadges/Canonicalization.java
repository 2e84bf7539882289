package org.matricula.openbadges;

import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;

/**
 * Turns a document into the bytes that are hashed and signed: the one seam between proofs and how they see a document.
 * Thread-safe.
 */
@FunctionalInterface
public interface Canonicalization {

    /**
     * The canonical form in UTF-8. Everything in the document is covered by it, or the document is refused.
     *
     * @throws RefusedException naming what cannot be covered, or that it would take too much work
     */
    byte[] canonicalize(ObjectNode document);

    /**
     * The same, where what is canonical rests on a hash: with this one, e.g. {@code SHA-384} (ECDSA Cryptosuites 1.0,
     * 3.2.3).
     */
    default Canonicalization by(String hash) {
        return this;
    }

    /**
     * The form that another faithful reading of the same recommendation gives; null where there is none. A signature over it
     * is as good: both forms cover everything in the document.
     */
    default byte @Nullable [] canonicalizeOtherwise(ObjectNode document) {
        return null;
    }
}
