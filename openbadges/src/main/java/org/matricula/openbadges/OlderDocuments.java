package org.matricula.openbadges;

import java.net.URI;
import java.net.URISyntaxException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** What assertions of Open Badges 2.0 refer to: each thing is what stands at its own address, whoever embeds a copy. */
final class OlderDocuments {

    private final Fetcher fetcher;

    OlderDocuments(Fetcher fetcher) {
        this.fetcher = fetcher;
    }

    /** @throws RefusedException if nothing is there, or something that says it is another */
    ObjectNode at(String id) {
        try {
            var found = StrictJson.object(fetcher.fetch(new URI(withoutFragment(id))));
            if (!JsonObjects.textOrEmpty(found, "id").equals(id)) {
                throw new RefusedException(Reason.RESPONSE_REFUSED, id, "it is about another id");
            }
            return found;
        } catch (URISyntaxException e) {
            throw new RefusedException(Reason.ADDRESS_REFUSED, e, id);
        } catch (RefusedException e) {
            throw switch (e.reason()) {
                case UNREACHABLE, NOT_FOUND, GONE, ADDRESS_REFUSED, RESPONSE_REFUSED -> e;
                default -> new RefusedException(Reason.RESPONSE_REFUSED, e, id, String.valueOf(e.getMessage()));
            };
        }
    }

    /** Named by its address, or embedded; an embedded one that has an address is looked up there. */
    ObjectNode of(JsonNode reference, String what) {
        if (reference.isString()) return at(reference.stringValue());
        if (!(reference instanceof ObjectNode embedded)) throw new RefusedException(Reason.NOT_A_CREDENTIAL, what);
        var id = JsonObjects.textOrEmpty(embedded, "id");
        return id.startsWith("https:") || id.startsWith("http:") ? at(id) : embedded;
    }

    /** Whoever has no address of its own could be anybody. */
    ObjectNode issuer(ObjectNode badge) {
        var reference = badge.path("issuer");
        if (!idOf(reference).startsWith("http")) throw new RefusedException(Reason.ISSUER_MISSING);
        return of(reference, "issuer");
    }

    /** The key with this id: a document of its own, or one of those that its owner embeds. */
    ObjectNode key(String id, ObjectNode owner) {
        for (var entry : JsonObjects.list(owner.path("publicKey"))) {
            if (entry instanceof ObjectNode embedded
                    && JsonObjects.textOrEmpty(embedded, "id").equals(id)) return embedded;
        }
        return at(id);
    }

    static String idOf(JsonNode reference) {
        return reference.isString() ? reference.stringValue() : JsonObjects.textOrEmpty(reference, "id");
    }

    private static String withoutFragment(String id) {
        int hash = id.indexOf('#');
        return hash < 0 ? id : id.substring(0, hash);
    }
}
