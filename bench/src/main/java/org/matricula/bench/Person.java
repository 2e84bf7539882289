package org.matricula.bench;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.zip.GZIPInputStream;

/** Somebody with a browser: it keeps cookies, sends the token of a form with it, and takes compressed pages. */
final class Person {

    private static final Pattern FORM_TOKEN = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");

    private final String address;
    private final HttpClient client = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .cookieHandler(new CookieManager())
            .build();

    /** @param address where the server stands, such as {@code http://127.0.0.1:8080} */
    Person(String address) {
        this.address = address;
    }

    void signIn(String email, String password) throws IOException, InterruptedException {
        submit("/sign-in", "/sign-in", Map.of("email", email, "password", password));
    }

    /** The page, whatever its status. */
    String get(String path) throws IOException, InterruptedException {
        var answer = client.send(page(path), BodyHandlers.ofByteArray());
        return text(answer);
    }

    /** @throws IOException unless the server answered 200 */
    String open(String path) throws IOException, InterruptedException {
        var answer = client.send(page(path), BodyHandlers.ofByteArray());
        if (answer.statusCode() != 200) throw new IOException(path + " answered " + answer.statusCode());
        return text(answer);
    }

    /** What a page asks for beside itself. @throws IOException unless the server answered 200 */
    String json(String path) throws IOException, InterruptedException {
        var answer = client.send(request(path, "application/json"), BodyHandlers.ofByteArray());
        if (answer.statusCode() != 200) throw new IOException(path + " answered " + answer.statusCode());
        return text(answer);
    }

    /** A file while it comes. */
    InputStream download(String path) throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(URI.create(address + path)).build();
        var answer = client.send(request, BodyHandlers.ofInputStream());
        if (answer.statusCode() != 200) throw new IOException(path + " answered " + answer.statusCode());
        return answer.body();
    }

    /** Sends a form that stands on the page, and returns the page it leads to. */
    String submit(String page, String action, Map<String, String> fields) throws IOException, InterruptedException {
        var answer = send(action, formToken(page), fields);
        if (answer.statusCode() != 303 && answer.statusCode() != 302) {
            throw new IOException(action + " answered " + answer.statusCode());
        }
        return answer.headers().firstValue("Location").orElseThrow();
    }

    /** Sends a file, in the part {@code file}, with a form that stands on the page. */
    void upload(String page, String action, Map<String, String> fields, String file)
            throws IOException, InterruptedException {
        var boundary = "----matricula";
        var body = new StringBuilder();
        var all = new LinkedHashMap<>(fields);
        all.put("_csrf", formToken(page));
        all.forEach((name, value) -> body.append("--" + boundary + "\r\nContent-Disposition: form-data; name=\"" + name
                + "\"\r\n\r\n" + value + "\r\n"));
        body.append("--" + boundary
                        + "\r\nContent-Disposition: form-data; name=\"file\"; filename=\"file\"\r\n"
                        + "Content-Type: application/octet-stream\r\n\r\n")
                .append(file)
                .append("\r\n--" + boundary + "--\r\n");
        var request = HttpRequest.newBuilder(URI.create(address + action))
                .header("Content-Type", "multipart/form-data; boundary=" + boundary)
                .POST(HttpRequest.BodyPublishers.ofString(body.toString()))
                .build();
        var answer = client.send(request, BodyHandlers.ofByteArray());
        if (answer.statusCode() != 303) throw new IOException(action + " answered " + answer.statusCode());
    }

    /** What has to be sent with the forms of this page. */
    String formToken(String page) throws IOException, InterruptedException {
        var token = FORM_TOKEN.matcher(get(page));
        if (!token.find()) throw new IOException("There is no form on " + page);
        return token.group(1);
    }

    HttpResponse<byte[]> send(String action, String formToken, Map<String, String> fields)
            throws IOException, InterruptedException {
        var body = new ArrayList<String>();
        body.add("_csrf=" + encoded(formToken));
        fields.forEach((name, value) -> body.add(name + "=" + encoded(value)));
        return client.send(
                HttpRequest.newBuilder(URI.create(address + action))
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .header("Accept-Encoding", "gzip")
                        .POST(HttpRequest.BodyPublishers.ofString(String.join("&", body)))
                        .build(),
                BodyHandlers.ofByteArray());
    }

    static String text(HttpResponse<byte[]> answer) throws IOException {
        var isCompressed = answer.headers().firstValue("Content-Encoding").equals(java.util.Optional.of("gzip"));
        var body = new ByteArrayInputStream(answer.body());
        try (var plain = isCompressed ? new GZIPInputStream(body) : body) {
            return new String(plain.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private HttpRequest page(String path) {
        return request(path, "text/html");
    }

    private HttpRequest request(String path, String type) {
        return HttpRequest.newBuilder(URI.create(address + path))
                .header("Accept", type)
                .header("Accept-Encoding", "gzip")
                .build();
    }

    private static String encoded(String value) {
        return URLEncoder.encode(value, StandardCharsets.UTF_8);
    }
}
