package org.matricula.testing;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;

/**
 * A program that looks mail over before its reader does: it opens every link, and the links on the pages behind them,
 * and sends every form it meets as it stands. It follows redirects and keeps no cookie.
 */
public final class MailScanner {

    private static final Pattern LINK = Pattern.compile("https?://[^/\\s]+(/\\S*)");
    private static final int CLICKS = 2;

    private final HttpClient client =
            HttpClient.newBuilder().followRedirects(HttpClient.Redirect.NORMAL).build();
    private final String server;
    private final Set<String> opened = new HashSet<>();
    private final List<String> sent = new ArrayList<>();

    private MailScanner(int port) {
        this.server = "http://127.0.0.1:" + port;
    }

    public static MailScanner at(int port) {
        return new MailScanner(port);
    }

    public void read(String mail) {
        LINK.matcher(mail).results().forEach(link -> open(link.group(1), CLICKS));
    }

    /** What forms it sent where, and what came of it: {@code "/path 403"}. */
    public List<String> sent() {
        return List.copyOf(sent);
    }

    public void submit(String action, String fields) {
        var request = HttpRequest.newBuilder(URI.create(server + action))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(fields));
        sent.add(action + " " + send(request).statusCode());
    }

    private void open(String path, int clicks) {
        if (clicks == 0 || !opened.add(path)) return;
        var page = Jsoup.parse(
                send(HttpRequest.newBuilder(URI.create(server + path))).body(), server + path);
        for (var form : page.select("form[method=post]")) submit(form.attr("action"), fields(form));
        for (var link : page.select("a[href^=/]")) open(link.attr("href"), clicks - 1);
    }

    private static String fields(Element form) {
        return form.select("input[name], textarea[name], button[name]").stream()
                .map(input -> encoded(input.attr("name")) + "=" + encoded(input.val()))
                .collect(Collectors.joining("&"));
    }

    private HttpResponse<String> send(HttpRequest.Builder request) {
        try {
            return client.send(request.header("Accept", "text/html").build(), HttpResponse.BodyHandlers.ofString());
        } catch (IOException e) {
            throw new IllegalStateException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
