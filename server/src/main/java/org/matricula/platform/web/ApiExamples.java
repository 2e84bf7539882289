package org.matricula.platform.web;

import io.swagger.v3.oas.models.Components;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.media.Content;
import io.swagger.v3.oas.models.media.Schema;
import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springdoc.core.customizers.OpenApiCustomizer;
import org.springframework.stereotype.Component;

/**
 * Gives every body in /api/openapi.json an example of its shape. The values are those of {@code api-examples.properties},
 * by the name of the field; ids, times, days and words of a list are examples by themselves.
 */
@Component
class ApiExamples implements OpenApiCustomizer {

    static final String ID = "0192f0c1-7a10-7c3e-9b52-6d1f0a4e8c77";
    private static final String TIME = "2026-05-22T09:30:00Z";
    private static final String DAY = "2026-05-22";
    private static final int WHOLE = 12;
    private static final String MARK = "82.4";
    private static final int DEEPEST = 8;

    private final Properties values = read();

    @Override
    public void customise(OpenAPI api) {
        var components = api.getComponents();
        api.getPaths().values().stream()
                .flatMap(path -> path.readOperations().stream())
                .flatMap(ApiExamples::bodies)
                .flatMap(content -> content.values().stream())
                .filter(body -> body.getSchema() != null && body.getExample() == null)
                .forEach(body -> body.setExample(example("", body.getSchema(), components, 0)));
    }

    private static Stream<Content> bodies(Operation operation) {
        var bodies = new ArrayList<@Nullable Content>();
        if (operation.getRequestBody() != null)
            bodies.add(operation.getRequestBody().getContent());
        operation.getResponses().values().forEach(answer -> bodies.add(answer.getContent()));
        return bodies.stream().filter(Objects::nonNull);
    }

    private @Nullable Object example(String name, Schema<?> written, Components components, int depth) {
        var schema = resolved(written, components);
        if (schema.getEnum() != null && !schema.getEnum().isEmpty())
            return schema.getEnum().getFirst();
        if (schema.getProperties() != null) return object(schema, components, depth);
        return switch (type(schema)) {
            case "array" -> depth > DEEPEST ? List.of() : items(name, schema, components, depth);
            case "object" -> depth > DEEPEST ? Map.of() : entries(name, schema, components, depth);
            case "boolean" -> true;
            case "integer" -> WHOLE;
            case "number" -> new BigDecimal(values.getProperty(name, MARK));
            case "string" -> text(name, schema);
            default -> values.getProperty(name, "");
        };
    }

    private Object object(Schema<?> schema, Components components, int depth) {
        var object = new LinkedHashMap<String, @Nullable Object>();
        if (depth <= DEEPEST)
            schema.getProperties()
                    .forEach((name, property) -> object.put(name, example(name, property, components, depth + 1)));
        return object;
    }

    private Object items(String name, Schema<?> schema, Components components, int depth) {
        if (schema.getItems() == null) return List.of();
        var item = example(name, schema.getItems(), components, depth + 1);
        return item == null ? List.of() : List.of(item);
    }

    /** An object with names of its own, each of which leads to the same shape. */
    private Object entries(String name, Schema<?> schema, Components components, int depth) {
        if (!(schema.getAdditionalProperties() instanceof Schema<?> value)) return Map.of();
        var entry = example(name, value, components, depth + 1);
        return entry == null ? Map.of() : Map.of(values.getProperty(name + ".key", ID), entry);
    }

    private Object text(String name, Schema<?> schema) {
        return switch (String.valueOf(schema.getFormat())) {
            case "uuid" -> ID;
            case "date-time" -> TIME;
            case "date" -> DAY;
            default -> values.getProperty(name, "");
        };
    }

    private static Schema<?> resolved(Schema<?> schema, Components components) {
        var reference = schema.get$ref();
        if (reference == null) return schema;
        return components.getSchemas().get(reference.substring(reference.lastIndexOf('/') + 1));
    }

    private static String type(Schema<?> schema) {
        if (schema.getType() != null) return schema.getType();
        return schema.getTypes() == null
                ? ""
                : schema.getTypes().stream()
                        .filter(type -> !type.equals("null"))
                        .findFirst()
                        .orElse("");
    }

    private static Properties read() {
        try (InputStream file = ApiExamples.class.getResourceAsStream("/api-examples.properties")) {
            var values = new Properties();
            values.load(Objects.requireNonNull(file));
            return values;
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }
}
