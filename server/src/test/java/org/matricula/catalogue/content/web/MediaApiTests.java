package org.matricula.catalogue.content.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.matricula.catalogue.content.web.TransferApiTests.refused;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.delete;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;

import com.jayway.jsonpath.JsonPath;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.matricula.catalogue.content.Media;
import org.matricula.organisation.Members;
import org.matricula.testing.Browsing;
import org.matricula.testing.Learning;
import org.matricula.testing.MatriculaTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.web.context.WebApplicationContext;

/** The files of a run, put there, read in parts and taken away by programs. */
@MatriculaTest
class MediaApiTests {

    private static final byte[] WORDS = "Ten bytes.".getBytes(StandardCharsets.UTF_8);

    @Autowired
    WebApplicationContext server;

    @Autowired
    Learning learning;

    @Autowired
    Members members;

    @Autowired
    Media media;

    private WrittenRun written;
    private Browsing author;

    @BeforeEach
    void aRun() {
        written = WrittenRun.in(learning, members);
        author = Browsing.as(server, written.author());
    }

    @Test
    void aFileIsAddedListedServedAndTakenAway() {
        var added = upload(author, "My Notes.TXT", WORDS);
        assertThat(added.getStatus()).isEqualTo(201);
        assertThat(JsonPath.<String>read(Browsing.text(added), "$.name")).isEqualTo("my-notes.txt");
        assertThat(JsonPath.<Integer>read(Browsing.text(added), "$.size")).isEqualTo(10);
        var list = Browsing.text(author.open(written.api() + "/media"));
        assertThat(JsonPath.<String>read(list, "$[0].type")).isEqualTo("text/plain");
        assertThat(author.open(written.media() + "my-notes.txt").getContentAsByteArray())
                .isEqualTo(WORDS);

        assertThat(author.send(delete(written.api() + "/media/my-notes.txt")).getStatus())
                .isEqualTo(204);
        assertThat(author.open(written.media() + "my-notes.txt").getStatus()).isEqualTo(404);
        refused(author.send(delete(written.api() + "/media/my-notes.txt")), 404, "nothing at this address");
    }

    @Test
    void partsOfAFileAreServedAsAskedFor() {
        upload(author, "notes.txt", WORDS);

        part("bytes=4-8", 206, "bytes 4-8/10", "bytes");
        part("bytes=4-", 206, "bytes 4-9/10", "bytes.");
        part("bytes=-6", 206, "bytes 4-9/10", "bytes.");
        part("bytes=8-99", 206, "bytes 8-9/10", "s.");
        part("bytes=10-", 416, "bytes */10", null);
        assertThat(author.open(written.media() + "notes.txt").getHeader("Accept-Ranges"))
                .isEqualTo("bytes");
    }

    @Test
    void whatCantBeTakenIsNamedAndNothingIsKept() {
        refused(upload(author, "page.html", WORDS), 409, "catalogue.media.kind");
        refused(upload(author, "photo.png", WORDS), 409, "catalogue.media.not-what-it-says");
        refused(upload(author, "notes.txt", new byte[0]), 409, "catalogue.media.empty");
        refused(
                upload(author, new Endless("notes.txt")),
                409,
                "notes.txt” is too large: a file can have at most 200 MB");
        refused(author.send(multipart(written.api() + "/media")), 422, "No file was chosen");

        assertThat(media.of(written.run().id())).isEmpty();
    }

    @Test
    void outsidersNeitherSeeNorChangeTheFiles() {
        upload(author, "notes.txt", WORDS);
        var colleagueElsewhere =
                Browsing.as(server, WrittenRun.in(learning, members).author());
        var stranger = Browsing.as(server, learning.somebody());
        for (var outsider : new Browsing[] {colleagueElsewhere, stranger}) {
            assertThat(outsider.open(written.api() + "/media").getStatus()).isEqualTo(403);
            assertThat(upload(outsider, "mine.txt", WORDS).getStatus()).isEqualTo(403);
            assertThat(outsider.send(delete(written.api() + "/media/notes.txt")).getStatus())
                    .isEqualTo(403);
            assertThat(outsider.open(written.media() + "notes.txt").getStatus()).isEqualTo(404);
            assertThat(outsider.send(get(written.media() + "notes.txt").header("Range", "bytes=0-1"))
                            .getStatus())
                    .isEqualTo(404);
        }

        assertThat(media.of(written.run().id())).hasSize(1);
    }

    private void part(String range, int status, String contentRange, String text) {
        var answer = author.send(get(written.media() + "notes.txt").header("Range", range));
        assertThat(answer.getStatus()).isEqualTo(status);
        assertThat(answer.getHeader("Content-Range")).isEqualTo(contentRange);
        if (text != null) assertThat(Browsing.text(answer)).isEqualTo(text);
    }

    private MockHttpServletResponse upload(Browsing who, String name, byte[] bytes) {
        return upload(who, new MockMultipartFile("file", name, "application/octet-stream", bytes));
    }

    private MockHttpServletResponse upload(Browsing who, MockMultipartFile file) {
        return who.send(multipart(written.api() + "/media").file(file));
    }

    /** A file that never ends; whoever reads on too long is stopped by the time the build takes. */
    private static final class Endless extends MockMultipartFile {

        Endless(String name) {
            super("file", name, "text/plain", WORDS);
        }

        @Override
        public InputStream getInputStream() {
            return new InputStream() {
                @Override
                public int read() {
                    return 'x';
                }

                @Override
                public int read(byte[] target, int offset, int length) {
                    java.util.Arrays.fill(target, offset, offset + length, (byte) 'x');
                    return length;
                }
            };
        }
    }
}
