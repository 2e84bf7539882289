package org.matricula.openbadges;

import com.apicatalog.jsonld.JsonLdError;
import com.apicatalog.jsonld.document.Document;
import com.apicatalog.jsonld.document.JsonDocument;
import com.apicatalog.jsonld.loader.DocumentLoader;
import com.apicatalog.jsonld.loader.DocumentLoaderOptions;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/** The JSON-LD contexts that come with the library, parsed once. Nothing is ever fetched. */
public final class Contexts implements DocumentLoader {

    public static final String CREDENTIALS_V2 = "https://www.w3.org/ns/credentials/v2";
    public static final String CREDENTIALS_V1 = "https://www.w3.org/2018/credentials/v1";
    public static final String OPEN_BADGES = "https://purl.imsglobal.org/spec/ob/v3p0/context-3.0.3.json";
    /** Names for the kinds of schema, status and refresh that 1EdTech defines. */
    public static final String OPEN_BADGES_EXTENSIONS = "https://purl.imsglobal.org/spec/ob/v3p0/extensions.json";

    /** Comprehensive Learner Record 2.0. */
    public static final String CLR = "https://purl.imsglobal.org/spec/clr/v2p0/context-2.0.1.json";

    private static final String OB = "https://purl.imsglobal.org/spec/ob/v3p0/";

    private static final Map<String, String> FILES = Map.ofEntries(
            Map.entry(CREDENTIALS_V2, "credentials-v2.jsonld"),
            Map.entry(CREDENTIALS_V1, "2018-credentials-v1.jsonld"),
            Map.entry(OPEN_BADGES, "ob-v3p0-context-3.0.3.json"),
            Map.entry(OB + "context.json", "ob-v3p0-context-3.0.3.json"),
            Map.entry(OB + "context-3.0.2.json", "ob-v3p0-3.0.2.json"),
            Map.entry(OB + "context-3.0.1.json", "ob-v3p0-3.0.1.json"),
            Map.entry(OPEN_BADGES_EXTENSIONS, "ob-v3p0-extensions.json"),
            Map.entry(CLR, "clr-v2p0-2.0.1.json"),
            Map.entry("https://www.w3.org/ns/credentials/status/v1", "vc-bitstring-status-list-v1.jsonld"),
            Map.entry("https://w3id.org/vc/status-list/2021/v1", "vc-status-list-2021-v1.jsonld"),
            Map.entry("https://w3id.org/security/data-integrity/v2", "data-integrity-v2.jsonld"),
            Map.entry("https://w3id.org/security/multikey/v1", "multikey-v1.jsonld"),
            Map.entry("https://w3id.org/security/suites/ed25519-2020/v1", "security-suites-ed25519-2020-v1.jsonld"),
            Map.entry("https://www.w3.org/ns/did/v1", "did-v1.jsonld"));

    private static final Contexts BUNDLED = new Contexts(parsed());

    private final Map<String, Document> documents;

    private Contexts(Map<String, Document> documents) {
        this.documents = Map.copyOf(documents);
    }

    public static Contexts bundled() {
        return BUNDLED;
    }

    /** These and one more, for issuers with a context of their own that you trust. */
    public Contexts and(String address, String json) {
        var more = new HashMap<>(documents);
        more.put(
                address,
                parse(new java.io.ByteArrayInputStream(json.getBytes(java.nio.charset.StandardCharsets.UTF_8))));
        return new Contexts(more);
    }

    /** The addresses of the bundled contexts. */
    static java.util.Set<String> addresses() {
        return FILES.keySet();
    }

    /** The names of their files. */
    static Set<String> files() {
        return Set.copyOf(FILES.values());
    }

    public boolean has(String address) {
        return documents.containsKey(address);
    }

    /** @throws RefusedException with {@link Reason#UNKNOWN_CONTEXT} and the address, for a context not bundled */
    @Override
    public Document loadDocument(URI address, DocumentLoaderOptions options) {
        var document = documents.get(address.toString());
        if (document == null) throw new RefusedException(Reason.UNKNOWN_CONTEXT, address.toString());
        return document;
    }

    private static Map<String, Document> parsed() {
        var documents = new HashMap<String, Document>();
        FILES.forEach((address, file) -> documents.put(address, parse(open("contexts/" + file))));
        return documents;
    }

    private static Document parse(java.io.InputStream json) {
        try (json) {
            return JsonDocument.of(json);
        } catch (JsonLdError | IOException e) {
            throw new IllegalArgumentException(e);
        }
    }

    static java.io.InputStream open(String resource) {
        return Objects.requireNonNull(Contexts.class.getResourceAsStream(resource), resource);
    }

    static String read(String resource) {
        try (var in = open(resource)) {
            return new String(in.readAllBytes(), java.nio.charset.StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
