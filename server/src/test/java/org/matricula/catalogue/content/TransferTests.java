package org.matricula.catalogue.content;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.matricula.catalogue.CourseRun;
import org.matricula.organisation.Organisation;
import org.matricula.platform.Refusal;
import org.matricula.testing.Learning;
import org.matricula.testing.MatriculaTest;
import org.springframework.beans.factory.annotation.Autowired;

@MatriculaTest
class TransferTests {

    private static final int CONTENTS = 60;
    private static final UUID ID = UUID.fromString("01890a5d-ac96-774b-bcce-b302099a8057");
    private static final String STEP = "---\nid: " + ID + "\ntitle: A\nkind: ARTICLE\n---\n\nText.\n";
    private static final String COURSE =
            "format: 1\nweeks:\n- title: W\n  activities:\n  - title: A\n    steps: [\"" + ID + "\"]\n";

    private final Learning learning;
    private final Transfer transfer;
    private final Authoring authoring;
    private final Drafting drafting;
    private final Copying copying;
    private final Contents contents;
    private final Media media;
    private Organisation provider;
    private CourseRun run;

    @Autowired
    TransferTests(
            Learning learning,
            Transfer transfer,
            Authoring authoring,
            Drafting drafting,
            Copying copying,
            Contents contents,
            Media media) {
        this.learning = learning;
        this.transfer = transfer;
        this.authoring = authoring;
        this.drafting = drafting;
        this.copying = copying;
        this.contents = contents;
        this.media = media;
    }

    @BeforeEach
    void aRun() {
        var world = learning.programmeOf(1);
        provider = world.provider();
        run = world.runs().getFirst();
    }

    @Test
    void whatGoesOutComesInAgainTheSameToTheByte() {
        for (var seed = 0; seed < CONTENTS; seed++) {
            var some = SomeContent.of(seed);
            authoring.replaceDraft(provider.id(), run.id(), some.outline(), some.steps());
            var before = drafting.draft(run.id()).content();
            var zip = export();
            authoring.replaceDraft(provider.id(), run.id(), Outline.EMPTY, java.util.List.of());
            take(zip);

            var after = drafting.draft(run.id()).content();
            assertThat(after.outline()).as("seed %d", seed).isEqualTo(before.outline());
            assertThat(after.steps()).as("seed %d", seed).isEqualTo(before.steps());
            assertThat(export()).as("seed %d", seed).isEqualTo(zip);
        }
    }

    @Test
    void filesTravelAlong() {
        media.add(provider.id(), run.id(), "Notes.txt", new ByteArrayInputStream("Notes".getBytes(UTF_8)));
        var zip = export();
        var other = learning.programmeOf(1);
        var there = other.runs().getFirst().id();
        transfer.accept(
                other.provider().id(), there, look(other.provider(), there, zip).key());

        assertThat(media.of(there)).extracting(MediaFile::name).containsExactly("notes.txt");
        assertThat(media.path(media.of(there).getFirst())).hasContent("Notes");
    }

    @Test
    void aStepOfAnotherRunGetsAnIdOfItsOwn() {
        take(zip(Map.of("course.yaml", COURSE, "steps/1.md", STEP)));
        var other = learning.programmeOf(1);
        var there = other.runs().getFirst().id();
        var preview = look(other.provider(), there, export());
        transfer.accept(other.provider().id(), there, preview.key());

        assertThat(preview.newIds()).isEqualTo(1);
        assertThat(drafting.draft(there).content().outline().steps()).hasSize(1).doesNotContain(ID);
    }

    @Test
    void aCopyHasNewIdsAndTheSameContent() {
        take(zip(Map.of("course.yaml", COURSE, "steps/1.md", STEP)));
        authoring.publish(provider.id(), run.id());
        var next = learning.run(
                learning.courses().find(run.courseId()).orElseThrow(),
                "Next",
                "2027-02-01T00:00:00Z",
                "2027-06-01T00:00:00Z");
        assertThat(copying.sources(provider.id(), next.id()))
                .extracting(Copying.Source::run)
                .containsExactly(run);
        copying.copy(provider.id(), run.id(), next.id(), true);

        var copy = contents.draft(next.id()).orElseThrow().steps().getFirst();
        assertThat(copy.id()).isNotEqualTo(ID);
        assertThat(copy.content()).isEqualTo(new StepContent.Article("Text."));
    }

