package org.matricula.bench;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.regex.Pattern;

/** Learners with a session each, who share a browser. */
final class SignedInLearners {

    private static final Pattern FORM_TOKEN = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");

    private final String address;
    private final List<String> sessions;
    private final String formCookie;
    private final String formToken;
    private final HttpClient client = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .executor(Executors.newVirtualThreadPerTaskExecutor())
            .build();

    /** @param first one who signed in just now, whose session the others get */
    SignedInLearners(RunningServer server, UUID first, List<UUID> learners) throws Exception {
        this.address = server.address();
        this.sessions = LearnerSessions.of(server, first, learners);
        // The token of a form belongs to the browser, not to the session.
        var form = client.send(request("/sign-in").build(), BodyHandlers.ofString());
        this.formCookie = form.headers().allValues("Set-Cookie").stream()
                .map(cookie -> cookie.replaceAll(";.*", ""))
                .filter(cookie -> cookie.startsWith("XSRF-TOKEN="))
                .findFirst()
                .orElseThrow(() -> new IOException("No form token is given out"));
        var token = FORM_TOKEN.matcher(form.body());
        if (!token.find()) throw new IOException("There is no form to sign in");
        this.formToken = token.group(1);
    }

    int count() {
        return sessions.size();
    }

    /** @throws IOException unless the server answered 200 */
    void open(int learner, String path) throws IOException, InterruptedException {
        var request = request(path)
                .header("Cookie", sessions.get(learner))
                .header("Accept-Encoding", "gzip")
                .build();
        var status = client.send(request, BodyHandlers.ofByteArray()).statusCode();
        if (status != 200) throw new IOException(path + " answered " + status);
    }

    /** @throws IOException unless the server sent the learner on to such a page */
    void follow(int learner, String path, String onTo) throws IOException, InterruptedException {
        var request = request(path).header("Cookie", sessions.get(learner)).build();
        var answer = client.send(request, BodyHandlers.discarding());
        var location = answer.headers().firstValue("Location").orElse("nowhere");
        if (!location.contains(onTo)) throw new IOException(path + " led to " + location);
    }

    PlainConnection connect() throws IOException {
        return new PlainConnection(address);
    }

    /** @param fields encoded, as a browser sends them */
    PlainConnection.Answer send(PlainConnection connection, int learner, String path, String fields)
            throws IOException {
        var form = "_csrf=" + formToken + "&" + fields;
        return connection.ask(String.join(
                "\r\n",
                "POST " + path + " HTTP/1.1",
                "Host: " + URI.create(address).getAuthority(),
                "Accept: text/html",
                "Cookie: " + sessions.get(learner) + "; " + formCookie,
                "Content-Type: application/x-www-form-urlencoded",
                "Content-Length: " + form.length(),
                "",
                form));
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create(address + path)).header("Accept", "text/html");
    }
}
