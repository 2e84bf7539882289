package org.matricula.credential.trust;

import com.nimbusds.jose.jwk.JWKSet;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.ParseException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.matricula.openbadges.RefusedException;
import org.matricula.openbadges.StrictJson;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** The operator's file {@code trust.json} in the data folder: see docs/operator/trust.md. No file, no registries. */
final class RegistryFile {

    static final String NAME = "trust.json";

    private RegistryFile() {}

    /** @throws IllegalStateException naming the file and what in it can't be used */
    static List<Registry> read(Path folder) {
        var file = folder.resolve(NAME);
        if (!Files.exists(file)) return List.of();
        try {
            return registries(StrictJson.object(Files.readAllBytes(file)));
        } catch (RefusedException | IllegalArgumentException e) {
            throw new IllegalStateException("Cannot use " + file + ": " + e.getMessage(), e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<Registry> registries(ObjectNode json) {
        var registries = new ArrayList<Registry>();
        for (var list : json.path("lists")) registries.add(list(list));
        for (var federation : json.path("federations")) {
            registries.add(new Registry.Federation(
                    text(federation, "name"), address(federation, "anchor").toString(), keys(federation)));
        }
        return List.copyOf(registries);
    }

    private static Registry list(JsonNode list) {
        var issuer = issuer(list);
        return new Registry.SignedList(
                text(list, "name"), address(list, "address"), issuer == null ? keys(list) : null, issuer);
    }

    private static @Nullable String issuer(JsonNode list) {
        return list.has("issuer") ? text(list, "issuer") : null;
    }

    private static String text(JsonNode json, String key) {
        var text = json.path(key).asString("").strip();
        if (text.isEmpty()) throw new IllegalArgumentException("a registry has no \"" + key + "\"");
        return text;
    }

    private static URI address(JsonNode json, String key) {
        var address = URI.create(text(json, key));
        if (!"https".equals(address.getScheme())) {
            throw new IllegalArgumentException("\"" + key + "\" of \"" + text(json, "name") + "\" is no https address");
        }
        return address;
    }

    private static JWKSet keys(JsonNode json) {
        try {
            var keys = JWKSet.parse("{\"keys\":" + json.path("keys") + "}");
            if (!keys.isEmpty()) return keys.toPublicJWKSet();
        } catch (ParseException e) {
            // Said below, as of a file that names none.
        }
        throw new IllegalArgumentException(
                "\"keys\" of \"" + text(json, "name") + "\" is no list of public keys (JWK)");
    }
}
