package org.matricula.catalogue.content.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.put;

import java.util.List;
import java.util.UUID;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.matricula.catalogue.content.Copying;
import org.matricula.catalogue.content.Drafting;
import org.matricula.catalogue.content.OutlineEdit;
import org.matricula.catalogue.content.Step;
import org.matricula.catalogue.content.StepContent;
import org.matricula.organisation.Members;
import org.matricula.testing.Browsing;
import org.matricula.testing.Learning;
import org.matricula.testing.MatriculaTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.web.context.WebApplicationContext;

@MatriculaTest
class AuthoringPagesTests {

    private static final byte[] PNG = {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1a, '\n', 1, 2, 3, 4};

    @Autowired
    WebApplicationContext server;

    @Autowired
    Learning learning;

    @Autowired
    Members members;

    @Autowired
    Drafting drafting;

    @Autowired
    Copying copying;

    private WrittenRun written;
    private Browsing author;

    @BeforeEach
    void aRun() {
        written = WrittenRun.in(learning, members);
        author = Browsing.as(server, written.author());
    }

    @Test
    void deletingSaysWhatItMeansAndCanBeUndone() {
        var step = step(new StepContent.Article("Text."));
        op("remove-week:0");
        var page = author.page(written.content());
        assertThat(page.select(".week")).isEmpty();
        assertThat(page.text()).contains("The last change was a deletion.", "1 deleted step");

        op("undo");
        assertThat(author.page(written.content()).select(".steps a").text()).isEqualTo(step.title());
    }

    @Test
    void aTitleThatIsMissingIsAskedForAtItsField() {
        var answer = op("add-week", "title", " ");

        assertThat(answer.getStatus()).isEqualTo(422);
        assertThat(Jsoup.parse(Browsing.text(answer))
                        .select("#add-week-title-wrong")
                        .text())
                .isEqualTo("Give it a title.");
    }

    @Test
    void twoWhoChangeTheOrderAtOnceDontMixItUp() {
        step(new StepContent.Article("Text."));
        var answer = author.submit(written.content(), "op", "remove-week:0", "revision", "0");

        assertThat(answer.getStatus()).isEqualTo(422);
        assertThat(Browsing.text(answer)).contains("Somebody else changed the order");
        assertThat(drafting.draft(written.run().id()).content().weeks()).isEqualTo(1);
    }

    @Test
    void whoSavesSecondSeesBothTextsAndLosesNothing() {
        var step = step(new StepContent.Article("Old."));
        var path = written.content() + "/steps/" + step.id();
        author.submit(path, "op", "save", "revision", "0", "title", "T", "text", "First.");
        var answer = author.submit(path, "op", "save", "revision", "0", "title", "T", "text", "Second.");

        var page = Jsoup.parse(Browsing.text(answer));
        assertThat(answer.getStatus()).isEqualTo(422);
        assertThat(page.select("#their-text").val()).isEqualTo("First.");
        assertThat(page.select("#text").val()).isEqualTo("Second.");
        assertThat(page.select("form[data-autosave] [name=revision]").val()).isEqualTo("1");
    }

    @Test
    void buttonsOfTheFormKeepWhatWasTyped() {
        var step = step(StepContent.empty(StepContent.Kind.TEST));
        var path = written.content() + "/steps/" + step.id();
        var page = Jsoup.parse(Browsing.text(author.submit(
                path,
                "op",
                "add-question:NUMERIC",
                "revision",
                "0",
                "title",
                "A test",
                "text",
                "Take *care*",
                "attempts",
                "many",
                "questions[0].type",
                "SINGLE",
                "questions[0].prompt",
                "Which?",
                "questions[0].choices[0].text",
                "This",
                "questions[0].choices[1].text",
                "That",
                "questions[0].right",
                "1")));

        assertThat(page.select("#attempts").val()).isEqualTo("many");
        assertThat(page.select("fieldset.question")).hasSize(2);
        assertThat(page.getElementById("questions[0].choices[1].text").val()).isEqualTo("That");
        var right = page.select("[type=radio][name=questions[0].right]");
        assertThat(right).hasSize(2);
        assertThat(right.get(1).hasAttr("checked")).isTrue();
        assertThat(right.get(0).hasAttr("checked")).isFalse();
    }

