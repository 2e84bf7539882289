package org.matricula.catalogue.content;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.matricula.platform.Refusal;
import org.snakeyaml.engine.v2.api.LoadSettings;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.StreamWriteFeature;
import tools.jackson.databind.DatabindException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.node.ObjectNode;
import tools.jackson.dataformat.yaml.YAMLFactory;
import tools.jackson.dataformat.yaml.YAMLMapper;
import tools.jackson.dataformat.yaml.YAMLWriteFeature;

/**
 * How content is written in files that people can edit: {@code course.yaml} with the order of steps by id, and a
 * Markdown file per step, whose front matter is what the step has beside its text. Same content, same bytes.
 */
final class PackageFormat {

    static final int VERSION = 1;

    /** In bytes, for one file that isn't media; as much as the largest step may have. */
    static final int TEXT_LIMIT = 16 * 1024 * 1024;

    private static final Pattern FRONT = Pattern.compile("\\A---\\n(.*?\\n)---\\n", Pattern.DOTALL);

    private static final YAMLMapper YAML = YAMLMapper.builder(YAMLFactory.builder()
                    .loadSettings(LoadSettings.builder()
                            .setCodePointLimit(TEXT_LIMIT)
                            .setMaxAliasesForCollections(0)
                            .build())
                    .build())
            .disable(YAMLWriteFeature.WRITE_DOC_START_MARKER)
            .disable(YAMLWriteFeature.SPLIT_LINES)
            .disable(YAMLWriteFeature.USE_NATIVE_TYPE_ID)
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .enable(StreamWriteFeature.WRITE_BIGDECIMAL_AS_PLAIN)
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .changeDefaultPropertyInclusion(
                    usual -> usual.withValueInclusion(com.fasterxml.jackson.annotation.JsonInclude.Include.NON_NULL))
            .build();

    private PackageFormat() {}

    /** What {@code course.yaml} says. */
    record Manifest(
            int format,
            @Nullable String title,
            @Nullable DeliveryRules delivery,
            @Nullable List<Outline.Week> weeks) {

        Outline outline() {
            return new Outline(weeks == null ? List.of() : weeks);
        }
    }

    static byte[] write(Manifest manifest) {
        return YAML.writeValueAsString(manifest).getBytes(UTF_8);
    }

    static byte[] write(Step step) {
        ObjectNode content =
                YAML.readValue(YAML.writerFor(StepContent.class).writeValueAsBytes(step.content()), ObjectNode.class);
        content.remove("text");
        var front = YAML.createObjectNode();
        front.put("id", step.id().toString());
        front.put("title", step.title());
        content.properties().forEach(field -> front.set(field.getKey(), field.getValue()));
        var text = step.content().text();
        var body = text.isEmpty() ? "" : "\n" + text + "\n";
        return ("---\n" + YAML.writeValueAsString(front) + "---\n" + body).getBytes(UTF_8);
    }

    /** @throws Refusal naming the file and, where it can, the line */
    static Manifest readManifest(String file, byte[] bytes) {
        var manifest = read(file, 0, () -> YAML.readValue(text(file, bytes), Manifest.class));
        if (manifest == null) throw new Refusal("catalogue.import.empty-file", file);
        if (manifest.format() != VERSION)
            throw new Refusal("catalogue.import.format", file, manifest.format(), VERSION);
        if (manifest.delivery() != null && manifest.delivery().release() == null)
            throw new Refusal("catalogue.import.field", file, "delivery release");
        try {
            manifest.outline();
        } catch (IllegalArgumentException e) {
            throw new Refusal("catalogue.import.step-twice", file);
        } catch (NullPointerException e) {
            throw new Refusal("catalogue.import.field", file, "weeks");
        }
        return manifest;
    }

    /** @throws Refusal naming the file and, where it can, the line */
    static Step readStep(String file, byte[] bytes) {
        var text = text(file, bytes).replace("\r\n", "\n");
        var front = FRONT.matcher(text);
        if (!front.find()) throw new Refusal("catalogue.import.front-matter", file);
        var fields = read(file, 1, () -> YAML.readTree(front.group(1)) instanceof ObjectNode node ? node : null);
        if (fields == null) throw new Refusal("catalogue.import.front-matter", file);
        var id = id(file, fields.path("id").asString(""));
        if (fields.path("title").isContainer()) throw new Refusal("catalogue.import.field", file, "title");
        var title = fields.path("title").asString("");
        fields.remove(List.of("id", "title"));
        checkKind(file, fields.path("kind").asString(""));
        fields.put("text", text.substring(front.end()).strip());
        var content = read(file, 0, () -> YAML.treeToValue(fields, StepContent.class));
        if (content == null) throw new Refusal("catalogue.import.front-matter", file);
        return Tidy.step(new Step(id, title, content));
    }

    private static void checkKind(String file, String kind) {
        var kinds = Arrays.stream(StepContent.Kind.values()).map(Enum::name).toList();
        if (!kinds.contains(kind)) throw new Refusal("catalogue.import.kind", file, kind, String.join(", ", kinds));
    }

    private static UUID id(String file, String id) {
        try {
            return UUID.fromString(id);
        } catch (IllegalArgumentException e) {
            throw new Refusal("catalogue.import.no-id", file);
        }
    }

    private static String text(String file, byte[] bytes) {
        try {
            return UTF_8.newDecoder().decode(java.nio.ByteBuffer.wrap(bytes)).toString();
        } catch (java.nio.charset.CharacterCodingException e) {
            throw new Refusal("catalogue.import.not-text", file);
        }
    }

    private interface Reading<T> {
        @Nullable
        T read();
    }

    /** {@code before} is how many lines of the file stand before what is read. */
    private static <T> @Nullable T read(String file, int before, Reading<T> reading) {
        try {
            return reading.read();
        } catch (JacksonException e) {
            var line = e.getLocation() == null ? -1 : e.getLocation().getLineNr();
            if (e instanceof DatabindException unfit && !unfit.getPath().isEmpty())
                throw new Refusal("catalogue.import.field", file, path(unfit));
            throw line > 0
                    ? new Refusal("catalogue.import.line", file, line + before)
                    : new Refusal("catalogue.import.unreadable", file);
        } catch (RuntimeException e) {
            // What the library of YAML throws by itself, such as for a document that is too long.
            throw new Refusal("catalogue.import.unreadable", file);
        }
    }

    private static String path(DatabindException unfit) {
        return unfit.getPath().stream()
                .map(at -> at.getPropertyName() == null ? "[" + (at.getIndex() + 1) + "]" : at.getPropertyName())
                .collect(java.util.stream.Collectors.joining(" "));
    }
}
