package org.matricula.platform.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.TreeSet;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.matricula.testing.MatriculaTest;
import org.matricula.testing.Visitor;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

@MatriculaTest
class ApiExamplesTests {

    @LocalServerPort
    int port;

    @Autowired
    JsonMapper json;

    JsonNode description;

    @BeforeEach
    void read() {
        description =
                json.readTree(Visitor.stranger(port).get("/api/openapi.json").body());
    }

    @Test
    void everyBodyHasAnExample() {
        var without = new TreeSet<String>();
        description
                .get("paths")
                .forEachEntry((path, methods) -> methods.forEachEntry((method, call) -> {
                    for (var content : call.findValues("content")) {
                        content.forEach(body -> {
                            if (body.has("schema") && !body.has("example")) without.add(method + " " + path);
                        });
                    }
                }));
        assertThat(without).isEmpty();
    }

    @Test
    void everyTextInAnExampleIsOneThatCouldBe() {
        var empty = new TreeSet<String>();
        description.findValues("example").forEach(example -> collect("", example, empty));
        assertThat(empty)
                .as("names to be given a value in api-examples.properties")
                .isEmpty();
    }

    private static void collect(String name, JsonNode node, TreeSet<String> empty) {
        if (node.isString() && node.asString().isEmpty() && !name.isEmpty()) empty.add(name);
        if (node.isArray()) node.forEach(item -> collect(name, item, empty));
        if (node.isObject())
            node.forEachEntry((key, value) -> collect(key.equals(ApiExamples.ID) ? name : key, value, empty));
    }
}
