package org.matricula.catalogue.content.web;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import java.io.ByteArrayInputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.matricula.catalogue.content.Contents;
import org.matricula.catalogue.content.Drafting;
import org.matricula.catalogue.content.Media;
import org.matricula.catalogue.content.OutlineEdit;
import org.matricula.catalogue.content.PlacedStep;
import org.matricula.catalogue.content.StepContent;
import org.matricula.organisation.Members;
import org.matricula.testing.Browser;
import org.matricula.testing.Learning;
import org.matricula.testing.MatriculaTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Somebody writes a small course: on a small phone by keyboard alone, without scripts; and each page under axe. */
@MatriculaTest
@Tag("browser")
class AuthoringBrowserTests {

    private static final int SMALL_PHONE = 320;
    private static final int MOST_TABS = 400;

    @LocalServerPort
    int port;

    @Autowired
    Learning learning;

    @Autowired
    Members members;

    @Autowired
    Contents contents;

    @Autowired
    Drafting drafting;

    @Autowired
    Media media;

    private WrittenRun written;

    @BeforeEach
    void aRun() {
        written = WrittenRun.in(learning, members);
    }

    @Test
    void aCourseOfThreeStepsIsWrittenAndPublishedByKeyboardAloneOnASmallPhone() {
        try (var browser = Browser.withoutScripts(port)) {
            browser.signIn(written.author());
            var page = browser.page();
            page.setViewportSize(SMALL_PHONE, 640);
            browser.open(written.path());
            press(page, "a[href='" + written.content() + "']");
            write(page, "#add-week-title", "Beginnings");
            assertThat(browser.text()).contains("“Beginnings” was added.");
            write(page, "#add-activity-0-title", "What is a number?");
            newStep(page, 0, "Counting", "ARTICLE");
            type(page, "#text", "We count **sheep**.");
            save(page);
            back(page);
            newStep(page, 0, "Check yourself", "QUIZ");
            press(page, "button[value='add-question:SINGLE']");
            type(page, "[name='questions[0].prompt']", "How many legs has a sheep?");
            type(page, "[name='questions[0].choices[0].text']", "Four");
            press(page, "button[value='add-choice:0']");
            assertThat(page.inputValue("[name='questions[0].prompt']")).isEqualTo("How many legs has a sheep?");
            reach(page, "[name='questions[0].right'][value='0']");
            page.keyboard().press("Space");
            type(page, "[name='questions[0].choices[1].text']", "Three");
            save(page);
            back(page);
            newStep(page, 0, "Elsewhere", "LINK");
            save(page);
            back(page);
            noSidewaysScrolling(page);
            press(page, "button[value^='step-up:'] >> nth=2");
            assertThat(page.locator(".step-title a").allTextContents())
                    .containsExactly("Counting", "Elsewhere", "Check yourself");
            assertThat(browser.text()).contains("The new order is saved.");

            press(page, "a[href$='/publication']");
            noSidewaysScrolling(page);
            assertThat(browser.text()).contains("1.2 Elsewhere", "It needs an address that begins with https://");
            press(page, ".problems a");
            type(page, "#address", "https://example.org/numbers");
            save(page);
            back(page);
            press(page, "a[href$='/publication']");
            press(page, "main form button");
            assertThat(browser.text())
                    .contains("Version 1 is published", written.author().name());
        }
        assertThat(contents.published(written.run().id()).orElseThrow().steps())
                .extracting(PlacedStep::title)
                .containsExactly("Counting", "Elsewhere", "Check yourself");
    }

    @Test
    void aWideTableMovesInItsOwnBoxAndKeepsItsWordsWhole() {
        var provider = written.provider().id();
        var run = written.run().id();
        drafting.edit(provider, run, 0, new OutlineEdit.AddWeek("Week"));
        drafting.edit(provider, run, 1, new OutlineEdit.AddActivity(0, "Activity"));
        var row = "|" + " Country |".repeat(12) + "\n";
        var table = row + "|" + " --- |".repeat(12) + "\n" + row;
        var step = drafting.add(provider, run, 2, 0, 0, "Step", new StepContent.Article(table));
        try (var browser = Browser.at(port).signIn(written.author())) {
            var page = browser.open(written.content() + "/steps/" + step.id() + "/preview")
                    .axe()
                    .page();
            page.setViewportSize(SMALL_PHONE, 640);
            noSidewaysScrolling(page);
            assertThat((boolean) page.locator(".prose td")
                            .first()
                            .evaluate("it => { const range = document.createRange(); range.selectNodeContents(it);"
                                    + " return range.getClientRects().length === 1; }"))
                    .isTrue();
            assertThat((boolean) page.locator(".prose table").evaluate("it => it.scrollWidth > it.clientWidth"))
                    .isTrue();
        }
    }