    @Test
    void numbersThatAreNoneAreNamedAtTheirFields() {
        var step = step(StepContent.empty(StepContent.Kind.TEST));
        var answer = author.submit(
                written.content() + "/steps/" + step.id(),
                "op",
                "save",
                "revision",
                "0",
                "title",
                "A test",
                "attempts",
                "two",
                "passMark",
                "700",
                "waitHours",
                "-1",
                "questions[0].type",
                "NUMERIC",
                "questions[0].points",
                "1001");

        var page = Jsoup.parse(Browsing.text(answer));
        assertThat(page.select("#errors li").eachText())
                .containsExactlyInAnyOrder(
                        "Attempts: enter a whole number from 1 to 100, or leave it empty for as many as one likes.",
                        "Pass mark: enter a whole number from 0 to 100.",
                        "Hours between two attempts: enter a whole number from 0 to 720.",
                        "Points of question 1: enter a whole number from 0 to 1,000.");
        assertThat(page.select("#attempts-wrong, #passMark-wrong, #waitHours-wrong"))
                .hasSize(3);
        assertThat(page.select("#passMark.is-invalid").val()).isEqualTo("700");
        assertThat(page.select("#attempts").val()).isEqualTo("two");
    }

    @Test
    void aStepWithoutATitleIsSavedAndSaysSo() {
        var step = step(new StepContent.Article("Text."));
        var path = written.content() + "/steps/" + step.id();

        author.submit(path, "op", "save", "revision", "0", "title", " ", "text", "Text.");

        assertThat(author.page(path).select("h1").text()).contains("Step without a title");
    }

    @Test
    void aQuestionWithOneRightChoiceTakesOnlyOne() {
        var step = step(StepContent.empty(StepContent.Kind.QUIZ));
        var path = written.content() + "/steps/" + step.id();
        author.submit(
                path,
                "op",
                "save",
                "revision",
                "0",
                "title",
                "Quiz",
                "questions[0].type",
                "SINGLE",
                "questions[0].points",
                "1",
                "questions[0].choices[0].text",
                "This",
                "questions[0].choices[1].text",
                "That",
                "questions[0].right",
                "1");

        assertThat(drafting.step(written.run().id(), step.id()).step().content().toString())
                .contains("text=This, right=false", "text=That, right=true");
        assertThat(author.page(path)
                        .select("[name=questions[0].right][checked]")
                        .val())
                .isEqualTo("1");
        assertThat(author.page(path).select("[type=checkbox]")).isEmpty();
    }

    @Test
    void learnersPreviewNeverSaysWhichAnswersAreRight() {
        var step = step(StepContent.empty(StepContent.Kind.QUIZ));
        author.submit(
                written.content() + "/steps/" + step.id(),
                "op",
                "save",
                "revision",
                "0",
                "title",
                "Quiz",
                "questions[0].type",
                "SINGLE",
                "questions[0].prompt",
                "Which?",
                "questions[0].points",
                "1",
                "questions[0].explanation",
                "Because it is so.",
                "questions[0].choices[0].text",
                "This",
                "questions[0].right",
                "0",
                "questions[0].choices[1].text",
                "That");
        var page = author.page(written.content() + "/steps/" + step.id() + "/preview");

        assertThat(page.select(".asked label").eachText()).containsExactly("This", "That");
        assertThat(page.select(".asked [checked], .asked [data-right]")).isEmpty();
        assertThat(page.select(".step-body").html()).doesNotContain("Because", "true");
    }

    @Test
    void publishingNamesEveryProblemAtItsStep() {
        step(StepContent.empty(StepContent.Kind.QUIZ));
        step(new StepContent.Article("![x](missing.png)"));
        var page = author.page(written.content() + "/publication");

        assertThat(page.select(".problems li").eachText())
                .containsExactly(
                        "1.1 Step It has no question yet.",
                        "1.2 Step There is no file “missing.png” among the run's files.");
        assertThat(page.select("main form")).isEmpty();
        assertThat(author.submit(written.content() + "/publication").getStatus())
                .isEqualTo(422);
    }

