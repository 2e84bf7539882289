package org.matricula.openbadges;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.statistics.Statistics;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.node.ObjectNode;

/** The direct way to a document's statements says what Titanium says, or leaves it to Titanium. */
class DirectGraphTests {

    private static final Contexts CONTEXTS = Vectors.contexts();
    private static final Rdfc OURS = new Rdfc(CONTEXTS);
    private static final PeerCanonicalization PEER = new PeerCanonicalization(CONTEXTS);

    @ParameterizedTest
    @MethodSource("documents")
    void everyExampleHasTheFormThatTitaniumFinds(ObjectNode document) {
        assertThat(outcome(() -> OURS.canonicalizeAny(document))).isEqualTo(outcome(() -> PEER.canonicalize(document)));
    }

    @Test
    void whatIsIssuedHereIsReadDirectly() {
        for (var document : issued()) {
            assertThat(OURS.canonicalizeDirectly(document))
                    .as(document.toString())
                    .isNotNull();
        }
    }

    @Property(tries = 4_000)
    void alteredDocumentIsReadOrRefusedAsTitaniumDoes(
            @ForAll("any") ObjectNode document, @ForAll @IntRange(min = 1, max = 3) int changes, @ForAll long seed) {
        var altered = new Mutations(document, seed).after(changes);

        var ours = outcome(() -> OURS.canonicalizeAny(altered));

        assertThat(ours).as(altered.toString()).isEqualTo(outcome(() -> PEER.canonicalize(altered)));
        // The comparison would prove little if most went to Titanium on both sides.
        Statistics.collect(isDirect(altered) ? "direct" : ours.contains(" ") ? "processor" : "refused");
        Statistics.coverage(coverage -> coverage.check("direct").percentage(share -> share > 25));
    }

    @Test
    void deepNestingIsNoMatterOfTheWay() {
        var document = Samples.credential().toJson();
        var inner = document;
        for (int i = 0; i < 60; i++) inner = inner.putObject("evidence").put("type", "Evidence");

        assertThat(outcome(() -> OURS.canonicalizeAny(document))).isEqualTo(outcome(() -> PEER.canonicalize(document)));
    }

    /** Contexts that nobody saw before, again and again: what is remembered is bounded, and stays right. */
    @Test
    void madeUpScopesAreForgotten() {
        var expected = OURS.canonicalizeAny(Samples.signed());
        for (int i = 0; i < 600; i++) {
            var document = Samples.credential().toJson();
            document.withArray("@context").add(Contexts.OPEN_BADGES).add(Contexts.CREDENTIALS_V2);
            for (int k = 0; k < i % 150; k++) document.withArray("@context").add(Contexts.OPEN_BADGES_EXTENSIONS);
            OURS.canonicalizeAny(document);
        }
        assertThat(OURS.canonicalizeAny(Samples.signed())).isEqualTo(expected);
    }

    @Provide
    Arbitrary<ObjectNode> any() {
        return Arbitraries.of(issued());
    }

    private static boolean isDirect(ObjectNode document) {
        try {
            return OURS.canonicalizeDirectly(document) != null;
        } catch (RefusedException e) {
            return false;
        }
    }

    /** The canonical form, or the reason why there is none. */
    private static String outcome(java.util.function.Supplier<byte[]> way) {
        try {
            return new String(way.get(), StandardCharsets.UTF_8);
        } catch (RefusedException e) {
            return e.reason().name();
        }
    }

    private static List<ObjectNode> issued() {
        var record = Samples.learnerRecord().toJson();
        return List.of(
                Samples.credential().toJson(),
                Samples.signed(),
                record,
                Samples.SIGNER.sign(record, Samples.NOW),
                Vectors.json("records/clr.json"));
    }

    /** Every file of the test resources that is a JSON object, and what is issued here. */
    static List<ObjectNode> documents() throws IOException {
        var all = new ArrayList<>(issued());
        try (var files = Files.walk(Path.of("src/test/resources/vectors"))) {
            for (var file : files.filter(path -> path.toString().matches(".*\\.json(ld)?"))
                    .sorted()
                    .toList()) {
                try {
                    all.add(StrictJson.object(Files.readString(file)));
                } catch (RefusedException | JacksonException e) {
                    // Some vectors are lists or texts.
                }
            }
        }
        return all;
    }
}