    /** Four megabytes: more than other forms may send. */
    @Test
    void aFileIsUploadedWithoutScriptsAndShowsInTheStep() {
        var svg = "<svg xmlns='http://www.w3.org/2000/svg' width='7' height='5'>" + " ".repeat(4 << 20) + "</svg>";
        try (var browser = Browser.withoutScripts(port).signIn(written.author())) {
            var page = browser.open(written.content() + "/media").page();
            page.setInputFiles("#files", new FilePayload("Sheep.SVG", "image/svg+xml", svg.getBytes(UTF_8)));
            browser.press("Upload");
            assertThat(browser.text()).contains("1 file was added.", "sheep.svg", "4.2 MB");
        }
        var provider = written.provider().id();
        var run = written.run().id();
        drafting.edit(provider, run, 0, new OutlineEdit.AddWeek("Week"));
        drafting.edit(provider, run, 1, new OutlineEdit.AddActivity(0, "Activity"));
        var step = drafting.add(provider, run, 2, 0, 0, "Step", new StepContent.Article("![A sheep](sheep.svg)"));
        try (var browser = Browser.at(port).signIn(written.author())) {
            var page = browser.open(written.content() + "/steps/" + step.id() + "/preview")
                    .page();
            page.waitForCondition(
                    () -> Integer.valueOf(7).equals(page.locator(".prose img").evaluate("it => it.naturalWidth")));
        }
    }

    @Test
    void everyPageIsFitForEverybody() {
        var longWord = "Donaudampfschifffahrtselektrizitätenhauptbetriebswerkbauunterbeamtengesellschaft and the rest";
        var provider = written.provider().id();
        var run = written.run().id();
        try (var browser = Browser.at(port).signIn(written.author())) {
            browser.open(written.content()).axe().picture("content-empty");
            drafting.edit(provider, run, 0, new OutlineEdit.AddWeek("Beginnings"));
            drafting.edit(provider, run, 1, new OutlineEdit.AddActivity(0, "What is a number?"));
            drafting.edit(provider, run, 2, new OutlineEdit.AddActivity(0, longWord));
            var revision = 3;
            for (var kind : StepContent.Kind.values()) {
                var step = drafting.add(
                        provider, run, revision++, 0, kind.ordinal() % 2, longWord, StepContent.empty(kind));
                browser.open(written.content() + "/steps/" + step.id()).axe();
                if (kind == StepContent.Kind.TEST) {
                    browser.press("one choice").press("a number");
                    // What the first of them changed is being saved at this moment, and goes first.
                    browser.page().waitForSelector("#question-1");
                    browser.axe();
                    browser.picture("content-editor-test");
                }
                if (kind == StepContent.Kind.ARTICLE) {
                    browser.fill("Text", "## Heading\n\n| a | b |\n|---|---|\n| 1 | 2 |\n\nText with **weight**.")
                            .press("Save");
                    browser.page().locator(".said:has-text('is saved.')").waitFor();
                    browser.picture("content-editor-article")
                            .follow("Preview")
                            .axe()
                            .picture("content-preview");
                }
            }
            browser.open(written.content()).axe().picture("content-desk");
            browser.open(written.content() + "/publication").axe().picture("content-publication");
            browser.open(written.content() + "/delivery").axe().picture("content-delivery");
            browser.open(written.content() + "/media").axe().picture("content-media-empty");
            media.add(provider, run, longWord + ".txt", new ByteArrayInputStream("Text".getBytes(UTF_8)));
            browser.open(written.content() + "/media").axe().picture("content-media");
            browser.open(written.content() + "/transfer").axe().picture("content-transfer");
            browser.open(written.path()).axe().picture("content-run");
        }
    }

    private static void newStep(Page page, int week, String title, String kind) {
        var summary = page.locator("details:has(#add-step-" + week + "-0-title)");
        if (summary.getAttribute("open") == null) press(page, "details:has(#add-step-" + week + "-0-title) > summary");
        type(page, "#add-step-" + week + "-0-title", title);
        reach(page, "#add-step-" + week + "-0-title-kind");
        page.locator("#add-step-" + week + "-0-title-kind").selectOption(kind);
        press(page, "form:has(#add-step-" + week + "-0-title) button");
    }

    private static void save(Page page) {
        press(page, ".save-bar button");
        assertThat(page.locator(".said").textContent()).contains("is saved.");
        noSidewaysScrolling(page);
    }

    private static void back(Page page) {
        press(page, ".save-bar a");
    }

    private static void write(Page page, String input, String text) {
        type(page, input, text);
        follow(page);
    }

    /** Presses Enter and waits for the page that it leads to. */
    @SuppressWarnings("deprecation")
    private static void follow(Page page) {
        page.waitForNavigation(() -> page.keyboard().press("Enter"));
    }

    private static void type(Page page, String input, String text) {
        reach(page, input);
        page.keyboard().type(text);
    }

    /** Presses Enter where Tab leads to. */
    private static void press(Page page, String what) {
        reach(page, what);
        if ("SUMMARY".equals(page.locator(what).first().evaluate("it => it.tagName")))
            page.keyboard().press("Enter");
        else follow(page);
    }

    /** Presses Tab until this has the focus: what can't be reached fails. */
    private static void reach(Page page, String what) {
        var wanted = page.locator(what).first();
        for (var tabs = 0; tabs < MOST_TABS; tabs++) {
            if ((boolean) wanted.evaluate("it => it === document.activeElement")) return;
            page.keyboard().press("Tab");
        }
        throw new AssertionError("Not reached by keyboard: " + what + " on " + page.url());
    }

    private static void noSidewaysScrolling(Page page) {
        assertThat((int) page.evaluate("document.documentElement.scrollWidth"))
                .as(page.url())
                .isLessThanOrEqualTo(SMALL_PHONE);
    }
}