    @Test
    void filesAreUploadedListedWithTheirUseAndServed() {
        assertThat(upload("My Photo (1).PNG", PNG).getStatus()).isEqualTo(303);
        step(new StepContent.Article("![A photo](my-photo-1.png)"));

        var list = author.page(written.content() + "/media");
        assertThat(list.select("tbody tr").text()).contains("my-photo-1.png", "12 bytes", "1.1 Step");
        assertThat(list.select("tbody form")).isEmpty();
        var refused = author.submit(written.content() + "/media/removal", "name", "my-photo-1.png");
        assertThat(Browsing.text(refused)).contains("is used in the draft");

        var served = author.open(written.media() + "my-photo-1.png");
        assertThat(served.getContentAsByteArray()).isEqualTo(PNG);
        assertThat(served.getHeader("X-Content-Type-Options")).isEqualTo("nosniff");
        assertThat(served.getHeader("Content-Security-Policy")).contains("sandbox");
        var again =
                author.send(get(written.media() + "my-photo-1.png").header("If-None-Match", served.getHeader("ETag")));
        assertThat(again.getStatus()).isEqualTo(304);
        var part = author.send(get(written.media() + "my-photo-1.png").header("Range", "bytes=1-3"));
        assertThat(part.getStatus()).isEqualTo(206);
        assertThat(new String(part.getContentAsByteArray(), java.nio.charset.StandardCharsets.US_ASCII))
                .isEqualTo("PNG");
        var whole = author.send(get(written.media() + "my-photo-1.png")
                .header("Range", "bytes=1-3")
                .header("If-Range", "\"another\""));
        assertThat(whole.getStatus()).isEqualTo(200);
    }

    @Test
    void thatOtherFilesWereAddedIsSaidOnlyWhereTheyWere() {
        var bad = new MockMultipartFile("files", "notes.exe", "application/octet-stream", new byte[] {1});
        var good = new MockMultipartFile("files", "dot.png", "image/png", PNG);

        var alone = author.send(multipart(written.content() + "/media").file(bad));
        var both = author.send(multipart(written.content() + "/media").file(bad).file(good));

        assertThat(Browsing.text(alone)).contains("One file wasn't added, and nothing else was.");
        assertThat(Browsing.text(both)).contains("One file wasn't added; the other one was.");
    }

    @Test
    void aCopyAsksBeforeItReplacesTheDraft() {
        step(new StepContent.Article("Mine."));
        var other = learning.run(written.course(), "Other", "2027-02-01T00:00:00Z", "2027-06-30T00:00:00Z");
        copying.copy(written.provider().id(), written.run().id(), other.id(), false);
        var desk = written.content().replace("/" + written.run().slug() + "/", "/" + other.slug() + "/");
        var from = written.run().id().toString();
        var before = drafting.draft(other.id()).revision();

        var asked = author.submit(desk + "/copy", "from", from);

        assertThat(Browsing.text(asked)).contains("Replace the draft by a copy?", "The draft has 1 step");
        assertThat(drafting.draft(other.id()).revision()).isEqualTo(before);
        assertThat(author.submit(desk + "/copy", "from", from, "sure", "true").getStatus())
                .isEqualTo(303);
        assertThat(author.submit(desk + "/copy", "from", UUID.randomUUID().toString())
                        .getStatus())
                .isEqualTo(404);
        assertThat(author.page(desk + "/transfer").text()).contains("holds the draft as it is now, published or not");
    }

    @Test
    void aRunThatTeachesTestsSaysWhichIsWhichAndOffersNoOthers() {
        assertThat(author.page(written.path()).select("a[href$=/tests/new]")).hasSize(1);
        step(new StepContent.Article("Text."));
        author.submit(written.content() + "/publication");

        var page = author.page(written.path());
        assertThat(page.select("a[href$=/tests/new]")).isEmpty();
        assertThat(page.text()).contains("Learners take the tests among the steps of the content");
    }

    @Test
    void whoCreatesACourseIsToldThatItIsPublicAtOnce() {
        assertThat(author.page(written.provider().path() + "/courses/new").text())
                .contains("A course is public as soon as you create it");
    }

    @Test
    void filesThatAreNotWhatTheySayAreRefusedByName() {
        var answer = upload("photo.png", "<script>alert(1)</script>".getBytes());
        assertThat(answer.getStatus()).isEqualTo(422);
        assertThat(Browsing.text(answer)).contains("“photo.png” is not what its name says");
        assertThat(Browsing.text(upload("page.html", PNG))).contains("is of no kind that fits");
    }

    @Test
    void nobodyElseHasTheFilesAsLongAsNobodyAdmitsThem() {
        upload("photo.png", PNG);
        var outsider = Browsing.as(server, WrittenRun.in(learning, members).author());

        assertThat(outsider.open(written.media() + "photo.png").getStatus()).isEqualTo(404);
        assertThat(outsider.open(written.content()).getStatus()).isEqualTo(403);
    }

