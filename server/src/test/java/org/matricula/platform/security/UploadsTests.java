package org.matricula.platform.security;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.Test;
import org.matricula.testing.MatriculaTest;
import org.springframework.boot.test.web.server.LocalServerPort;

@MatriculaTest
class UploadsTests {

    private static final int LARGE = 4 * 1024 * 1024;

    @LocalServerPort
    int port;

    @Test
    void aLargeUploadGoesOnlyWhereFilesAreTaken() throws Exception {
        assertThat(upload("/verify", LARGE)).isEqualTo(413);
        assertThat(upload("/sign-in", LARGE)).isEqualTo(413);
    }

    @Test
    void aStrangersUploadIsRefusedBeforeItIsRead() throws Exception {
        var run = "/courses/c/runs/r/content";
        assertThat(upload("/o/x" + run + "/media", 1000)).isEqualTo(302);
        assertThat(upload("/api/v1/organisations/x" + run + "/import", 1000)).isEqualTo(401);
    }

    private int upload(String path, int size) throws Exception {
        var part = "--b\r\nContent-Disposition: form-data; name=\"file\"; filename=\"f\"\r\n\r\n" + "x".repeat(size)
                + "\r\n--b--\r\n";
        var request = HttpRequest.newBuilder(URI.create("http://localhost:" + port + path))
                .header("Content-Type", "multipart/form-data; boundary=b")
                .POST(HttpRequest.BodyPublishers.ofString(part))
                .build();
        try (var client = HttpClient.newHttpClient()) {
            return client.send(request, HttpResponse.BodyHandlers.discarding()).statusCode();
        }
    }
}
