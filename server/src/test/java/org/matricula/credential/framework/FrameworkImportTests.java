package org.matricula.credential.framework;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.matricula.credential.framework.FrameworkFiles.casePackage;
import static org.matricula.credential.framework.FrameworkFiles.file;

import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.matricula.credential.Achievements;
import org.matricula.organisation.Organisation;
import org.matricula.organisation.Organisations;
import org.matricula.platform.Invalid;
import org.matricula.platform.web.FormErrors;
import org.matricula.testing.Learning;
import org.matricula.testing.MatriculaTest;
import org.matricula.testing.Providers;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.io.ByteArrayResource;
import org.springframework.core.io.ClassPathResource;
import tools.jackson.databind.ObjectMapper;
import tools.jackson.databind.node.ObjectNode;

@MatriculaTest
class FrameworkImportTests {

    @Autowired
    FrameworkImport importing;

    @Autowired
    Frameworks frameworks;

    @Autowired
    Aligning aligning;

    @Autowired
    Achievements achievements;

    @Autowired
    Organisations organisations;

    @Autowired
    Learning learning;

    @Autowired
    ObjectMapper json;

    private Organisation provider;

    @BeforeEach
    void provider() {
        provider = Providers.provider(organisations);
    }

    @Test
    void aCasePackageComesInWithCodesAndWhatBelongsToWhat() {
        var taken = take(file(null, casePackage(anId(), "Water", "Cycles of water", "Wells")));

        assertThat(taken.framework().kind()).isEqualTo(Framework.Kind.CASE);
        assertThat(taken.framework().name()).isEqualTo("Science of water");
        assertThat(taken.framework().publisher()).isEqualTo("Example Department of Education");
        assertThat(taken.added()).isEqualTo(3);
        var skills = skills(taken);
        assertThat(skills).extracting(Skill::name).containsExactly("Water", "Cycles of water", "Wells");
        assertThat(skills).extracting(Skill::code).containsExactly("W.0", "W.1", "W.2");
        assertThat(skills).extracting(Skill::broader).containsExactly(null, "Water", "Water");
        assertThat(skills.getFirst().url()).isEqualTo("https://case.example.org/uri/" + FrameworkFiles.id(0));
    }

    /** The schemas name the parts otherwise than the text of the standard, and want the document named in each item. */
    @ParameterizedTest
    @ValueSource(strings = {"case-v1p0-cfpackage.json", "case-v1p1-cfpackage.json"})
    void aPackageThatFitsThePublishedSchemasComesInToo(String name) throws IOException {
        var schema = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_7)
                .getSchema(new ClassPathResource("case/" + name).getInputStream());
        var named = asTheSchemasNameIt(casePackage(anId(), "Water", "Cycles of water"), name.contains("v1p1"));
        assertThat(schema.validate(named)).isEmpty();

        var taken = take(file(null, named.toString()));

