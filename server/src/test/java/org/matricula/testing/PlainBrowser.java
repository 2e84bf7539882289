package org.matricula.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.CookieManager;
import java.net.CookiePolicy;
import java.net.HttpCookie;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ThreadLocalRandom;
import java.util.stream.Collectors;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;

/** Somebody at a browser without JavaScript: keeps cookies, fills in forms as they stand, follows no redirect by itself. */
public final class PlainBrowser {

    private final String host;
    private final CookieManager cookies = new CookieManager(null, CookiePolicy.ACCEPT_ALL);
    private final HttpClient client = HttpClient.newBuilder()
            .cookieHandler(cookies)
            .followRedirects(HttpClient.Redirect.NEVER)
            .build();
    private final String from;

    private PlainBrowser(String host, String from) {
        this.host = host;
        this.from = from;
    }

    /** A visitor with a network address of its own, so that limits per address don't mix tests up. */
    public static PlainBrowser at(int port) {
        var random = ThreadLocalRandom.current();
        var octets = random.ints(3, 1, 255).mapToObj(String::valueOf).collect(Collectors.joining("."));
        return from(port, "203." + octets);
    }

    /** A visitor with a given network address. */
    public static PlainBrowser from(int port, String address) {
        return new PlainBrowser("http://127.0.0.1:" + port, address);
    }

    /** An answer of the server. */
    public record Reply(int status, String body, Map<String, List<String>> headers) {

        public Document page() {
            return Jsoup.parse(body);
        }

        /** The text a reader sees. */
        public String text() {
            return page().text();
        }

        /** Where it sends the reader on to; empty if it doesn't. */
        public String location() {
            return header("location");
        }

        public String header(String name) {
            return String.join("; ", headers.getOrDefault(name, List.of()));
        }
    }

    public Reply get(String path) {
        return send(request(path).GET());
    }

    public Reply head(String path) {
        return send(request(path).method("HEAD", HttpRequest.BodyPublishers.noBody()));
    }

    /** Sends fields as a form would, without looking at any page: so without the token that guards forms. */
    public Reply post(String path, Map<String, String> fields) {
        var body = fields.entrySet().stream()
                .map(field -> encoded(field.getKey()) + "=" + encoded(field.getValue()))
                .collect(Collectors.joining("&"));
        return send(request(path)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(body)));
    }

    /** Opens the page and sends its form with this action, filled in with these fields and else as it stands. */
    public Reply submit(String page, String action, Map<String, String> fields) {
        var opened = get(page).page();
        var form = opened.selectFirst("form[action=" + action + "]");
        if (form == null) throw new AssertionError("No form " + action + " on " + page + ": " + opened.text());
        var sent = new LinkedHashMap<String, String>();
        form.select("input[name], textarea[name]").forEach(input -> sent.put(input.attr("name"), input.val()));
        form.select("select[name]")
                .forEach(list ->
                        list.select("option[selected]").forEach(chosen -> sent.put(list.attr("name"), chosen.val())));
        sent.putAll(fields);
        return post(action, sent);
    }

    public PlainBrowser signIn(Somebody person) {
        var reply = submit("/sign-in", "/sign-in", Map.of("email", person.address(), "password", person.password()));
        if (reply.status() != 303) throw new AssertionError(reply.status() + " " + reply.text());
        return this;
    }

    /** The same browser holding a session's cookie that it got from somewhere. */
    public PlainBrowser with(String session) {
        var cookie = new HttpCookie("matricula", session);
        cookie.setPath("/");
        cookie.setVersion(0);
        cookies.getCookieStore().add(URI.create(host), cookie);
        return this;
    }

    /** Whether this browser is signed in. */
    public boolean isSignedIn() {
        return get("/account").status() == 200;
    }

    public List<HttpCookie> cookies() {
        return cookies.getCookieStore().getCookies();
    }

    /** The value of the session's cookie; empty if there is none. */
    public String session() {
        return cookies().stream()
                .filter(cookie -> cookie.getName().equals("matricula"))
                .map(HttpCookie::getValue)
                .collect(Collectors.joining());
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create(host + path))
                .header("X-Forwarded-For", from)
                .header("Accept-Language", "en-GB")
                .header("Accept", path.startsWith("/api/") ? "application/json" : "text/html");
    }

    private Reply send(HttpRequest.Builder request) {
        try {
            var response = client.send(request.build(), HttpResponse.BodyHandlers.ofString());
            return new Reply(
                    response.statusCode(), response.body(), response.headers().map());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
