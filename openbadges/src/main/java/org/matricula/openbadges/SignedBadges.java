package org.matricula.openbadges;

import java.util.ArrayList;
import java.util.List;
import org.matricula.openbadges.Check.Kind;
import org.matricula.openbadges.Check.Outcome;
import org.matricula.openbadges.OlderBadgeChecks.Found;
import tools.jackson.databind.node.ObjectNode;

/** Badges signed in a token: by a key that their issuer's profile names, until a list of the issuer revokes them. */
final class SignedBadges {

    private final OlderDocuments documents;

    SignedBadges(OlderDocuments documents) {
        this.documents = documents;
    }

    /** @throws RefusedException if there is no signature, or the key or its owner is not to be had */
    Found check(OlderBadge badge) {
        if (badge.token() == null) throw new RefusedException(Reason.NO_PROOF);
        var assertion = badge.assertion();
        var definition = documents.of(assertion.path("badge"), "badge");
        var issuer = documents.issuer(definition);
        var name = keyName(assertion, issuer);
        requireNamed(name, issuer);
        var key = documents.key(name, issuer);
        var checks = new ArrayList<Check>();
        checks.add(signature(badge.token(), key, name));
        checks.add(owner(key, name, issuer));
        checks.add(status(assertion, issuer));
        return new Found(assertion, definition, issuer, checks);
    }

    /** The creator, else the only key that the issuer names. */
    private static String keyName(ObjectNode assertion, ObjectNode issuer) {
        var creator = JsonObjects.textOrEmpty(assertion.path("verification"), "creator");
        if (!creator.isEmpty()) return creator;
        var keys = JsonObjects.list(issuer.path("publicKey"));
        if (keys.size() != 1) throw new RefusedException(Reason.NOT_A_CREDENTIAL, "verification.creator");
        return OlderDocuments.idOf(keys.getFirst());
    }

    private static Check signature(CompactToken token, ObjectNode key, String name) {
        try {
            token.verify(VerificationKey.ofPem(JsonObjects.textOrEmpty(key, "publicKeyPem"), name));
            return Check.passed(Kind.SIGNATURE);
        } catch (RefusedException e) {
            return Check.refused(Kind.SIGNATURE, e);
        }
    }

    /** Key and issuer have to name each other: either alone could be written by anybody. */
    private static void requireNamed(String name, ObjectNode issuer) {
        var named = JsonObjects.list(issuer.path("publicKey")).stream().map(OlderDocuments::idOf);
        if (named.noneMatch(name::equals)) throw new RefusedException(Reason.KEY_NOT_FOUND, name);
    }

    private static Check owner(ObjectNode key, String name, ObjectNode issuer) {
        var id = JsonObjects.textOrEmpty(issuer, "id");
        var owner = JsonObjects.textOrEmpty(key, "owner");
        if (owner.equals(id)) return Check.passed(Kind.ISSUER);
        return Check.refused(Kind.ISSUER, new RefusedException(Reason.KEY_NOT_OF_ISSUER, name, owner, id));
    }

    private Check status(ObjectNode assertion, ObjectNode issuer) {
        var address = OlderDocuments.idOf(issuer.path("revocationList"));
        if (address.isEmpty()) return Check.of(Kind.STATUS, Outcome.NOT_APPLICABLE, Reason.NO_STATUS);
        try {
            requireUnlisted(assertion, documents.at(address), issuer);
            return Check.passed(Kind.STATUS);
        } catch (RefusedException e) {
            return Check.refused(Kind.STATUS, e);
        }
    }

    /** 2.0, RevocationList. */
    private static void requireUnlisted(ObjectNode assertion, ObjectNode list, ObjectNode issuer) {
        var owner = OlderDocuments.idOf(list.path("issuer"));
        if (!owner.isEmpty() && !owner.equals(JsonObjects.textOrEmpty(issuer, "id"))) {
            throw new RefusedException(Reason.STATUS_LIST_INVALID, JsonObjects.textOrEmpty(list, "id"), "issuer");
        }
        for (var entry : JsonObjects.list(list.path("revokedAssertions"))) {
            if (names(assertion).contains(OlderDocuments.idOf(entry))
                    || names(assertion).contains(JsonObjects.textOrEmpty(entry, "uid"))) {
                throw HostedBadges.revoked(JsonObjects.textOrEmpty(entry, "revocationReason"));
            }
        }
    }

    private static List<String> names(ObjectNode assertion) {
        return List.of("id", "uid").stream()
                .map(key -> JsonObjects.textOrEmpty(assertion, key))
                .filter(name -> !name.isEmpty())
                .toList();
    }
}
