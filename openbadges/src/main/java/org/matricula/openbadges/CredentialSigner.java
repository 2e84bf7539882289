package org.matricula.openbadges;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;

/**
 * Signs credentials of one issuer with one key. Made once and kept: it holds what can be reused. Thread-safe.
 *
 * <pre>{@code
 * var signer = CredentialSigner.didKey(SigningKey.generate());
 * var signed = signer.sign(credential.toJson(), clock.instant());
 * }</pre>
 */
public final class CredentialSigner {

    private final SigningKey key;
    private final String method;
    private final DataIntegrity proofs;
    private final @Nullable CredentialSigner then;

    private CredentialSigner(SigningKey key, String method, DataIntegrity proofs, @Nullable CredentialSigner then) {
        this.key = key;
        this.method = method;
        this.proofs = proofs;
        this.then = then;
    }

    /** @param method the key's address in the issuer's document, e.g. {@code did:web:example.org#key-1} */
    public static CredentialSigner of(SigningKey key, String method) {
        return new CredentialSigner(key, method, new DataIntegrity(SharedGraphs.BUNDLED, new Jcs()), null);
    }

    /** For an issuer that is nothing but its key; its id is {@link SigningKey#didKey()}. */
    public static CredentialSigner didKey(SigningKey key) {
        return of(key, key.didKeyMethod());
    }

    /** The same, with a proof by another key beside its own, so that verifiers which know only one of the two can check. */
    public CredentialSigner and(CredentialSigner other) {
        return new CredentialSigner(key, method, proofs, then == null ? other : then.and(other));
    }

    /**
     * With the proof that Open Badges verifiers know best: eddsa-rdfc-2022, or ecdsa-rdfc-2019 where the key is of
     * P-256 or P-384. A document that is signed already gets one proof more beside the former.
     *
     * @throws RefusedException see below
     */
    public ObjectNode sign(ObjectNode unsigned, Instant created) {
        var signed = sign(unsigned, key.kind().usualSuite(), created);
        return then == null ? signed : then.sign(signed, created);
    }

    /**
     * A copy signed by its own key alone, the proofs in an array; the given document is left as it is.
     *
     * @throws RefusedException if something in the document could not be covered by the signature
     * @throws IllegalArgumentException if the cryptosuite is only verified here, or not for keys of this kind
     */
    public ObjectNode sign(ObjectNode unsigned, Cryptosuite suite, Instant created) {
        if (suite == Cryptosuite.ED25519_SIGNATURE_2020
                || !suite.accepts(key.kind().verifiedAs())) {
            throw new IllegalArgumentException(suite.id() + " is not for signing with " + key.kind());
        }
        return proofs.sign(unsigned, key, method, suite, created);
    }

    /** A compact JSON Web Token (Open Badges 3.0, 8.2) by its own key alone, signed with EdDSA, ES256 or ES384 after the key's kind. */
    public String signJwt(ObjectNode unsigned, Instant signedAt) {
        return CompactToken.sign(unsigned, key, method, signedAt);
    }
}
