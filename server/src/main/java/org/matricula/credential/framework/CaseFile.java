package org.matricula.credential.framework;

import java.io.IOException;
import java.io.InputStream;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.exc.StreamConstraintsException;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * A CFPackage of CASE 1.0 or 1.1 (1EdTech), read item by item. Its parts may come in any order and under the names of the
 * specification ({@code CFDocument}, {@code CFItems}, {@code CFAssociations}, {@code identifier}) or those of the published
 * schemas ({@code document}, {@code items}, {@code associations}, {@code sourcedId}); whatever else is in it is passed over.
 */
final class CaseFile {

    private static final int DEEPEST = 40;
    private static final int LONGEST_TEXT = 200_000;

    private static final JsonMapper JSON = JsonMapper.builder(JsonFactory.builder()
                    .streamReadConstraints(StreamReadConstraints.builder()
                            .maxNestingDepth(DEEPEST)
                            .maxStringLength(LONGEST_TEXT)
                            .maxNumberLength(50)
                            .maxNameLength(200)
                            .build())
                    .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                    .build())
            .build();

    private final JsonParser parser;
    private final CaseParts parts;

    private CaseFile(JsonParser parser, CaseParts parts) {
        this.parser = parser;
        this.parts = parts;
    }

    /** @throws org.matricula.platform.Invalid if it is no such package; what is wrong with its items is in the problems */
    static ArrivingFramework read(InputStream bytes, Arrival arrival, Problems problems, LocalDate today)
            throws IOException {
        try (var parser = JSON.createParser(bytes)) {
            var parts = new CaseParts(arrival, problems, today);
            new CaseFile(parser, parts).read();
            return parts.framework();
        } catch (StreamConstraintsException e) {
            throw Problems.whole("json-limits", line(e));
        } catch (JacksonException e) {
            throw Problems.whole("json", line(e), column(e));
        }
    }

    private void read() {
        if (parser.nextToken() != JsonToken.START_OBJECT) throw Problems.whole("no-package");
        readPackage();
        if (parser.nextToken() != null) throw Problems.whole("json", line(), column());
    }

    private void readPackage() {
        while (parser.nextToken() == JsonToken.PROPERTY_NAME) {
            var name = parser.currentName();
            var value = parser.nextToken();
            switch (name) {
                case "CFPackage" -> {
                    if (value == JsonToken.START_OBJECT) readPackage();
                }
                case "CFDocument", "document" -> parts.document(parser.readValueAsTree());
                case "CFItems", "items" -> each(value, parts::item);
                case "CFAssociations", "associations" -> each(value, parts::association);
                default -> parser.skipChildren();
            }
        }
    }

    private interface Part {
        void take(long line, JsonNode json);
    }

    private void each(@Nullable JsonToken value, Part part) {
        if (value == JsonToken.VALUE_NULL) return;
        if (value != JsonToken.START_ARRAY) throw Problems.whole("no-list", line());
        while (parser.nextToken() != JsonToken.END_ARRAY) {
            var line = line();
            part.take(line, parser.readValueAsTree());
        }
    }

    private long line() {
        return parser.currentTokenLocation().getLineNr();
    }

    private long column() {
        return parser.currentTokenLocation().getColumnNr();
    }

    private static long line(JacksonException e) {
        return e.getLocation() == null ? 1 : Math.max(1, e.getLocation().getLineNr());
    }

    private static long column(JacksonException e) {
        return e.getLocation() == null ? 1 : Math.max(1, e.getLocation().getColumnNr());
    }
}
