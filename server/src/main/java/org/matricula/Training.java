package org.matricula;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpClient.Redirect;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.List;

/** A start that only warms up: the JVM remembers the classes it loaded in a cache, for later starts. */
final class Training {

    private static final List<String> PATHS = List.of("/", "/sign-in", "/verify", "/courses", "/no-such-page");

    private Training() {}

    /** Set by the launcher script after a build. */
    static boolean isWanted() {
        return Boolean.getBoolean("matricula.training");
    }

    /** Looks at a few pages, whatever they answer. @return the exit status */
    static int visit(int port) {
        try (var client =
                HttpClient.newBuilder().followRedirects(Redirect.NORMAL).build()) {
            for (var path : PATHS) {
                var page = URI.create("http://localhost:" + port + path);
                client.send(HttpRequest.newBuilder(page).build(), BodyHandlers.discarding());
            }
            return Launch.DONE;
        } catch (IOException e) {
            throw new Refusal("Training could not open a page: " + e.getMessage(), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return Launch.REFUSED;
        }
    }
}
