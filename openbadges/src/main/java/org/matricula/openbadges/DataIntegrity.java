package org.matricula.openbadges;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.matricula.openbadges.VerificationKey.Kind;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Data Integrity proofs (Verifiable Credential Data Integrity 1.0, 4): adding one, checking all of a document. */
final class DataIntegrity {

    static final int MOST_PROOFS = 8;

    private final Canonicalization graph;
    private final Canonicalization json;

    DataIntegrity(Canonicalization graph, Canonicalization json) {
        this.graph = graph;
        this.json = json;
    }

    /** A copy of the document with one proof more, in an array. */
    ObjectNode sign(ObjectNode document, SigningKey key, String method, Cryptosuite suite, Instant created) {
        var signed = document.deepCopy();
        var earlier = signed.remove("proof");
        var proof = JsonNodeFactory.instance.objectNode();
        proof.put("type", Cryptosuite.DATA_INTEGRITY);
        proof.put("cryptosuite", suite.id());
        proof.put("created", Dates.written(created));
        proof.put("verificationMethod", method);
        proof.put("proofPurpose", ProofPurpose.ASSERTION.word());
        if (!suite.signsGraph()) proof.set("@context", signed.path("@context").deepCopy());
        var signature = key.sign(hashed(signed, proof, suite, hashOf(key.kind().verifiedAs())));
        proof.put("proofValue", com.apicatalog.multibase.Multibase.BASE_58_BTC.encode(signature));
        var proofs = earlier == null ? signed.arrayNode() : arrayOf(earlier);
        signed.set("proof", proofs.add(proof));
        return signed;
    }

    /**
     * Checks every proof: a document passes only when all of its proofs do, so that none can be mistaken for checked.
     *
     * @param keys finds the key by the address in {@code verificationMethod}
     * @throws RefusedException for the first proof that does not hold
     */
    void verify(ObjectNode document, ProofPurpose purpose, Instant now, Function<String, VerificationKey> keys) {
        var unsecured = document.deepCopy();
        var proofs = proofsOf(unsecured.remove("proof"));
        for (var proof : proofs) {
            requirePurpose(proof, purpose, now);
            verifyOne(withPrevious(unsecured, proof, proofs), proof, keys);
        }
    }

    static List<ObjectNode> proofsOf(@org.jspecify.annotations.Nullable JsonNode value) {
        if (value == null || value.isMissingNode() || value.isNull()) throw new RefusedException(Reason.NO_PROOF);
        var proofs = new ArrayList<ObjectNode>();
        for (var proof : arrayOf(value)) {
            if (!(proof instanceof ObjectNode object)) throw malformed("type");
            proofs.add(object);
        }
        if (proofs.isEmpty()) throw new RefusedException(Reason.NO_PROOF);
        if (proofs.size() > MOST_PROOFS) {
            throw new RefusedException(Reason.TOO_MANY_PROOFS, "" + proofs.size(), "" + MOST_PROOFS);
        }
        return proofs;
    }

    private void verifyOne(ObjectNode document, ObjectNode proof, Function<String, VerificationKey> keys) {
        var suite = Cryptosuite.of(proof)
                .orElseThrow(() -> new RefusedException(
                        Reason.UNSUPPORTED_PROOF,
                        proof.path("cryptosuite").asString(proof.path("type").asString("?"))));
        var key = keys.apply(text(proof, "verificationMethod"));
        if (!suite.accepts(key.kind())) throw new RefusedException(Reason.UNSUPPORTED_PROOF, suite.id());
        var config = proof.deepCopy();
        config.remove("proofValue");
        requireContext(document, config, suite);
        var hash = hashOf(key.kind());
        var signature = signature(proof);
        if (key.verifies(hashed(document, config, suite, hash), signature)) return;
        var otherwise = suite.signsGraph() ? graph.by(hash).canonicalizeOtherwise(document) : null;
        if (otherwise == null || !key.verifies(hashed(otherwise, document, config, suite, hash), signature)) {
            throw new RefusedException(Reason.SIGNATURE_WRONG);
        }
    }

    private static byte[] signature(ObjectNode proof) {
        try {
            return Multikeys.base58(text(proof, "proofValue"));
        } catch (RefusedException e) {
            throw malformed("proofValue");
        }
    }

