package org.matricula.testing;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * Somebody, or something, that sends requests to the running server: as a stranger, with a session, with a token.
 * Redirects are not followed. Forms carry the token that guards them.
 */
public final class Visitor {

    private static final HttpClient CLIENT =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    /** Any value will do: what counts is that cookie and form agree. */
    public static final String CSRF = "0f3c2b7e-5b7a-4f0c-9a53-1d2f6f1f7c11";

    private final String server;
    private final Map<String, String> headers = new LinkedHashMap<>();
    private String said = "";

    private Visitor(int port) {
        this.server = "http://localhost:" + port;
        headers.put("Cookie", "XSRF-TOKEN=" + CSRF);
    }

    public static Visitor stranger(int port) {
        return new Visitor(port);
    }

    /** {@code session} is the value of the session's cookie; see {@link Sessions}. */
    public static Visitor signedIn(int port, String session) {
        var visitor = new Visitor(port);
        visitor.headers.merge("Cookie", "matricula=" + session, (cookie, more) -> cookie + "; " + more);
        return visitor;
    }

    /** A program with a bearer token, which guards its calls better than a form's token would. */
    public static Visitor program(int port, String token) {
        var visitor = new Visitor(port);
        visitor.headers.put("Authorization", "Bearer " + token);
        return visitor;
    }

    public HttpResponse<String> get(String path) {
        return send("GET", path, null, null);
    }

    public HttpResponse<String> head(String path) {
        return send("HEAD", path, null, null);
    }

    /** A form of a page. */
    public HttpResponse<String> post(String path, Map<String, String> fields) {
        return post(path, encoded(fields));
    }

    /** The same already encoded, for a field that is sent more than once. */
    public HttpResponse<String> post(String path, String form) {
        return send("POST", path, "application/x-www-form-urlencoded", form);
    }

    /** The same from a program, with headers of its own, name and value in turn. */
    public HttpResponse<String> form(String path, String form, String... more) {
        return send("POST", path, "application/x-www-form-urlencoded", form, more);
    }

    private static String encoded(Map<String, String> fields) {
        return fields.entrySet().stream()
                .map(field -> field.getKey() + "=" + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
    }

    /** A call of the API; {@code more} are headers, name and value in turn. */
    public HttpResponse<String> json(String method, String path, String body, String... more) {
        return send(method, path, "application/json", body, more);
    }

    /** A body of another kind. */
    public HttpResponse<String> body(String path, String type, String body) {
        return send("POST", path, type, body);
    }

    private HttpResponse<String> send(String method, String path, String type, String body, String... more) {
        var request = HttpRequest.newBuilder(URI.create(server + path))
                .timeout(Duration.ofSeconds(20))
                .method(
                        method,
                        body == null ? HttpRequest.BodyPublishers.noBody() : HttpRequest.BodyPublishers.ofString(body));
        headers.forEach(request::header);
        if (more.length > 0) request.headers(more);
        if (type != null) request.header("Content-Type", type);
        if (!method.equals("GET")) request.header("X-XSRF-TOKEN", masked(CSRF));
        if (!said.isEmpty()) request.setHeader("Cookie", headers.get("Cookie") + "; " + said);
        try {
            return kept(CLIENT.send(request.build(), BodyHandlers.ofString()));
        } catch (IOException e) {
            throw new IllegalStateException(method + " " + path, e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** What the next page says is carried there by the browser. */
    private HttpResponse<String> kept(HttpResponse<String> answer) {
        answer.headers().allValues("Set-Cookie").stream()
                .filter(cookie -> cookie.startsWith("matricula-said="))
                .map(cookie -> cookie.replaceAll(";.*", ""))
                .forEach(cookie -> said = cookie.endsWith("=") ? "" : cookie);
        return answer;
    }

    /** As Spring Security masks it: as many random bytes as the token has, then the token combined with them. */
    public static String masked(String token) {
        var bytes = token.getBytes(StandardCharsets.UTF_8);
        var all = new byte[bytes.length * 2];
        System.arraycopy(bytes, 0, all, bytes.length, bytes.length);
        return Base64.getUrlEncoder().encodeToString(all);
    }
}
