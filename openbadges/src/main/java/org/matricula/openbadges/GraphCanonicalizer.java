package org.matricula.openbadges;

import com.apicatalog.rdf.api.RdfConsumerException;
import com.apicatalog.rdf.api.RdfQuadConsumer;
import com.apicatalog.rdf.canon.RdfCanon;
import java.util.Map;
import org.jspecify.annotations.NullUnmarked;

/** One RDFC-1.0 run with a budget of steps, so that a poisoned graph costs a bounded amount of work, not of time. */
@NullUnmarked
final class GraphCanonicalizer implements RdfQuadConsumer {

    /** The specification's own tests need up to 13,451 steps; real credentials need a handful. */
    private static final int MOST_STEPS = 20_000;

    private static final int MOST_STATEMENTS = 20_000;

    private final RdfCanon canon;
    private int steps;
    private int statements;

    GraphCanonicalizer(String hash) {
        canon = RdfCanon.create(hash, this::step);
    }

    private void step() {
        if (++steps > MOST_STEPS) throw new RefusedException(Reason.GRAPH_TOO_COMPLEX);
    }

    @Override
    public RdfQuadConsumer quad(
            String subject,
            String predicate,
            String object,
            String datatype,
            String language,
            String direction,
            String graph) {
        if (++statements > MOST_STATEMENTS) throw new RefusedException(Reason.GRAPH_TOO_COMPLEX);
        canon.quad(subject, predicate, object, datatype, language, direction, graph);
        return this;
    }

    /** Canonical N-Quads in UTF-8. */
    byte[] bytes() {
        var text = new CanonicalNQuads();
        try {
            canon.provide(text);
        } catch (RdfConsumerException e) {
            throw new RefusedException(Reason.INVALID_JSON_LD, e, String.valueOf(e.getMessage()));
        }
        return text.bytes();
    }

    /** Input blank node to canonical one; only after {@link #bytes()}. */
    Map<String, String> labels() {
        return canon.mapping();
    }
}
