package org.matricula.catalogue.content.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import com.jayway.jsonpath.JsonPath;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.matricula.catalogue.content.Authoring;
import org.matricula.catalogue.content.Contents;
import org.matricula.catalogue.content.Draft;
import org.matricula.catalogue.content.Drafting;
import org.matricula.catalogue.content.Media;
import org.matricula.organisation.Members;
import org.matricula.platform.MatriculaProperties;
import org.matricula.testing.Browsing;
import org.matricula.testing.Learning;
import org.matricula.testing.MatriculaTest;
import org.matricula.testing.TaughtContent;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.web.context.WebApplicationContext;

/** Content copied from run to run and taken in from zips by programs: done as a whole, or not at all. */
@MatriculaTest
class TransferApiTests {

    @Autowired
    WebApplicationContext server;

    @Autowired
    Learning learning;

    @Autowired
    Members members;

    @Autowired
    Authoring authoring;

    @Autowired
    Drafting drafting;

    @Autowired
    Contents contents;

    @Autowired
    Media media;

    @Autowired
    MatriculaProperties properties;

    private WrittenRun there;
    private WrittenRun next;
    private Browsing author;
    private Browsing outsider;
    private Browsing stranger;
    private TaughtContent taught;

    /** Of two runs the first teaches two steps, one of them in its draft only, and has a file. */
    @BeforeEach
    void twoRunsOfOneCourse() {
        there = WrittenRun.in(learning, members);
        var second = learning.run(there.course(), "Next", "2027-02-01T00:00:00Z", "2027-06-01T00:00:00Z");
        next = new WrittenRun(there.provider(), there.course(), second, there.author());
        author = Browsing.as(server, there.author());
        outsider = Browsing.as(server, WrittenRun.in(learning, members).author());
        stranger = Browsing.as(server, learning.somebody());
        TaughtContent.articles(1).publishedIn(there.run(), there.provider().id(), authoring);
        taught = TaughtContent.articles(2);
        authoring.replaceDraft(there.provider().id(), there.run().id(), taught.outline(), taught.steps());
        var notes = new ByteArrayInputStream("Notes".getBytes(StandardCharsets.UTF_8));
        media.add(there.provider().id(), there.run().id(), "notes.txt", notes);
    }

    @Test
    void aCopyIsAnsweredAsTheDraftItMadeWithIdsOfItsOwn() {
        var answer = copy(author, there.run().id(), false);

        assertThat(answer.getStatus()).isEqualTo(200);
        var ids = JsonPath.<List<String>>read(Browsing.text(answer), "$.steps[*].id");
        assertThat(ids).hasSize(2).doesNotContain(taught.id(0).toString());
        assertThat(media.of(next.run().id())).hasSize(1);
        assertThat(JsonPath.<List<String>>read(
                        Browsing.text(copy(author, there.run().id(), true)), "$.steps[*].id"))
                .hasSize(1);
    }

    @Test
    void aCopyThatCantBeMadeSaysWhyAndChangesNothing() {
        copy(author, there.run().id(), false);
        var before = draft();
        var elsewhere = WrittenRun.in(learning, members);
        TaughtContent.articles(1)
                .publishedIn(elsewhere.run(), elsewhere.provider().id(), authoring);
        var empty = learning.run(there.course(), "Empty", "2028-02-01T00:00:00Z", "2028-06-01T00:00:00Z");

        refused(copy(author, elsewhere.run().id(), true), 409, "catalogue.transfer.no-such-content");
        refused(copy(author, UUID.randomUUID(), true), 409, "catalogue.transfer.no-such-content");
        refused(copy(author, empty.id(), false), 409, "catalogue.transfer.no-such-content");
        refused(author.send(post(next.api() + "/copy"), "{}"), 422, "from");
        refused(author.send(post(next.api() + "/copy"), "{\"from\": "), 400, "read");
        refused(author.send(post(next.api() + "/copy"), "{\"from\": 7}"), 400, "from");
        assertThat(copy(outsider, there.run().id(), false).getStatus()).isEqualTo(403);
        assertThat(copy(stranger, there.run().id(), false).getStatus()).isEqualTo(403);

        assertThat(draft()).isEqualTo(before);
    }

    @Test
    void aZipReplacesTheDraftAtOnceAndIsAnsweredAsTheDraft() {
        var zip = author.open(there.api() + "/export").getContentAsByteArray();

        var answer = take(author, zip);

        assertThat(answer.getStatus()).isEqualTo(200);
        assertThat(JsonPath.<List<String>>read(Browsing.text(answer), "$.steps[*].title"))
                .containsExactly("Article 1.1", "Article 1.2");
        assertThat(media.of(next.run().id())).hasSize(1);
        assertThat(contents.published(next.run().id())).isEmpty();
        assertThat(arrived()).isZero();
    }

    @Test
    void aZipThatCantBeTakenSaysWhyAndChangesNothing() {
        copy(author, there.run().id(), true);
        var before = draft();
        var files = media.of(next.run().id());
        var zip = author.open(there.api() + "/export").getContentAsByteArray();

        refused(take(author, Arrays.copyOf(zip, zip.length / 2)), 409, "no zip file, or it is damaged");
        refused(take(author, "no zip".getBytes(StandardCharsets.UTF_8)), 409, "catalogue.import");
        refused(take(author, new byte[0]), 409, "catalogue.import");
        var damaged = zip.clone();
        for (var i = 60; i < 90; i++) damaged[i] ^= 0x55;
        refused(take(author, damaged), 409, "Nothing was changed");
        refused(author.send(multipart(next.api() + "/import")), 422, "file");
        refused(author.send(post(next.api() + "/import"), "{}"), 422, "file");
        assertThat(take(outsider, zip).getStatus()).isEqualTo(403);
        assertThat(take(stranger, zip).getStatus()).isEqualTo(403);

        assertThat(draft()).isEqualTo(before);
        assertThat(media.of(next.run().id())).isEqualTo(files);
        assertThat(arrived()).isZero();
    }

    /** What of the draft anybody could see change. */
    private List<Object> draft() {
        Draft draft = drafting.draft(next.run().id());
        return List.of(
                draft.revision(), draft.content().outline(), draft.content().steps());
    }

    private long arrived() {
        var run = next.run().id().toString();
        try (var files = Files.walk(Path.of(properties.data().toString()))) {
            return files.filter(file -> file.getFileName().toString().startsWith(run))
                    .count();
        } catch (java.io.IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private MockHttpServletResponse copy(Browsing who, UUID from, boolean published) {
        return who.send(post(next.api() + "/copy"), "{\"from\":\"" + from + "\",\"published\":" + published + "}");
    }

    private MockHttpServletResponse take(Browsing who, byte[] zip) {
        return who.send(multipart(next.api() + "/import")
                .file(new MockMultipartFile("file", "content.zip", "application/zip", zip)));
    }

    static void refused(MockHttpServletResponse answer, int status, String words) {
        assertThat(answer.getStatus()).as(Browsing.text(answer)).isEqualTo(status);
        assertThat(answer.getContentType()).startsWith("application/problem+json");
        assertThat(Browsing.text(answer)).contains(words);
    }
}
