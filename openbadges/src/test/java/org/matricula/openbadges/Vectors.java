package org.matricula.openbadges;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import tools.jackson.databind.node.ObjectNode;

/** Reads test resources; see the READMEs beside them. */
final class Vectors {

    private Vectors() {}

    static String text(String path) {
        try (var in = Objects.requireNonNull(Vectors.class.getResourceAsStream("/" + path), path)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static ObjectNode json(String path) {
        return StrictJson.object(text(path));
    }

    /** The bundled contexts and the two that the W3C's examples use. */
    static Contexts contexts() {
        return Contexts.bundled()
                .and("https://www.w3.org/ns/credentials/examples/v2", text("contexts/examples-v2.json"))
                .and("https://w3id.org/citizenship/v4rc1", text("contexts/citizenship-v4rc1.json"));
    }
}