        assertThat(skills(taken)).extracting(Skill::broader).containsExactly(null, "Water");
    }

    private ObjectNode asTheSchemasNameIt(String text, boolean caseOneOne) {
        var given = (ObjectNode) json.readTree(text);
        var document = (ObjectNode) given.get("CFDocument");
        var link = json.createObjectNode()
                .put("title", document.get("title").asString())
                .put("identifier", document.get("identifier").asString())
                .put("uri", document.get("uri").asString());
        if (caseOneOne) document.put("caseVersion", "1.1").put("frameworkType", "standards");
        rename(document);
        for (var item : given.get("CFItems")) {
            rename((ObjectNode) item);
            ((ObjectNode) item).set("CFDocumentURI", link);
        }
        given.get("CFAssociations").forEach(one -> rename((ObjectNode) one));
        // The document last, as nothing says it comes first.
        return json.createObjectNode()
                .<ObjectNode>set("items", given.get("CFItems"))
                .<ObjectNode>set("associations", given.get("CFAssociations"))
                .set("document", document);
    }

    private static void rename(ObjectNode node) {
        node.put("sourcedId", node.get("identifier").asString()).remove("identifier");
    }

    @Test
    void escosTableComesInWithAllLabelsAndWithoutWhatItCallsObsolete() {
        var taken = take(file("ESCO skills", FrameworkFiles.ESCO));

        assertThat(taken.framework().kind()).isEqualTo(Framework.Kind.ESCO);
        assertThat(taken.framework().items()).isEqualTo(2);
        assertThat(taken.framework().retired()).isEqualTo(1);
        assertThat(skills(taken))
                .extracting(Skill::name)
                .containsExactly("manage musical staff", "supervise correctional procedures");
        assertThat(skills(taken).getFirst().url())
                .isEqualTo("http://data.europa.eu/esco/skill/0005c151-5b5a-4a66-8aac-60e734beb1ab");
        assertThat(skills(taken).getFirst().description()).startsWith("Assign and manage staff tasks");
    }

    @Test
    void onetsTableIsSeparatedByTabsAndMayNameAnElementOncePerOccupation() {
        var taken = take(file("O*NET", FrameworkFiles.ONET + "2.A.1.a\tReading Comprehension\tAgain\n"));

        assertThat(taken.framework().kind()).isEqualTo(Framework.Kind.ONET);
        assertThat(skills(taken)).extracting(Skill::code).containsExactly("2.A", "2.A.1", "2.A.1.a", "2.A.1.b");
        assertThat(skills(taken))
                .extracting(Skill::broader)
                .containsExactly(null, "Basic Skills", "Content", "Content");
        assertThat(skills(taken).get(2).url()).endsWith("/find/descriptor/result/2.A.1.a");
    }

    @Test
    void plainTablesAreReadAsSpreadsheetsOfAnyCountrySaveThem() {
        for (var charset : List.of(
                StandardCharsets.UTF_8,
                StandardCharsets.ISO_8859_1,
                java.nio.charset.Charset.forName("windows-1252"))) {
            var taken = take(file("Ours in " + charset, FrameworkFiles.TABLE, charset));
            assertThat(skills(taken))
                    .extracting(Skill::name)
                    .containsExactly("Écouter activement", "C++", "Naïve Bayes");
            assertThat(taken.guessed()).isEqualTo(charset != StandardCharsets.UTF_8);
        }
        for (var charset : List.of(StandardCharsets.UTF_8, StandardCharsets.UTF_16LE, StandardCharsets.UTF_16BE)) {
            var taken = take(file("Marked " + charset, "\uFEFF" + FrameworkFiles.TABLE, charset));
            assertThat(skills(taken)).extracting(Skill::name).contains("Naïve Bayes");
            assertThat(taken.guessed()).isFalse();
        }
    }

    @Test
    void rowsWithoutAnAddressGetTheirsFromTheFrameworks() {
        var text = "name,code\nSpinning wool,W 1\nWeaving,\n";
        assertThat(refusal(file("Wool", text))).anyMatch(line -> line.contains("Line 2: there is no web address"));

        var bytes = text.getBytes(StandardCharsets.UTF_8);
        var taken =
                take(new FrameworkFile(new ByteArrayResource(bytes), bytes.length, "Wool", "https://example.org/wool"));

        assertThat(skills(taken))
                .extracting(Skill::url)
                .containsExactly("https://example.org/wool#W%201", "https://example.org/wool#weaving");
    }

    @Test
    void nothingIsStoredIfOneRowIsWrongAndEachWrongRowIsNamedWithItsLine() {
        var refused = refusal(file("Ours", """
                name,code,url
                Good,G,https://example.org/g
                ,N,https://example.org/n
                "Two
                lines",T,ftp://example.org/t
                =HYPERLINK(1),F,https://example.org/f
                Wide,W,https://example.org/w,surplus
                Again,G,https://example.org/a
                """));

        assertThat(refused)
                .containsExactlyInAnyOrder(
                        "Line 3: the name is missing.",
                        "Line 4: “ftp://example.org/t” is no web address.",
                        "Line 6: the name begins like a formula, which spreadsheets would run.",
                        "Line 7 has 4 cells, the first line 3.",
                        "Line 8: “G” was in line 2 before.");
        assertThat(frameworks.seenBy(provider.id()))
                .noneMatch(one -> provider.id().equals(one.organisationId()));
    }

    @Test
    void itemsOfAPackageAreNamedByTheirLinesToo() {
        var text =
                casePackage(anId(), "Water", "Wells").replace("\"fullStatement\": \"Wells\"", "\"fullStatement\": 5");

        assertThat(refusal(file(null, text))).containsExactly("Line 13: fullStatement has to be a text.");
    }

    @Test
    void manyWrongRowsAreCountedAndTheFirstFiftyNamed() {
        var text = new StringBuilder("name,url\n");
        for (var i = 0; i < 60; i++) text.append("Skill ").append(i).append(",nowhere\n");

        assertThat(refusal(file("Ours", text.toString()))).hasSize(51).last().isEqualTo("10 more lines are wrong.");
    }

    @Test
    void theSameFileAgainChangesNothing() {
        var identifier = anId();
        var first = take(file(null, casePackage(identifier, "Water", "Wells")));
        var again = take(file(null, casePackage(identifier.toUpperCase(java.util.Locale.ROOT), "Water", "Wells")));

        assertThat(again.framework().id()).isEqualTo(first.framework().id());
        assertThat(List.of(again.added(), again.changed(), again.gone())).containsOnly(0);
        assertThat(skills(again)).isEqualTo(skills(first));
    }

    @Test
    void aNewerFileChangesAddsRemovesAndRetiresWhatSomethingIsAlignedTo() {
        var identifier = anId();
        var first = take(file(null, casePackage(identifier, "Water", "Wells", "Rain", "Snow")));
        var world = learning.programmeOf(1);
        var achievement = achievements.ofCourse(world.courses().getFirst());
        take(world.provider().id(), file(null, casePackage(identifier, "Water", "Wells", "Rain", "Snow")));
        var wells = frameworks.skills(own(world.provider().id()), -1).get(1);
        aligning.add(world.provider().id(), achievement.id(), wells.id(), SkillKind.HARD);

        var newer = casePackage(identifier, "Waters", "Wells", "Rain", "Hail")
                .replaceFirst("(?m)^\\{\"identifier\": \"" + FrameworkFiles.id(1) + ".*$\\n", "")
                .replace(FrameworkFiles.id(2), FrameworkFiles.id(22));
        var taken = importing.take(world.provider().id(), file(null, newer));

        assertThat(taken.added()).isEqualTo(1);
        assertThat(taken.gone()).isEqualTo(2);
        assertThat(taken.framework().items()).isEqualTo(3);
        assertThat(taken.framework().retired()).isEqualTo(1);
        assertThat(frameworks.skills(taken.framework(), -1))
                .extracting(Skill::name)
                .containsExactly("Waters", "Rain", "Hail");
        assertThat(skills(first)).as("what others imported").hasSize(4);

        var back = importing.take(world.provider().id(), file(null, casePackage(identifier, "Water", "Wells")));
        assertThat(back.framework().retired()).isZero();
        assertThat(frameworks.skills(back.framework(), -1))
                .extracting(Skill::id)
                .contains(wells.id());
    }

    @Test
    void hostileFilesAreRefusedWithAReason() throws IOException {
        assertThat(refusal(file(null, "{\"CFItems\":" + "[".repeat(10_000))))
                .first()
                .asString()
                .contains("nested deeper");
        assertThat(refusal(file(null, "{\"x\":" + "{\"x\":".repeat(10_000))))
                .first()
                .asString()
                .contains("nested deeper");
        assertThat(refusal(file(
                        null, "{\"CFDocument\": {\"identifier\": \"1\", \"title\": \"" + "x".repeat(300_000) + "\"}}")))
                .first()
                .asString()
                .contains("longer than anything");
        assertThat(refusal(file(null, "{\"CFDocument\": {\"title\": nonsense}}")))
                .first()
                .asString()
                .contains("line 1");
        assertThat(refusal(file(null, "{\"CFDocument\": {\"title\": \"cut")))
                .first()
                .asString()
                .contains("not JSON");
        assertThat(refusal(file(null, "[]"))).first().asString().contains("no CASE package");
        assertThat(refusal(file(null, "{\"CFDocuments\": []}")))
                .first()
                .asString()
                .contains("no CFDocument");
        assertThat(refusal(file(null, "{\"a\": \"\u00e9\"}", StandardCharsets.ISO_8859_1)))
                .first()
                .asString()
                .contains("not valid UTF-8");
        assertThat(refusal(file("Ours", "name\n\0\0"))).first().asString().contains("no text");
        assertThat(refusal(file("Ours", "PK\u0003\u0004 a workbook")))
                .first()
                .asString()
                .contains("packed");
        assertThat(refusal(file("Ours", gzip("name\nA")))).first().asString().contains("packed");
        assertThat(refusal(file("Ours", "surname;age\nX;1"))).first().asString().contains("names no columns");
        assertThat(refusal(file("Ours", "name,url\n\"open,https://example.org\n")))
                .first()
                .asString()
                .contains("can't be read");
        assertThat(refusal(file("Ours", "name,url\n\"" + "x".repeat(400_000) + "\",https://example.org\n")))
                .first()
                .asString()
                .contains("can't be read");
        assertThat(refusal(file("Ours", "name,url\n"))).containsExactly("There is no skill in this file.");
        assertThat(refusal(file("Ours", new byte[0]))).containsExactly("There is no skill in this file.");
        assertThat(refusal(new FrameworkFile(() -> null, FrameworkFile.LARGEST + 1, "Ours", null)))
                .containsExactly("The file has more than 64 MB.");
        assertThat(refusal(file("Ours", "name,url\nA\u0007,https://example.org")))
                .first()
                .asString()
                .contains("no text");
        assertThat(refusal(file("Ours", "name,url\n" + "x".repeat(2_001) + ",https://example.org")))
                .first()
                .asString()
                .contains("2,000");
    }

    @Test
    void twiceTheSameNameInAnObjectIsNoJson() {
        assertThat(refusal(file(null, "{\"CFDocument\": {\"title\": \"a\", \"title\": \"b\"}}")))
                .first()
                .asString()
                .contains("not JSON");
    }

    @Test
    void aTableNeedsAName() {
        assertThat(refusal(file(null, FrameworkFiles.TABLE))).first().asString().startsWith("Say what the framework");
    }

    private static byte[] gzip(String text) throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var gzip = new GZIPOutputStream(bytes)) {
            gzip.write(text.getBytes(StandardCharsets.UTF_8));
        }
        return bytes.toByteArray();
    }

    private Imported take(FrameworkFile file) {
        return take(provider.id(), file);
    }

    private Imported take(UUID organisation, FrameworkFile file) {
        return importing.take(organisation, file);
    }

    private Framework own(UUID organisation) {
        return frameworks.seenBy(organisation).stream()
                .filter(framework -> organisation.equals(framework.organisationId()))
                .findFirst()
                .orElseThrow();
    }

    private List<Skill> skills(Imported taken) {
        return frameworks.skills(taken.framework(), -1);
    }

    private List<String> refusal(FrameworkFile file) {
        var refused = catchThrowableOfType(Invalid.class, () -> take(file));
        assertThat(refused).as("refused").isNotNull();
        return refused.fields().stream().map(FormErrors::sentence).toList();
    }

    private static String anId() {
        return UUID.randomUUID().toString();
    }
}
