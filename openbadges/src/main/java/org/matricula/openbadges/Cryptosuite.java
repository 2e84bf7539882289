package org.matricula.openbadges;

import java.util.Optional;
import org.matricula.openbadges.VerificationKey.Kind;
import tools.jackson.databind.node.ObjectNode;

/** How a Data Integrity proof sees a document, and which keys may sign it. */
public enum Cryptosuite {
    /** Data Integrity EdDSA Cryptosuites 1.0, 3.2. */
    EDDSA_RDFC_2022("eddsa-rdfc-2022", true),
    /** Data Integrity EdDSA Cryptosuites 1.0, 3.3. */
    EDDSA_JCS_2022("eddsa-jcs-2022", false),
    /** The predecessor without a cryptosuite name; verified only. */
    ED25519_SIGNATURE_2020("Ed25519Signature2020", true),
    /** Data Integrity ECDSA Cryptosuites 1.0, 3.2. */
    ECDSA_RDFC_2019("ecdsa-rdfc-2019", true),
    /** Data Integrity ECDSA Cryptosuites 1.0, 3.3. */
    ECDSA_JCS_2019("ecdsa-jcs-2019", false);

    static final String DATA_INTEGRITY = "DataIntegrityProof";

    private final String id;
    private final boolean graph;

    Cryptosuite(String id, boolean graph) {
        this.id = id;
        this.graph = graph;
    }

    public String id() {
        return id;
    }

    /** Whether it signs the document's RDF graph; else it signs the JSON itself. */
    boolean signsGraph() {
        return graph;
    }

    boolean accepts(Kind kind) {
        return switch (this) {
            case EDDSA_RDFC_2022, EDDSA_JCS_2022, ED25519_SIGNATURE_2020 -> kind == Kind.ED25519;
            case ECDSA_RDFC_2019, ECDSA_JCS_2019 -> kind == Kind.P256 || kind == Kind.P384;
        };
    }

    static Optional<Cryptosuite> of(ObjectNode proof) {
        var type = proof.path("type").asString("");
        if (type.equals(ED25519_SIGNATURE_2020.id)) return Optional.of(ED25519_SIGNATURE_2020);
        if (!type.equals(DATA_INTEGRITY)) return Optional.empty();
        var name = proof.path("cryptosuite").asString("");
        return java.util.Arrays.stream(values())
                .filter(suite -> suite != ED25519_SIGNATURE_2020 && suite.id.equals(name))
                .findFirst();
    }
}
