package org.matricula.credential.verify.web;

import java.io.ByteArrayOutputStream;
import java.net.http.HttpClient;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.concurrent.ThreadLocalRandom;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.http.client.JdkClientHttpRequestFactory;
import org.springframework.web.client.RestClient;

/** A visitor without a session, from an address of their own, who sends files as a browser does. */
final class Sending {

    private final RestClient visitor;

    Sending(int port) {
        var random = ThreadLocalRandom.current();
        var client = HttpClient.newBuilder()
                .followRedirects(HttpClient.Redirect.NEVER)
                .build();
        visitor = RestClient.builder()
                .requestFactory(new JdkClientHttpRequestFactory(client))
                .baseUrl("http://127.0.0.1:" + port)
                .defaultHeader("X-Forwarded-For", "198.18." + random.nextInt(256) + "." + random.nextInt(256))
                .defaultStatusHandler(status -> true, (request, response) -> {})
                .build();
    }

    Document page(String path) {
        return Jsoup.parse(get(path).getBody());
    }

    ResponseEntity<String> get(String path) {
        return visitor.get().uri(path).header("Accept", "text/html").retrieve().toEntity(String.class);
    }

    /** The API's answer. */
    String json(String path) {
        return visitor.get()
                .uri(path)
                .header("Accept", "application/json")
                .retrieve()
                .body(String.class);
    }

    ResponseEntity<String> post(String path, byte[] body) {
        return visitor.post()
                .uri(path)
                .contentType(MediaType.APPLICATION_OCTET_STREAM)
                .body(body)
                .retrieve()
                .toEntity(String.class);
    }

    ResponseEntity<String> upload(String path, String field, String name, byte[] content) {
        var form = new ByteArrayOutputStream();
        form.writeBytes(ascii(
                "--part\r\nContent-Disposition: form-data; name=\"" + field + "\"; filename=\"" + name + "\"\r\n\r\n"));
        form.writeBytes(content);
        form.writeBytes(ascii("\r\n--part--\r\n"));
        return multipart(path, form.toByteArray());
    }

    ResponseEntity<String> paste(String text) {
        return form("/verify", Map.of("credential", text));
    }

    ResponseEntity<String> form(String path, Map<String, String> fields) {
        var form = new StringBuilder();
        fields.forEach((name, value) -> form.append("--part\r\nContent-Disposition: form-data; name=\"")
                .append(name)
                .append("\"\r\n\r\n")
                .append(value)
                .append("\r\n"));
        return multipart(path, form.append("--part--\r\n").toString().getBytes(StandardCharsets.UTF_8));
    }

    private ResponseEntity<String> multipart(String path, byte[] body) {
        return visitor.post()
                .uri(path)
                .contentType(MediaType.parseMediaType("multipart/form-data; boundary=part"))
                .body(body)
                .retrieve()
                .toEntity(String.class);
    }

    private static byte[] ascii(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }
}
