package org.matricula.openbadges;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.core.JsonPointer;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Whatever is changed after signing, the credential is no longer valid. */
class TamperingTests {

    private static final ObjectNode GRAPH = Samples.signed();
    private static final ObjectNode JSON =
            Samples.SIGNER.sign(Samples.credential().toJson(), Cryptosuite.EDDSA_JCS_2022, Samples.NOW);

    @Property(tries = 300)
    void alteredLeafIsRefused(@ForAll("leaves") JsonPointer leaf, @ForAll("texts") String text) {
        for (var signed : List.of(GRAPH, JSON)) {
            var altered = signed.deepCopy();
            var before = altered.at(leaf);
            replace(altered, leaf, changed(before, text));
            if (!altered.at(leaf).equals(before)) assertRefused(altered);
        }
    }

    @Property(tries = 100)
    void removedLeafIsRefused(@ForAll("leaves") JsonPointer leaf) {
        for (var signed : List.of(GRAPH, JSON)) {
            var altered = signed.deepCopy();
            remove(altered, leaf);
            assertRefused(altered);
        }
    }

    @Property(tries = 100)
    void addedTermIsRefused(@ForAll("leaves") JsonPointer leaf, @ForAll("names") String name) {
        for (var signed : List.of(GRAPH, JSON)) {
            var altered = signed.deepCopy();
            if (altered.at(leaf.head()) instanceof ObjectNode owner && !owner.has(name)) {
                owner.put(name, "added");
                assertRefused(altered);
            }
        }
    }

    /** Same graph, other JSON: a reader would no longer see that it expires, or whether it was revoked. */
    @ParameterizedTest
    @CsvSource({
        "validFrom, https://www.w3.org/2018/credentials#validFrom",
        "evidence, https://www.w3.org/2018/credentials#evidence",
        "credentialSubject, @nest",
        "id, @id",
    })
    void renamedKeyIsRefusedThoughTheGraphIsTheSame(String term, String other) {
        var altered = GRAPH.deepCopy();
        altered.set(other, altered.remove(term));

        assertRefused(altered);
    }

    @ParameterizedTest
    @CsvSource({"@included", "@reverse", "@graph", "@index", "https://schema.org/name", "schema:name", "undefinedTerm"})
    void keyThatHidesDataIsRefused(String key) {
        assertRefused(GRAPH.deepCopy().put(key, "x"));
    }

    private static void assertRefused(ObjectNode altered) {
        var verification = Samples.VERIFIER.verify(altered, Samples.NOW);
        assertThat(verification.isValid()).as(altered.toString()).isFalse();
    }

    @Provide
    Arbitrary<JsonPointer> leaves() {
        var found = new ArrayList<JsonPointer>();
        collect(GRAPH, JsonPointer.empty(), found);
        found.removeIf(leaf -> JSON.at(leaf).isMissingNode());
        return Arbitraries.of(found);
    }

    @Provide
    Arbitrary<String> texts() {
        return Arbitraries.strings().ofMinLength(0).ofMaxLength(12);
    }

    @Provide
    Arbitrary<String> names() {
        return Arbitraries.of("validUntil", "name", "description", "narrative", "alsoKnownAs", "nonsense", "@id", "");
    }

    private static void collect(JsonNode node, JsonPointer at, List<JsonPointer> leaves) {
        if (node instanceof ObjectNode object) {
            object.forEachEntry((key, value) -> collect(value, at.appendProperty(key), leaves));
        } else if (node instanceof ArrayNode array) {
            for (int i = 0; i < array.size(); i++) collect(array.get(i), at.appendIndex(i), leaves);
        } else {
            leaves.add(at);
        }
    }

    private static JsonNode changed(JsonNode before, String text) {
        return switch (before.getNodeType()) {
            case BOOLEAN -> JsonNodeFactory.instance.booleanNode(!before.booleanValue());
            case NUMBER -> JsonNodeFactory.instance.numberNode(before.intValue() + 1 + text.length());
            default -> JsonNodeFactory.instance.stringNode(text);
        };
    }

    private static void replace(ObjectNode root, JsonPointer leaf, JsonNode value) {
        switch (root.at(leaf.head())) {
            case ObjectNode owner -> owner.set(leaf.last().getMatchingProperty(), value);
            case ArrayNode owner -> owner.set(leaf.last().getMatchingIndex(), value);
            default -> throw new IllegalStateException();
        }
    }

    private static void remove(ObjectNode root, JsonPointer leaf) {
        switch (root.at(leaf.head())) {
            case ObjectNode owner -> owner.remove(leaf.last().getMatchingProperty());
            case ArrayNode owner -> owner.remove(leaf.last().getMatchingIndex());
            default -> throw new IllegalStateException();
        }
    }
}
