package org.matricula.openbadges;

import com.apicatalog.rdf.api.RdfQuadConsumer;
import java.util.LinkedHashSet;
import java.util.Set;
import org.jspecify.annotations.NullUnmarked;

/** The statements that a document makes, each once. */
@NullUnmarked
final class Statements implements RdfQuadConsumer {

    private static final int MOST = 20_000;

    private final Set<Quad> quads = new LinkedHashSet<>();

    void add(Quad quad) {
        if (quads.add(quad) && quads.size() > MOST) throw new RefusedException(Reason.GRAPH_TOO_COMPLEX);
    }

    /** From a JSON-LD processor or a reader of N-Quads: names as they are, without their signs. */
    @Override
    public RdfQuadConsumer quad(
            String subject,
            String predicate,
            String object,
            String datatype,
            String language,
            String direction,
            String graph) {
        add(new Quad(
                NQuads.resource(subject),
                NQuads.resource(predicate),
                RdfQuadConsumer.isLiteral(datatype, language, direction)
                        ? literal(object, datatype, language)
                        : NQuads.resource(object),
                graph == null ? null : NQuads.resource(graph)));
        return this;
    }

    private static String literal(String value, String datatype, String language) {
        return language == null ? NQuads.literal(value, datatype) : NQuads.inLanguage(value, language);
    }

    Set<Quad> quads() {
        return quads;
    }
}
