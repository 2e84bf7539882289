package org.matricula.credential.provider;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.URLDecoder;
import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.matricula.testing.Visitor;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.JsonNodeFactory;

/** An app of another platform, by hand over HTTP: registers, sends people to be asked, fetches tokens. */
final class Wallet {

    static final String REDIRECT = "https://wallet.example/callback";
    static final String SCOPE = "https://purl.imsglobal.org/spec/ob/v3p0/scope/";

    private static final JsonMapper JSON = new JsonMapper();
    private static final String VERIFIER = "a-verifier-of-more-than-forty-three-characters-123456";

    private final int port;
    private final String id;
    private final String secret;
    private final String scopes;

    private Wallet(int port, JsonNode registered, String scopes) {
        this.port = port;
        this.id = registered.path("client_id").asString();
        this.secret = registered.path("client_secret").asString();
        this.scopes = scopes;
    }

    static Wallet registered(int port, String... names) {
        var scopes =
                Arrays.stream(names).map(name -> SCOPE + name).collect(Collectors.joining(" ")) + " offline_access";
        var answer = register(port, scopes, REDIRECT);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201);
        return new Wallet(port, JSON.readTree(answer.body()), scopes);
    }

    static HttpResponse<String> register(int port, String scopes, String redirect) {
        var body = JsonNodeFactory.instance
                .objectNode()
                .put("client_name", "Pocket of Badges")
                .put("client_uri", "https://wallet.example/")
                .put("logo_uri", "https://wallet.example/logo.png")
                .put("tos_uri", "https://wallet.example/terms")
                .put("policy_uri", "https://wallet.example/privacy")
                .put("software_id", "c88b6ed8-269e-448e-99be-7e2ff47167d1")
                .put("software_version", "v4.0")
                .put("token_endpoint_auth_method", "client_secret_basic")
                .put("scope", scopes);
        body.putArray("redirect_uris").add(redirect);
        body.putArray("grant_types").add("authorization_code").add("refresh_token");
        body.putArray("response_types").add("code");
        return Visitor.stranger(port).json("POST", "/connect/register", body.toString());
    }

    /** What a link of the wallet leads to. */
    Map<String, String> question() {
        var question = new LinkedHashMap<String, String>();
        question.put("response_type", "code");
        question.put("client_id", id);
        question.put("redirect_uri", REDIRECT);
        question.put("scope", scopes);
        question.put("state", "xyz");
        question.put("code_challenge", challenge());
        question.put("code_challenge_method", "S256");
        return question;
    }

    static String path(Map<String, String> question) {
        return "/connect/authorize?" + form(question);
    }

    /** The person follows the link, reads, and allows it. */
    HttpResponse<String> allowedBy(Visitor person) {
        return person.post("/connect/authorize", answer(asked(person)) + "&" + scopesForm());
    }

    HttpResponse<String> refusedBy(Visitor person) {
        return person.post("/connect/authorize", answer(asked(person)));
    }

    /** The address of the page that asks. */
    URI asked(Visitor person) {
        var sent = person.get(path(question()));
        assertThat(sent.statusCode()).as(sent.body()).isEqualTo(302);
        return URI.create(location(sent));
    }

    private String answer(URI asked) {
        return form(Map.of("client_id", id, "state", parameters(asked).get("state")));
    }

    private String scopesForm() {
        return Arrays.stream(scopes.split(" "))
                .map(scope -> "scope=" + URLEncoder.encode(scope, UTF_8))
                .collect(Collectors.joining("&"));
    }

    String code(HttpResponse<String> allowed) {
        assertThat(allowed.statusCode()).as(allowed.body()).isEqualTo(302);
        assertThat(location(allowed)).startsWith(REDIRECT + "?");
        var parameters = parameters(URI.create(location(allowed)));
        assertThat(parameters).containsEntry("state", "xyz");
        return parameters.get("code");
    }

    HttpResponse<String> exchange(String code) {
        return exchange(code, VERIFIER);
    }

    HttpResponse<String> exchange(String code, String verifier) {
        return token(Map.of(
                "grant_type", "authorization_code", "code", code, "redirect_uri", REDIRECT, "code_verifier", verifier));
    }

    HttpResponse<String> refresh(String token) {
        return token(Map.of("grant_type", "refresh_token", "refresh_token", token));
    }

    HttpResponse<String> revoke(String token) {
        return call("/connect/revoke", Map.of("token", token));
    }

    private HttpResponse<String> token(Map<String, String> fields) {
        return call("/connect/token", fields);
    }

    private HttpResponse<String> call(String path, Map<String, String> fields) {
        var basic = Base64.getEncoder().encodeToString((id + ":" + secret).getBytes(UTF_8));
        return Visitor.stranger(port).form(path, form(fields), "Authorization", "Basic " + basic);
    }

    /** All of it at once. */
    JsonNode connectedTo(Visitor person) {
        var answer = exchange(code(allowedBy(person)));
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        return JSON.readTree(answer.body());
    }

    static String location(HttpResponse<?> answer) {
        return answer.headers().firstValue("Location").orElseThrow();
    }

    static Map<String, String> parameters(URI address) {
        return Arrays.stream(address.getRawQuery().split("&"))
                .map(part -> List.of(part.split("=", 2)))
                .collect(Collectors.toMap(
                        List::getFirst, part -> URLDecoder.decode(part.getLast(), UTF_8), (one, other) -> one));
    }

    static String form(Map<String, String> fields) {
        return fields.entrySet().stream()
                .map(field -> field.getKey() + "=" + URLEncoder.encode(field.getValue(), UTF_8))
                .collect(Collectors.joining("&"));
    }

    private static String challenge() {
        try {
            return Base64.getUrlEncoder()
                    .withoutPadding()
                    .encodeToString(MessageDigest.getInstance("SHA-256").digest(VERIFIER.getBytes(UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
