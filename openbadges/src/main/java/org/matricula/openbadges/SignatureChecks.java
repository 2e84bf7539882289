package org.matricula.openbadges;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.matricula.openbadges.Check.Kind;
import org.matricula.openbadges.Check.Outcome;
import org.matricula.openbadges.VerificationMethods.Method;
import tools.jackson.databind.node.ObjectNode;

/**
 * Who signed, and whether the signature holds. All proofs must hold, and one of them at least must be by a key of the
 * issuer; co-signers are welcome.
 */
final class SignatureChecks {

    private final DataIntegrity proofs;
    private final VerificationMethods methods;

    SignatureChecks(DataIntegrity proofs, VerificationMethods methods) {
        this.proofs = proofs;
        this.methods = methods;
    }

    /** The checks SIGNATURE and ISSUER, in this order. */
    List<Check> check(CredentialShape shape, Instant now) {
        return check(shape.credential(), shape.token(), shape.issuer(), ProofPurpose.ASSERTION, now);
    }

    /** The same for whoever presents credentials: SIGNATURE, and ISSUER for the holder. */
    List<Check> check(Presentation presentation, String holder, Instant now) {
        return check(presentation.json(), presentation.token(), holder, ProofPurpose.AUTHENTICATION, now);
    }

    private List<Check> check(
            ObjectNode document, @Nullable CompactToken token, String signer, ProofPurpose purpose, Instant now) {
        return token == null ? checkProofs(document, signer, purpose, now) : checkToken(token, signer, purpose);
    }

    private List<Check> checkProofs(ObjectNode document, String signer, ProofPurpose purpose, Instant now) {
        Map<String, Method> found = new HashMap<>();
        try {
            for (var proof : DataIntegrity.proofsOf(document.get("proof"))) {
                find(proof, purpose, found);
            }
        } catch (RefusedException e) {
            return List.of(unfound(e), Check.refused(Kind.ISSUER, e));
        }
        var issuer = byIssuer(found, signer);
        try {
            proofs.verify(document, purpose, now, method -> found.get(method).key());
            return List.of(Check.passed(Kind.SIGNATURE), issuer);
        } catch (RefusedException e) {
            return List.of(Check.refused(Kind.SIGNATURE, e), issuer);
        }
    }

    /** Without the key nothing can be said about the signature, unless the proof itself is at fault. */
    private static Check unfound(RefusedException e) {
        var aboutKey = switch (e.reason()) {
            case KEY_NOT_FOUND,
                    KEY_NOT_FOR_ASSERTION,
                    KEY_NOT_FOR_AUTHENTICATION,
                    KEY_MALFORMED,
                    KEY_REVOKED,
                    KEY_EXPIRED -> true;
            default -> false;
        };
        return aboutKey
                ? new Check(Kind.SIGNATURE, Outcome.UNKNOWN, e.reason(), e.arguments())
                : Check.refused(Kind.SIGNATURE, e);
    }

    private void find(ObjectNode proof, ProofPurpose purpose, Map<String, Method> found) {
        var name = proof.path("verificationMethod");
        if (!name.isString()) throw new RefusedException(Reason.PROOF_MALFORMED, "verificationMethod");
        found.computeIfAbsent(name.stringValue(), method -> methods.find(method, purpose))
                .requireInUse(name.stringValue(), Dates.lenient(proof, "created"));
    }

    private static Check byIssuer(Map<String, Method> found, String issuer) {
        Set<String> controllers = new HashSet<>();
        found.values().forEach(method -> controllers.add(method.controller()));
        if (controllers.contains(issuer)) return Check.passed(Kind.ISSUER);
        var first = found.entrySet().iterator().next();
        return Check.refused(Kind.ISSUER, notOf(first.getKey(), first.getValue().controller(), issuer));
    }

    private static RefusedException notOf(String method, String controller, String issuer) {
        return new RefusedException(Reason.KEY_NOT_OF_ISSUER, method, controller, issuer);
    }

    private List<Check> checkToken(CompactToken token, String issuer, ProofPurpose purpose) {
        var checks = new ArrayList<Check>();
        try {
            var jwk = token.header().path("jwk");
            if (jwk instanceof ObjectNode carried && !token.header().has("kid")) {
                checkCarried(token, VerificationKey.ofJwk(carried, "jwk"), issuer, purpose, checks);
            } else {
                checkNamed(token, name(token, issuer), issuer, purpose, checks);
            }
        } catch (RefusedException e) {
            if (checks.isEmpty()) checks.add(unfound(e));
            checks.add(Check.refused(Kind.ISSUER, e));
        }
        return checks;
    }

    private static String name(CompactToken token, String issuer) {
        var kid = token.header().path("kid").asString("");
        if (kid.isEmpty()) return issuer;
        if (kid.startsWith("did:") || kid.startsWith("https:")) return kid;
        return issuer + (kid.startsWith("#") ? kid : "#" + kid);
    }

    private void checkNamed(CompactToken token, String name, String issuer, ProofPurpose purpose, List<Check> checks) {
        var method = methods.find(name, purpose);
        checks.add(signature(token, method.key()));
        method.requireInUse(name, token.signedAt());
        if (!method.controller().equals(issuer)) throw notOf(name, method.controller(), issuer);
        checks.add(Check.passed(Kind.ISSUER));
    }

    private void checkCarried(
            CompactToken token, VerificationKey key, String issuer, ProofPurpose purpose, List<Check> checks) {
        checks.add(signature(token, key));
        methods.published(issuer, key, purpose)
                .orElseThrow(() -> new RefusedException(Reason.KEY_NOT_FOUND, "jwk"))
                .requireInUse("jwk", token.signedAt());
        checks.add(Check.passed(Kind.ISSUER));
    }

    private static Check signature(CompactToken token, VerificationKey key) {
        try {
            token.verify(key);
            return Check.passed(Kind.SIGNATURE);
        } catch (RefusedException e) {
            return Check.refused(Kind.SIGNATURE, e);
        }
    }
}
