package org.matricula.openbadges;

import java.io.IOException;
import org.erdtman.jcs.JsonCanonicalizer;
import tools.jackson.databind.node.ObjectNode;

/** JSON Canonicalization Scheme, RFC 8785. */
final class Jcs implements Canonicalization {

    @Override
    public byte[] canonicalize(ObjectNode document) {
        try {
            return new JsonCanonicalizer(document.toString()).getEncodedUTF8();
        } catch (IOException e) {
            throw new RefusedException(Reason.NOT_JSON, e, "1", "1");
        }
    }
}