    @Test
    void whatIsHostileOrBrokenIsNamedAndChangesNothing() {
        refuses(Map.of("../../etc/passwd", "x"), "catalogue.import.unknown");
        refuses(Map.of("media/../../x.png", "x"), "catalogue.import.unknown");
        refuses(Map.of("steps/..\\x.md", "x"), "catalogue.import.unknown");
        refuses(Map.of("steps/1.md", STEP), "catalogue.import.no-course");
        refuses(Map.of("course.yaml", COURSE), "catalogue.import.step-missing");
        refuses(Map.of("course.yaml", "format: 2"), "catalogue.import.format");
        refuses(Map.of("course.yaml", "format: 1\nweeks: [null]"), "catalogue.import.field");
        refuses(Map.of("course.yaml", "format: 1\nweeks: 7"), "catalogue.import.field");
        refuses(Map.of("course.yaml", "format: 1\nformat: 1"), "catalogue.import");
        refuses(Map.of("course.yaml", "format: 1\nsecret: 1"), "catalogue.import.field");
        refuses(Map.of("course.yaml", "format: 1", "steps/1.md", STEP), "catalogue.import.step-nowhere");
        refuses(Map.of("course.yaml", COURSE, "steps/1.md", "Text"), "catalogue.import.front-matter");
        refuses(with("kind: ARTICLE", "kind: MAGIC"), "catalogue.import.kind");
        refuses(with("kind: ARTICLE", "kind: ARTICLE\nsource: x"), "catalogue.import.field");
        refuses(with("id: " + ID, "id: 7"), "catalogue.import.no-id");
        refuses(with("title: A", "title: !!javax.script.ScriptEngineManager [x]"), "catalogue");
        refuses(Map.of("course.yaml", COURSE, "steps/1.md", STEP, "steps/2.md", STEP), "catalogue.import.same-id");
        refuses(
                Map.of("course.yaml", COURSE, "steps/1.md", STEP, "media/x.png", "<svg"),
                "catalogue.media.not-what-it-says");
    }

    @Test
    void aLineThatIsNoYamlIsNamed() {
        assertThatThrownBy(() -> look(zip(Map.of("course.yaml", "format: 1\ntitle: \"open\nweeks: [\n"))))
                .isInstanceOfSatisfying(Refusal.class, refusal -> {
                    assertThat(refusal.key()).isEqualTo("catalogue.import.line");
                    assertThat(refusal.arguments()[0]).isEqualTo("course.yaml");
                });
    }

    @Test
    void bombsAreStoppedOnTheWay() {
        refuses(Map.of("course.yaml", "x".repeat(PackageFormat.TEXT_LIMIT + 1)), "catalogue.import.too-large");
        var laughs = "format: 1\ntitle: &a [" + "x,".repeat(50) + "]\nweeks: [" + "*a,".repeat(100) + "]\n";
        refuses(Map.of("course.yaml", laughs), "catalogue.import");
        refuses(Map.of("course.yaml", "[".repeat(100_000)), "catalogue.import");
        assertThatThrownBy(() -> look("no zip".getBytes(UTF_8))).isInstanceOf(Refusal.class);
        var cut = zip(Map.of("course.yaml", COURSE, "steps/1.md", STEP));
        assertThatThrownBy(() -> look(java.util.Arrays.copyOf(cut, cut.length / 3)))
                .isInstanceOf(Refusal.class);
    }

    private Map<String, String> with(String part, String other) {
        return Map.of("course.yaml", COURSE, "steps/1.md", STEP.replace(part, other));
    }

    private void refuses(Map<String, String> files, String key) {
        assertThatThrownBy(() -> look(zip(files)))
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.key()).startsWith(key));
        assertThat(drafting.draft(run.id()).isEmpty()).isTrue();
    }

    private byte[] export() {
        var bytes = new ByteArrayOutputStream();
        transfer.export(run.id(), "A course", bytes);
        return bytes.toByteArray();
    }

    private void take(byte[] zip) {
        transfer.accept(provider.id(), run.id(), look(zip).key());
    }

    private ArrivedContent look(byte[] zip) {
        return look(provider, run.id(), zip);
    }

    private ArrivedContent look(Organisation organisation, UUID runId, byte[] zip) {
        return transfer.look(organisation.id(), runId, new ByteArrayInputStream(zip));
    }

    private static byte[] zip(Map<String, String> files) {
        var bytes = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(bytes)) {
            for (var file : new LinkedHashMap<>(files).entrySet()) {
                zip.putNextEntry(new ZipEntry(file.getKey()));
                zip.write(file.getValue().getBytes(UTF_8));
            }
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }
}
