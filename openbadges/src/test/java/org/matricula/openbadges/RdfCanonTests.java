package org.matricula.openbadges;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.apicatalog.rdf.nquads.NQuadsReader;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** The W3C's tests of RDFC-1.0, every one of its manifest. */
class RdfCanonTests {

    private static final String FOLDER = "vectors/rdf-canon/";

    private record Case(String id, String hash, boolean poisoned, boolean mapped) {}

    @TestFactory
    Stream<DynamicTest> canonicalFormIsTheOneOfTheManifest() {
        return cases().stream()
                .map(test -> DynamicTest.dynamicTest(test.id(), () -> {
                    if (test.poisoned()) poisonedGraphIsRefused(test);
                    else canonicalFormMatches(test);
                }));
    }

    @TestFactory
    Stream<DynamicTest> blankNodesAreNamedAsInTheManifest() {
        return cases().stream()
                .filter(Case::mapped)
                .map(test -> DynamicTest.dynamicTest(test.id(), () -> {
                    var labels = new LinkedHashMap<String, String>();
                    read(test).labels().forEach((from, to) -> labels.put(plain(from), plain(to)));
                    var expected = new LinkedHashMap<String, String>();
                    Vectors.json(FOLDER + "rdfc10/" + test.id() + "-rdfc10map.json")
                            .forEachEntry((from, to) -> expected.put(from, to.asString()));
                    assertThat(labels).isEqualTo(expected);
                }));
    }

    private static String plain(String label) {
        return label.startsWith("_:") ? label.substring(2) : label;
    }

    private static void canonicalFormMatches(Case test) throws Exception {
        assertThat(new String(read(test).bytes(), StandardCharsets.UTF_8))
                .isEqualTo(Vectors.text(FOLDER + "rdfc10/" + test.id() + "-rdfc10.nq"));
    }

    private static void poisonedGraphIsRefused(Case test) {
        assertThatThrownBy(() -> read(test).bytes())
                .isInstanceOfSatisfying(
                        RefusedException.class, e -> assertThat(e.reason()).isEqualTo(Reason.GRAPH_TOO_COMPLEX));
    }

    private static CanonicalGraph read(Case test) throws Exception {
        var statements = new Statements();
        new NQuadsReader(new StringReader(Vectors.text(FOLDER + "rdfc10/" + test.id() + "-in.nq"))).provide(statements);
        return new CanonicalGraph(statements, test.hash());
    }

    private static List<Case> cases() {
        return Vectors.text(FOLDER + "manifest.csv")
                .lines()
                .skip(1)
                .map(RdfCanonTests::parsed)
                .toList();
    }

    /** Columns: id, name, comment, complexity, approval, hash, kind, map; names may hold quoted commas. */
    private static Case parsed(String line) {
        var cells = line.split(",");
        var hash = cells[cells.length - 3].equals("SHA384") ? "SHA-384" : "SHA-256";
        return new Case(
                cells[0], hash, line.contains("RDFC10NegativeEvalTest"), cells[cells.length - 1].equals("TRUE"));
    }
}
