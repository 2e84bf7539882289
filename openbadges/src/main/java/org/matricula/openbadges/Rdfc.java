package org.matricula.openbadges;

import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;

/** JSON-LD 1.1 to RDF, then RDFC-1.0: with SHA-256 as most cryptosuites want it, or with SHA-384 for keys of P-384. */
final class Rdfc implements Canonicalization {

    private static final String USUAL = "SHA-256";

    private final JsonLdRules rules;
    private final JsonLd processor;
    private final Scopes scopes;
    private final String hash;

    Rdfc(Contexts contexts) {
        rules = new JsonLdRules(contexts);
        processor = new JsonLd(contexts);
        scopes = new Scopes(processor.runtime());
        hash = USUAL;
    }

    private Rdfc(Rdfc same, String hash) {
        rules = same.rules;
        processor = same.processor;
        scopes = same.scopes;
        this.hash = hash;
    }

    @Override
    public Canonicalization by(String other) {
        return other.equals(hash) ? this : new Rdfc(this, other);
    }

    @Override
    public byte[] canonicalize(ObjectNode document) {
        var plain = PlainProof.canonical(document);
        return plain != null ? plain : canonicalizeAny(document);
    }

    @Override
    public byte @Nullable [] canonicalizeOtherwise(ObjectNode document) {
        if (PlainProof.canonical(document) != null) return null;
        rules.requireReadable(document);
        var statements = new Statements();
        processor.read(document, statements);
        var usual = new CanonicalGraph(statements, hash);
        return usual.isAmbiguous() ? new CanonicalGraph(statements, hash, true).bytes() : null;
    }

    byte[] canonicalizeAny(ObjectNode document) {
        var direct = canonicalizeDirectly(document);
        if (direct != null) return direct;
        var statements = new Statements();
        processor.read(document, statements);
        return canonical(statements);
    }

    /** Null if the document needs the processor. @throws RefusedException for what neither way takes */
    byte @Nullable [] canonicalizeDirectly(ObjectNode document) {
        rules.requireReadable(document);
        var read = DirectGraph.read(document, scopes.first());
        return read == null ? null : canonical(read);
    }

    private byte[] canonical(Statements statements) {
        return new CanonicalGraph(statements, hash).bytes();
    }
}
