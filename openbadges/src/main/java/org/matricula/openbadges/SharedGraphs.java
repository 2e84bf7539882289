package org.matricula.openbadges;

/** The one canonicaliser over the bundled contexts, so that each is processed once. */
final class SharedGraphs {

    static final Canonicalization BUNDLED = new Rdfc(Contexts.bundled());

    private SharedGraphs() {}

    static Canonicalization over(Contexts contexts) {
        return contexts == Contexts.bundled() ? BUNDLED : new Rdfc(contexts);
    }
}
