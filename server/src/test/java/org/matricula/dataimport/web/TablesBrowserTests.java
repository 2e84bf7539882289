package org.matricula.dataimport.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.matricula.account.Accounts;
import org.matricula.dataimport.KeptRow;
import org.matricula.dataimport.KeptTables;
import org.matricula.organisation.Members;
import org.matricula.organisation.Role;
import org.matricula.testing.Browser;
import org.matricula.testing.MatriculaTest;
import org.matricula.testing.Somebody;
import org.matricula.testing.TaughtRun;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.transaction.support.TransactionTemplate;

/** Wide tables with long, hostile and empty cells, on a desktop and on the narrowest phone. */
@MatriculaTest
@Tag("browser")
class TablesBrowserTests {

    private static final int NARROW = 320;

    @Autowired
    TaughtRun taught;

    @Autowired
    KeptTables tables;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    Accounts accounts;

    @Autowired
    Members members;

    @LocalServerPort
    int port;

    @Test
    void tablesMoveInTheirFrameByKeyboardAndThePageStays() {
        var world = taught.with(1, 0);
        var owner = Somebody.in(accounts);
        members.add(world.provider().id(), owner.id(), Role.OWNER);
        var run = world.provider().path() + "/runs/" + world.run().id();
        try (var browser = Browser.withoutScripts(port)) {
            browser.signIn(owner).open(run + "/tables").page();
            assertThat(browser.text()).contains("No tables came with an import of this run.");
        }
        keepHostile(world);
        try (var browser = Browser.at(port)) {
            browser.signIn(owner).open(run + "/tables").axe().picture("imported-tables");
            browser.follow("How each week felt").axe().picture("imported-table");
            var page = browser.page();
            page.setViewportSize(NARROW, 700);
            assertThat((Integer) page.evaluate("document.documentElement.scrollWidth"))
                    .isLessThanOrEqualTo(NARROW);
            page.locator(".sideways").focus();
            page.keyboard().press("ArrowRight");
            page.waitForCondition(() -> (Boolean) page.evaluate("document.querySelector('.sideways').scrollLeft > 0"));
            assertThat(page.title()).doesNotContain("owned");
            page.setViewportSize(1280, 700);
            browser.follow("Next rows").axe();
            assertThat(browser.text()).contains("Back to the beginning");
            browser.open(run + "/progress").axe().follow("Open the tables");
            assertThat(browser.path()).endsWith("/tables");
        }
    }

    private void keepHostile(TaughtRun.World world) {
        var texts = List.of(
                "",
                "x".repeat(2_000),
                "word ".repeat(400).strip(),
                "<script>document.title='owned'</script><img src=x onerror=\"document.title='owned'\">",
                "שלום עולם, mixed with English\nand a second line",
                "👩‍👩‍👧‍👦".repeat(40));
        var columns = List.of(
                "id", "responded_at", "week_number", "experience_rating", "reason", "", "very_long_name_of_a_column");
        transaction.executeWithoutResult(status -> {
            var keeping = tables.keep(world.run().id(), "weekly-sentiment-survey-responses", columns);
            keeping.add(IntStream.range(0, 150)
                    .mapToObj(i -> new KeptRow(
                            i + 2,
                            null,
                            List.of(
                                    "" + i,
                                    "2026-05-0%d 10:00:00 UTC".formatted(i % 9 + 1),
                                    "" + i % 6,
                                    "3",
                                    texts.get(i % texts.size()),
                                    "",
                                    "-")))
                    .toList());
            keeping.done();
        });
    }
}