    /** Hash of the proof's options, then hash of the document (EdDSA Cryptosuites 1.0, 3.2.4 and 3.3.4). */
    byte[] hashed(ObjectNode document, ObjectNode proof, Cryptosuite suite, String algorithm) {
        var seen = suite.signsGraph() ? graph.by(algorithm) : json;
        return hashed(seen.canonicalize(document), document, proof, suite, algorithm);
    }

    private byte[] hashed(byte[] form, ObjectNode document, ObjectNode proof, Cryptosuite suite, String algorithm) {
        var config = proof.deepCopy();
        if (suite.signsGraph()) config.set("@context", document.path("@context"));
        var seen = suite.signsGraph() ? graph.by(algorithm) : json;
        var first = digest(algorithm, seen.canonicalize(config));
        var second = digest(algorithm, form);
        var both = java.util.Arrays.copyOf(first, first.length + second.length);
        System.arraycopy(second, 0, both, first.length, second.length);
        return both;
    }

    /** As strong as the curve (ECDSA Cryptosuites 1.0, 3.2.4). */
    private static String hashOf(Kind kind) {
        return kind == Kind.P384 ? "SHA-384" : "SHA-256";
    }

    private static byte[] digest(String algorithm, byte[] bytes) {
        try {
            return MessageDigest.getInstance(algorithm).digest(bytes);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    /** A JCS proof repeats the context, of which the document's may have more behind (3.3.2, step 4). */
    private static void requireContext(ObjectNode document, ObjectNode config, Cryptosuite suite) {
        var own = config.path("@context");
        if (own.isMissingNode()) return;
        var mine = own.isArray() ? own : arrayOf(own);
        var documents = arrayOf(document.path("@context"));
        for (int i = 0; i < mine.size(); i++) {
            if (!mine.get(i).equals(documents.path(i))) throw new RefusedException(Reason.PROOF_CONTEXT);
        }
        if (suite.signsGraph() && mine.size() != documents.size()) throw new RefusedException(Reason.PROOF_CONTEXT);
        if (!suite.signsGraph()) document.set("@context", own.deepCopy());
    }

    private static void requirePurpose(ObjectNode proof, ProofPurpose wanted, Instant now) {
        var purpose = text(proof, "proofPurpose");
        if (!purpose.equals(wanted.word())) {
            throw new RefusedException(
                    wanted == ProofPurpose.ASSERTION ? Reason.WRONG_PROOF_PURPOSE : Reason.NOT_FOR_PRESENTING, purpose);
        }
        var created = Dates.optional(proof, "created");
        if (created.isPresent() && created.get().isAfter(now.plus(Dates.CLOCK_SKEW))) {
            throw new RefusedException(
                    Reason.PROOF_FROM_THE_FUTURE, created.get().toString());
        }
        var expires = Dates.optional(proof, "expires");
        if (expires.isPresent() && expires.get().isBefore(now)) {
            throw new RefusedException(Reason.PROOF_EXPIRED, expires.get().toString());
        }
    }

    /** A chained proof signs the document together with the proofs it names (Data Integrity 1.0, 4.5). */
    private static ObjectNode withPrevious(ObjectNode unsecured, ObjectNode proof, List<ObjectNode> proofs) {
        var document = unsecured.deepCopy();
        if (!proof.has("previousProof")) return document;
        Set<String> wanted = new HashSet<>();
        arrayOf(proof.path("previousProof")).forEach(id -> wanted.add(id.asString("")));
        var previous = document.arrayNode();
        for (var candidate : proofs) {
            if (candidate != proof && wanted.remove(candidate.path("id").asString(""))) previous.add(candidate);
        }
        if (!wanted.isEmpty()) {
            throw new RefusedException(
                    Reason.PREVIOUS_PROOF_MISSING, wanted.iterator().next());
        }
        document.set("proof", previous);
        return document;
    }

    private static String text(ObjectNode proof, String key) {
        var value = proof.path(key);
        if (!value.isString()) throw malformed(key);
        return value.stringValue();
    }

    private static RefusedException malformed(String what) {
        return new RefusedException(Reason.PROOF_MALFORMED, what);
    }

    private static ArrayNode arrayOf(JsonNode value) {
        return value instanceof ArrayNode array
                ? array.deepCopy()
                : JsonNodeFactory.instance.arrayNode().add(value);
    }
}
