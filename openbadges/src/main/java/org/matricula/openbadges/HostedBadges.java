package org.matricula.openbadges;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.matricula.openbadges.Check.Kind;
import org.matricula.openbadges.Check.Outcome;
import org.matricula.openbadges.OlderBadgeChecks.Found;
import tools.jackson.databind.node.ObjectNode;

/** Badges that aren't signed: what counts is what their issuer hosts at their address. */
final class HostedBadges {

    /** What a copy may not say otherwise than the issuer does. */
    private static final List<String> FACTS = List.of("recipient", "badge", "issuedOn", "expires");

    private final OlderDocuments documents;

    HostedBadges(OlderDocuments documents) {
        this.documents = documents;
    }

    /** @throws RefusedException if what the issuer hosts is not to be had */
    Found check(OlderBadge copy) {
        var hosted = hosted(copy.id());
        var assertion = hosted == null ? copy.assertion() : hosted;
        var badge = documents.of(assertion.path("badge"), "badge");
        var issuer = documents.issuer(badge);
        return new Found(
                assertion,
                badge,
                issuer,
                List.of(same(copy, assertion), scope(copy.id(), issuer), status(hosted, copy.id())));
    }

    /** Null where it was taken away for good, which is how issuers revoke (2.0, Assertion, revoked). */
    private @Nullable ObjectNode hosted(String id) {
        try {
            return documents.at(id);
        } catch (RefusedException e) {
            if (e.reason() == Reason.GONE) return null;
            if (e.reason() == Reason.NOT_FOUND) throw new RefusedException(Reason.HOSTED_NOWHERE, e, id);
            throw e;
        }
    }

    private static Check same(OlderBadge copy, ObjectNode assertion) {
        for (var fact : FACTS) {
            if (copy.assertion().has(fact) && !fact(copy.assertion(), fact).equals(fact(assertion, fact))) {
                return Check.of(Kind.SIGNATURE, Outcome.FAILED, Reason.HOSTED_DIFFERS, copy.id(), fact);
            }
        }
        return Check.of(Kind.SIGNATURE, Outcome.NOT_APPLICABLE, Reason.HOSTED, copy.id());
    }

    private static String fact(ObjectNode assertion, String fact) {
        var value = assertion.path(fact);
        if (fact.equals("recipient")) return JsonObjects.textOrEmpty(value, "identity");
        return fact.equals("badge") ? OlderDocuments.idOf(value) : value.asString("");
    }

    private static Check scope(String id, ObjectNode issuer) {
        if (HostingScope.covers(issuer, id)) return Check.passed(Kind.ISSUER);
        return Check.refused(
                Kind.ISSUER, new RefusedException(Reason.HOSTED_ELSEWHERE, id, JsonObjects.textOrEmpty(issuer, "id")));
    }

    private static Check status(@Nullable ObjectNode hosted, String id) {
        if (hosted == null) return Check.refused(Kind.STATUS, new RefusedException(Reason.REVOKED));
        if (!hosted.path("revoked").asBoolean(false)) return Check.passed(Kind.STATUS);
        return Check.refused(Kind.STATUS, revoked(JsonObjects.textOrEmpty(hosted, "revocationReason")));
    }

    static RefusedException revoked(String why) {
        return why.isBlank()
                ? new RefusedException(Reason.REVOKED)
                : new RefusedException(Reason.REVOKED_BECAUSE, why.strip());
    }
}
