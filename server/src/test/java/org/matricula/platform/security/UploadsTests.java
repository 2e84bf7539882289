package org.matricula.platform.security;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
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
        assertThat(upload("/account", LARGE)).isEqualTo(413);
        assertThat(upload("/sign-in", LARGE)).isEqualTo(413);
    }

    @Test
    void whatIsOpenToAnybodyTakesFilesOfALimitOfItsOwn() throws Exception {
        assertThat(upload("/verify", LARGE)).isEqualTo(200);
        assertThat(upload("/verify", 4 * LARGE)).isEqualTo(413);
    }

    @Test
    void aStrangersUploadIsRefusedBeforeItIsRead() throws Exception {
        var run = "/courses/c/runs/r/content";
        assertThat(upload("/o/x" + run + "/media", 1000)).isEqualTo(302);
        assertThat(upload("/api/v1/organisations/x" + run + "/import", 1000)).isEqualTo(401);
    }

    @Test
    void whatDoesntSayHowLongItIsIsAskedForItsLengthWhereNoFilesAreTaken() throws Exception {
        var page = send("/sign-in", BodyPublishers.fromPublisher(part(1000)));
        assertThat(page.statusCode()).isEqualTo(411);
        assertThat(page.body()).contains("doesn't say how long it is");
        var problem = send("/api/v1/verify", BodyPublishers.fromPublisher(part(1000)));
        assertThat(problem.statusCode()).isEqualTo(411);
        assertThat(problem.headers().firstValue("Content-Type")).hasValue("application/problem+json");
        assertThat(problem.body()).contains("Send it again with its length");
        var files = "/api/v1/organisations/x/courses/c/runs/r/content/media";
        assertThat(send(files, BodyPublishers.fromPublisher(part(1000))).statusCode())
                .isEqualTo(401);
    }

    private int upload(String path, int size) throws Exception {
        return send(path, part(size)).statusCode();
    }

    private static BodyPublisher part(int size) {
        return BodyPublishers.ofString("--b\r\nContent-Disposition: form-data; name=\"file\"; filename=\"f\"\r\n\r\n"
                + "x".repeat(size) + "\r\n--b--\r\n");
    }

    private HttpResponse<String> send(String path, BodyPublisher body) throws Exception {
        var request = HttpRequest.newBuilder(URI.create("http://localhost:" + port + path))
                .version(HttpClient.Version.HTTP_1_1)
                .header("Content-Type", "multipart/form-data; boundary=b")
                .POST(body)
                .build();
        try (var client = HttpClient.newHttpClient()) {
            return client.send(request, HttpResponse.BodyHandlers.ofString());
        }
    }
}
