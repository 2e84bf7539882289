package org.matricula.openbadges;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.matricula.openbadges.Check.Kind;
import org.matricula.openbadges.Check.Outcome;
import tools.jackson.databind.node.ObjectNode;

/** The proof of a presentation (VC Data Model 2.0, 4.13): made to authenticate the holder, by a key of the holder. */
final class PresentationChecks {

    private final JsonLdRules rules;
    private final SignatureChecks signatures;

    PresentationChecks(JsonLdRules rules, SignatureChecks signatures) {
        this.rules = rules;
        this.signatures = signatures;
    }

    PresentationProof check(Presentation presentation, Instant now) {
        return new PresentationProof(
                presentation.holder(), presentation.challenge(), presentation.domain(), checks(presentation, now));
    }

    private List<Check> checks(Presentation presentation, Instant now) {
        var token = presentation.token();
        if (token == null && !presentation.json().has("proof")) {
            return List.of(Check.of(Kind.SIGNATURE, Outcome.NOT_APPLICABLE, Reason.PRESENTATION_UNSIGNED));
        }
        var checks = new ArrayList<Check>();
        try {
            if (token == null) rules.requireKnown(presentation.json().path("@context"));
            else requireCurrent(token.payload(), now);
            checks.addAll(signatures.check(presentation, holder(presentation), now));
        } catch (RefusedException e) {
            checks.add(Check.refused(Kind.SIGNATURE, e));
        }
        return checks;
    }

    /** Presentations of the older data model may leave the holder to the key. */
    private static String holder(Presentation presentation) {
        var holder = presentation.holder();
        if (holder != null) return holder;
        var method = presentation.token() == null
                ? JsonObjects.textOrEmpty(
                        JsonObjects.list(presentation.json().path("proof")).getFirst(), "verificationMethod")
                : JsonObjects.textOrEmpty(presentation.token().header(), "kid");
        return method.split("#", 2)[0];
    }

    private static void requireCurrent(ObjectNode payload, Instant now) {
        var exp = payload.path("exp");
        if (exp.isNumber() && exp.asLong() < now.getEpochSecond()) {
            throw new RefusedException(
                    Reason.PRESENTATION_EXPIRED,
                    Instant.ofEpochSecond(exp.asLong()).toString());
        }
        var nbf = payload.path("nbf");
        if (nbf.isNumber() && nbf.asLong() > now.plus(Dates.CLOCK_SKEW).getEpochSecond()) {
            throw new RefusedException(
                    Reason.PROOF_FROM_THE_FUTURE,
                    Instant.ofEpochSecond(nbf.asLong()).toString());
        }
    }
}
