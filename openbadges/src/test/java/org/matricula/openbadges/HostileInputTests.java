package org.matricula.openbadges;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.matricula.openbadges.Check.Kind;
import tools.jackson.databind.node.ObjectNode;

/** What nobody sends by mistake. Each is answered with its reason, by a bounded amount of work. */
class HostileInputTests {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "not json | NOT_JSON",
                "`` | NOT_JSON",
                "[] | NOT_AN_OBJECT",
                "{} trailing | NOT_JSON",
                "{\"a\":1,\"a\":2} | DUPLICATE_KEY",
                "{\"a\":{\"b\":1,\"b\":1}} | DUPLICATE_KEY",
                "{\"a\":1e999} | NUMBER_OUT_OF_RANGE",
                "{\"a\":12345678901234567890} | NUMBER_OUT_OF_RANGE",
                "{\"a\":\"\\ud800\"} | NOT_TEXT",
                "{\"a\":NaN} | NOT_JSON",
                "{} | NOT_A_CREDENTIAL",
                "\"eyJhbGciOiJub25lIn0.e30.\" | NOT_A_CREDENTIAL",
                "eyJhbGciOiJub25lIn0.e30 | MALFORMED_JWT",
            })
    void malformedTextIsRefusedByName(String text, Reason reason) {
        assertFormat(text, reason);
    }

    @Test
    void deepNestingIsRefused() {
        assertFormat("{\"a\":".repeat(100_000), Reason.TOO_DEEP);
        assertFormat("[".repeat(1_000_000), Reason.TOO_DEEP);
    }

    @Test
    void hugeNumberIsRefused() {
        assertFormat("{\"a\":" + "9".repeat(1_000_000) + "}", Reason.NUMBER_TOO_LONG);
    }

    @Test
    void hugeDocumentIsRefused() {
        assertFormat(" ".repeat(StrictJson.LARGEST + 1), Reason.TOO_LARGE);
        assertFormat("[" + "1,".repeat(500_000) + "1]", Reason.TOO_MANY_VALUES);
    }

    @Test
    void bytesThatAreNotTextAreRefused() {
        var verification = Samples.VERIFIER.verify(new byte[] {'{', (byte) 0xc3, '}'}, Samples.NOW);

        assertThat(verification.check(Kind.FORMAT).reason()).isEqualTo(Reason.NOT_TEXT);
    }

    @Test
    void unknownContextIsNamedAndLeavesTheQuestionOpen() {
        var verification = verify(json -> json.withArray("@context").add("https://evil.example/context"));

        assertThat(verification.check(Kind.CONTEXT).reason()).isEqualTo(Reason.UNKNOWN_CONTEXT);
        assertThat(verification.check(Kind.CONTEXT).arguments()).containsExactly("https://evil.example/context");
        assertThat(verification.verdict()).isEqualTo(Verdict.UNSUPPORTED);
    }

    @Test
    void contextInsideTheDocumentIsRefused() {
        var verification =
                verify(json -> json.withArray("@context").addObject().put("name", "https://schema.org/description"));

        assertThat(verification.check(Kind.CONTEXT).reason()).isEqualTo(Reason.INLINE_CONTEXT);
        assertThat(verification.verdict()).isEqualTo(Verdict.INVALID);
    }

    @Test
    void thousandsOfContextsAreRefused() {
        var verification = verify(json -> {
            for (int i = 0; i < 20_000; i++) json.withArray("@context").add(Contexts.OPEN_BADGES);
        });

        assertThat(verification.isValid()).isFalse();
        assertThat(verification.check(Kind.CONTEXT).reason()).isEqualTo(Reason.TOO_MANY_CONTEXTS);
    }

    @Test
    void thousandsOfNestedContextsAreRefused() {
        var verification = verify(json -> {
            for (int i = 0; i < 500; i++) {
                json.withArray("evidence").addObject().put("type", "Evidence").put("@context", Contexts.OPEN_BADGES);
            }
        });

        assertThat(verification.check(Kind.SIGNATURE).reason()).isEqualTo(Reason.TOO_MANY_CONTEXTS);
    }

    @Test
    void credentialThatContainsItselfIsRefused() {
        var verification = verify(json -> json.withArray("evidence")
                .addObject()
                .put("id", json.path("id").stringValue())
                .put("type", "Evidence"));

        assertThat(verification.check(Kind.SIGNATURE).reason()).isEqualTo(Reason.SELF_REFERENCE);
    }

    /** Alike nodes that each hold alike nodes: RDFC-1.0 would try every order of the inner ones. */
    @Test
    void poisonedGraphCostsABoundedNumberOfSteps() {
        var verification = verify(json -> {
            var results = ((ObjectNode) json.path("credentialSubject")).withArray("result");
            for (int i = 0; i < 3; i++) {
                var alignments = results.addObject().put("type", "Result").withArray("alignment");
                for (int k = 0; k < 12; k++) alignments.addObject().put("type", "Alignment");
            }
        });

        assertThat(verification.check(Kind.SIGNATURE).reason()).isEqualTo(Reason.GRAPH_TOO_COMPLEX);
    }

    /** Nine hundred alike nodes side by side are harmless, and simply not what was signed. */
    @Test
    void manyAlikeNodesAreNoPoison() {
        var verification = verify(json -> {
            for (int i = 0; i < 900; i++) json.withArray("evidence").addObject().put("type", "Evidence");
        });

        assertThat(verification.check(Kind.SIGNATURE).reason()).isEqualTo(Reason.SIGNATURE_WRONG);
    }

    @Test
    void cliqueOfBlankNodesCostsABoundedNumberOfSteps() {
        var verification = verify(json -> {
            var nodes = IntStream.range(0, 30).mapToObj(i -> "_:n" + i).toList();
            for (var node : nodes) {
                var evidence = json.withArray("evidence").addObject().put("id", node);
                evidence.putArray("type").add("Evidence");
                for (var other : nodes)
                    if (!other.equals(node)) evidence.withArray("type").add(other);
            }
        });

        assertThat(verification.check(Kind.SIGNATURE).reason())
                .isIn(Reason.GRAPH_TOO_COMPLEX, Reason.INVALID_IDENTIFIER);
    }

    @Test
    void manyStatementsAreRefused() {
        var verification = verify(json -> {
            var tags = ((ObjectNode) json.at("/credentialSubject/achievement")).withArray("tag");
            for (int i = 0; i < 50_000; i++) tags.add("tag " + i);
        });

        assertThat(verification.check(Kind.SIGNATURE).reason()).isEqualTo(Reason.GRAPH_TOO_COMPLEX);
    }

    @Test
    void reasonsNeverRepeatALongTextWhole() {
        var term = "x".repeat(1_900);

        var verification = verify(json -> json.put(term, 1));

        assertThat(verification.check(Kind.SIGNATURE).arguments().stream().collect(Collectors.joining()))
                .hasSizeLessThan(400);
    }

    private static Verification verify(Consumer<ObjectNode> change) {
        var signed = Samples.signed();
        change.accept(signed);
        return Samples.VERIFIER.verify(signed, Samples.NOW);
    }

    private static void assertFormat(String text, Reason reason) {
        var verification = Samples.VERIFIER.verify(text, Samples.NOW);
        assertThat(verification.check(Kind.FORMAT).reason()).isEqualTo(reason);
        assertThat(verification.verdict()).isEqualTo(Verdict.INVALID);
        assertThat(Arrays.stream(Kind.values()).map(verification::check)).hasSize(Kind.values().length);
    }
}