    @Test
    void aZipIsLookedAtBeforeItReplacesTheDraft() {
        step(new StepContent.Article("Text."));
        var zip = author.open(written.content() + "/export").getContentAsByteArray();
        op("remove-week:0");
        var looked = author.send(multipart(written.content() + "/import")
                .file(new MockMultipartFile("file", "content.zip", "application/zip", zip)));
        var page = Jsoup.parse(Browsing.text(looked));
        assertThat(page.text()).contains("1 week, 1 step, no files", "The draft is empty");
        assertThat(drafting.draft(written.run().id()).isEmpty()).isTrue();

        var accept = page.select("main form").attr("action");
        assertThat(author.submit(accept).getStatus()).isEqualTo(303);
        assertThat(author.page(written.content()).select(".steps a").text()).isEqualTo("Step");
        assertThat(author.submit(accept).getStatus()).isEqualTo(404);
    }

    @Test
    void whatIsNoZipIsRefusedOnThePage() {
        var answer = author.send(multipart(written.content() + "/import")
                .file(new MockMultipartFile("file", "content.zip", "application/zip", PNG)));
        assertThat(answer.getStatus()).isEqualTo(422);
        assertThat(Browsing.text(answer)).contains("Nothing was changed");
    }

    @Test
    void deliveryIsSetAndWrongNumbersAreNamed() {
        var path = written.content() + "/delivery";
        var refused = author.submit(path, "release", "WEEKLY", "stepsNeeded", "0", "passMark", "sixty");
        assertThat(refused.getStatus()).isEqualTo(422);
        var wrong = Jsoup.parse(Browsing.text(refused));
        assertThat(wrong.select("#passMark").val()).isEqualTo("sixty");
        assertThat(wrong.select("#errors").text()).contains("Steps needed: ", "Average of the tests: ");

        author.submit(path, "release", "WEEKLY", "stepsNeeded", "80", "passMark", "60");
        var page = author.page(path);
        assertThat(page.select("#release-WEEKLY").hasAttr("checked")).isTrue();
        assertThat(page.select("#stepsNeeded").val()).isEqualTo("80");
    }

    @Test
    void programsReplaceTheDraftAndSaveStepsByRevision() {
        var id = org.matricula.platform.Ids.next();
        var draft = """
                {"outline":{"weeks":[{"title":"W","activities":[{"title":"A","steps":["%s"]}]}]},
                 "steps":[{"id":"%s","title":"S","content":{"kind":"ARTICLE","text":"One."}}]}""".formatted(id, id);
        assertThat(author.send(put(written.api()), draft).getStatus()).isEqualTo(200);

        var step = written.api() + "/steps/" + id;
        var one = "{\"revision\":0,\"title\":\"S\",\"content\":{\"kind\":\"ARTICLE\",\"text\":\"%s\"}}";
        assertThat(Browsing.text(author.send(put(step), one.formatted("Two.")))).contains("\"revision\":1");
        var second = author.send(put(step), one.formatted("Three."));
        assertThat(second.getStatus()).isEqualTo(409);
        assertThat(Browsing.text(author.open(step))).contains("Two.");

        var elsewhere = WrittenRun.in(learning, members);
        var thief = Browsing.as(server, elsewhere.author());
        assertThat(thief.send(put(elsewhere.api()), draft).getStatus()).isEqualTo(422);
    }

    private Step step(StepContent content) {
        var run = written.run().id();
        var provider = written.provider().id();
        if (drafting.draft(run).isEmpty()) {
            drafting.edit(provider, run, 0, new OutlineEdit.AddWeek("Week"));
            drafting.edit(provider, run, 1, new OutlineEdit.AddActivity(0, "Activity"));
        }
        return drafting.add(provider, run, drafting.draft(run).revision(), 0, 0, "Step", content);
    }

    private MockHttpServletResponse op(String op, String... more) {
        var fields = new java.util.ArrayList<>(
                List.of("op", op, "revision", drafting.draft(written.run().id()).revision() + ""));
        fields.addAll(List.of(more));
        return author.submit(written.content(), fields.toArray(String[]::new));
    }

    private MockHttpServletResponse upload(String name, byte[] bytes) {
        return author.send(multipart(written.content() + "/media")
                .file(new MockMultipartFile("files", name, "application/octet-stream", bytes)));
    }
}
