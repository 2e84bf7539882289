package org.matricula.openbadges;

import com.apicatalog.rdf.api.RdfConsumerException;
import com.apicatalog.rdf.canon.RdfCanon;
import tools.jackson.databind.node.ObjectNode;

/** The canonical form as Titanium finds it, from the JSON to the last line: no part of ours but the rules of what is readable. */
final class PeerCanonicalization {

    private static final int MOST_STEPS = 20_000;

    private final JsonLdRules rules;
    private final JsonLd processor;
    private int steps;

    PeerCanonicalization(Contexts contexts) {
        rules = new JsonLdRules(contexts);
        processor = new JsonLd(contexts);
    }

    /** @throws RefusedException if Titanium or the rules refuse it */
    byte[] canonicalize(ObjectNode document) {
        steps = 0;
        rules.requireReadable(document);
        var canon = RdfCanon.create("SHA-256", this::step);
        var text = new CanonicalNQuads();
        try {
            processor.read(document, canon);
            canon.provide(text);
        } catch (RdfConsumerException e) {
            throw new RefusedException(Reason.INVALID_JSON_LD, e, String.valueOf(e.getMessage()));
        }
        return text.bytes();
    }

    private void step() {
        if (++steps > MOST_STEPS) throw new RefusedException(Reason.GRAPH_TOO_COMPLEX);
    }
}
