package org.matricula.openbadges;

import com.apicatalog.jsonld.JsonLdError;
import com.apicatalog.jsonld.JsonLdErrorCode;
import com.apicatalog.jsonld.JsonLdOptions;
import com.apicatalog.jsonld.JsonLdOptions.ProcessingPolicy;
import com.apicatalog.jsonld.context.ActiveContext;
import com.apicatalog.jsonld.deseralization.JsonLdToRdf;
import com.apicatalog.jsonld.expansion.Expansion;
import com.apicatalog.jsonld.flattening.NodeMap;
import com.apicatalog.jsonld.flattening.NodeMapBuilder;
import com.apicatalog.jsonld.json.JsonUtils;
import com.apicatalog.jsonld.processor.ProcessingRuntime;
import com.apicatalog.jsonld.uri.UriValidationPolicy;
import com.apicatalog.rdf.api.RdfConsumerException;
import com.apicatalog.rdf.api.RdfQuadConsumer;
import jakarta.json.JsonObject;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** The JSON-LD processor: what a document says, or why it can't be said with certainty. */
final class JsonLd {

    private static final int MOST_CONTEXTS_KEPT = 100;

    private final ProcessingRuntime runtime;
    private final ConcurrentMap<JsonNode, ActiveContext> processed = new ConcurrentHashMap<>();

    JsonLd(Contexts contexts) {
        var options = new JsonLdOptions(contexts);
        options.setUndefinedTermsPolicy(ProcessingPolicy.Fail);
        // JsonLdRules look at every identifier; the processor would parse each several times more.
        options.setUriValidation(UriValidationPolicy.None);
        runtime = ProcessingRuntime.of(options);
    }

    ProcessingRuntime runtime() {
        return runtime;
    }

    /** @throws RefusedException with what the processor says of it */
    void read(ObjectNode document, RdfQuadConsumer statements) {
        try {
            emit(document, statements);
        } catch (JsonLdError e) {
            throw refused(e);
        } catch (RefusedException e) {
            throw e;
        } catch (RdfConsumerException | RuntimeException e) {
            // The processor has no answer of its own for some malformed documents.
            throw new RefusedException(Reason.INVALID_JSON_LD, e, String.valueOf(e.getMessage()));
        }
    }

    private void emit(ObjectNode document, RdfQuadConsumer statements) throws JsonLdError, RdfConsumerException {
        var body = (JsonObject) Trees.toJakarta(document, "@context");
        var expanded = Expansion.with(initial(document.path("@context")), body, null, null)
                .compute();
        JsonLdRules.requireLossless(expanded);
        var nodes = NodeMapBuilder.with(JsonUtils.toJsonArray(expanded), new NodeMap())
                .build();
        JsonLdToRdf.with(nodes).uriValidation(UriValidationPolicy.None).provide(statements);
    }

    /** The processed top-level context. Contexts are bundled ones here, so the few that occur are kept. */
    private ActiveContext initial(JsonNode context) throws JsonLdError {
        var known = processed.get(context);
        if (known != null) return known;
        var made = new ActiveContext(runtime);
        if (!context.isMissingNode()) made = made.newContext().create(Trees.toJakarta(context), null);
        if (processed.size() < MOST_CONTEXTS_KEPT) processed.put(context.deepCopy(), made);
        return made;
    }

    private static RefusedException refused(JsonLdError e) {
        for (Throwable cause = e; cause != null; cause = cause.getCause()) {
            if (cause instanceof RefusedException refused) return refused;
        }
        if (e.getCode() == JsonLdErrorCode.UNDEFINED_TERM) {
            return new RefusedException(Reason.UNDEFINED_TERM, e, bracketed(String.valueOf(e.getMessage())));
        }
        return new RefusedException(Reason.INVALID_JSON_LD, e, String.valueOf(e.getMessage()));
    }

    /** The processor names the term in square brackets within a sentence of its own. */
    private static String bracketed(String message) {
        int from = message.indexOf('[');
        int to = message.indexOf(']', from);
        return from >= 0 && to > from ? message.substring(from + 1, to) : message;
    }
}
