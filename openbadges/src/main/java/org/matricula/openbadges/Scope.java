package org.matricula.openbadges;

import com.apicatalog.jsonld.JsonLdError;
import com.apicatalog.jsonld.context.ActiveContext;
import com.apicatalog.jsonld.context.TermDefinition;
import jakarta.json.JsonValue;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * What keys mean at one place of documents: an active context (JSON-LD 1.1 API, 4.1) as the processor made it, together
 * with those that follow from it, so that each is made once and not anew for every document. Thread-safe.
 */
final class Scope {

    /** The {@code @context} that the definition of a key brings. */
    private record Inside(String key, JsonValue context, boolean overriding) {}

    /** A step of the processor. */
    private interface Making {
        ActiveContext make() throws JsonLdError;
    }

    private final Scopes all;
    private final ActiveContext context;
    private final @Nullable Scope previous;
    private final Map<String, Term> terms = new ConcurrentHashMap<>();
    private final Map<String, String> words = new ConcurrentHashMap<>();
    private final Map<Object, Scope> following = new ConcurrentHashMap<>();

    /** @param outer where it follows from; null for the first */
    Scope(Scopes all, ActiveContext context, @Nullable Scope outer) {
        this.all = all;
        this.context = context;
        this.previous = previous(context.getPreviousContext(), outer);
        if (context.getDefaultLanguage() != null || context.getDefaultBaseDirection() != null) throw new Uncertain();
    }

    private static @Nullable Scope previous(@Nullable ActiveContext former, @Nullable Scope outer) {
        if (former == null) return null;
        for (var scope = outer; scope != null; scope = scope.previous) if (scope.context == former) return scope;
        throw new Uncertain();
    }

    /** Null for keys that have no definition here. */
    @Nullable
    Term term(String key) {
        var known = terms.get(key);
        if (known != null) return known;
        var definition = context.getTerm(key).orElse(null);
        if (definition == null) return null;
        var term = Term.of(definition);
        terms.put(key, term);
        return term;
    }

    /** What applies again in the nodes within a node whose types brought contexts (4.1, {@code @propagate}); null if none did. */
    @Nullable
    Scope previous() {
        return previous;
    }

    /** With a document's own {@code @context}. @throws Uncertain if the processor refuses it, as below */
    Scope with(JsonNode own) {
        var known = following.get(own);
        return known != null
                ? known
                : follow(own.deepCopy(), () -> context.newContext().create(Trees.toJakarta(own), null));
    }

    /** @param overriding whether protected terms may be replaced: in nodes they may, in plain values not */
    Scope inside(String key, JsonValue itsContext, boolean overriding) {
        var address = address(context, key);
        return following(
                new Inside(key, itsContext, overriding),
                () -> context.newContext().overrideProtected(overriding).create(itsContext, address));
    }

    /** @param types in alphabetical order */
    Scope ofTypes(List<String> types) {
        var scoped = types.stream().filter(type -> contextOf(type) != null).toList();
        return scoped.isEmpty() ? this : following(scoped, () -> typed(scoped));
    }

    private ActiveContext typed(List<String> types) throws JsonLdError {
        var made = context;
        for (var type : types) {
            made = made.newContext().propagate(false).create(contextOf(type), address(made, type));
        }
        return made;
    }

    private @Nullable JsonValue contextOf(String type) {
        return context.getTerm(type).map(TermDefinition::getLocalContext).orElse(null);
    }

    private static @Nullable URI address(ActiveContext context, String term) {
        return context.getTerm(term).map(TermDefinition::getBaseUrl).orElse(null);
    }

    private Scope following(Object key, Making making) {
        var known = following.get(key);
        return known != null ? known : follow(key, making);
    }

    private Scope follow(Object key, Making making) {
        try {
            var made = new Scope(all, making.make(), this);
            following.put(key, made);
            all.made();
            return made;
        } catch (JsonLdError | RefusedException e) {
            throw new Uncertain();
        }
    }

    /** An identifier. @return an absolute IRI */
    String identifier(String value) {
        return isWhole(value) ? value : absolute(value, false);
    }

    /** A type, or a value that may be a term. @return an absolute IRI */
    String word(String value) {
        var known = words.get(value);
        if (known != null) return known;
        var word = absolute(value, true);
        // Documents can make up any number of values, contexts only so many terms.
        if (context.getTerm(value).isPresent()) words.put(value, word);
        return word;
    }

    /** Nothing but a term of just this name could mean something else (IRI expansion, 5.2.2, steps 4 to 6.2). */
    private boolean isWhole(String value) {
        int colon = value.indexOf(':');
        return colon > 0
                && value.startsWith("//", colon + 1)
                && context.getTerm(value).isEmpty()
                && JsonLdRules.isAbsolute(value);
    }

    private String absolute(String value, boolean vocabulary) {
        try {
            var iri = context.uriExpansion()
                    .documentRelative(true)
                    .vocab(vocabulary)
                    .expand(value);
            if (iri == null || !JsonLdRules.isAbsolute(iri)) throw new Uncertain();
            return iri;
        } catch (JsonLdError e) {
            throw new Uncertain();
        }
    }
}
