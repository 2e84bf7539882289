package org.matricula.pathway.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.matricula.pathway.ApprovedPathways;
import org.matricula.pathway.Pathway;
import org.matricula.progress.Result;
import org.matricula.testing.Axe;
import org.matricula.testing.Learning;
import org.matricula.testing.MatriculaTest;
import org.matricula.testing.Somebody;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** A learner sends to three of fifteen pathways and takes one back, with scripts switched off; each page is looked at under axe. */
@MatriculaTest
@Tag("browser")
class SendBrowserTests {

    @LocalServerPort
    int port;

    @Autowired
    Learning learning;

    @Autowired
    ApprovedPathways offered;

    Somebody learner;
    Browser browser;
    BrowserContext own;
    Page page;
    final SoftAssertions complaints = new SoftAssertions();

    @BeforeEach
    void signedInWithoutScripts() {
        browser = org.matricula.testing.Browser.chromium();
        learner = learning.somebody();
        own = browser.newContext(
                new Browser.NewContextOptions().setJavaScriptEnabled(false).setLocale("en-GB"));
        page = own.newPage();
        open("/sign-in");
        page.locator("#email").fill(learner.address());
        page.locator("#password").fill(learner.password());
        page.locator("main button[type=submit]").first().press("Enter");
        page.waitForLoadState();
    }

    @AfterEach
    void close() {
        own.close();
    }

    @Test
    void aLearnerSendsToThreeOfFifteenPathwaysAndTakesOneBack() {
        var world = learning.programmeOf(4);
        learning.grade(learner.id(), world.runs().get(0), Result.DISTINCTION, new BigDecimal("87.5"));
        learning.grade(learner.id(), world.runs().get(1), Result.FAIL, new BigDecimal("31"));
        look("record-none", "/records/" + world.slug());
        var open = new ArrayList<Pathway>();
        for (var i = 0; i < 12; i++) open.add(offered.open(world));
        offered.completed(world);
        offered.closed(world);
        offered.closed(world);
        look("applications-none", "/applications");

        open("/records/" + world.slug());
        page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Send learner record"))
                .press("Enter");
        page.waitForLoadState();
        assertThat(page.locator("input[name=pathways]").count()).isEqualTo(12);
        press("See what will be sent");
        picture("choose-nothing");
        for (var pathway : open.subList(0, 3))
            page.getByLabel(pathway.title(), new Page.GetByLabelOptions().setExact(true))
                    .check();
        press("See what will be sent");
        look("review", page.url());
        assertThat(page.locator("main").textContent())
                .contains(learner.address(), "87.5", open.getFirst().contact());
        page.locator("#consent").check();
        press("Send learner record");
        assertThat(page.locator(".said").textContent()).contains("3 pathways");
        look("applications", page.url());
        look("choose", "/records/" + world.slug() + "/send");
        look("record", "/records/" + world.slug());
        look("home", "/home");

        open("/applications");
        page.locator("tbody th a").first().press("Enter");
        var one = page.url();
        look("application", one);
        press("Withdraw the application");
        look("withdrawn", one);
        assertThat(page.locator("main").textContent()).contains("before anybody had read it");

        learning.grade(learner.id(), world.runs().get(2), Result.PASS, new BigDecimal("62.5"));
        open("/applications");
        page.locator("tbody tr").nth(1).locator("th a").press("Enter");
        page.locator("#text").fill("Is the certificate of the third course enough?");
        press("Send the message");
        look("application-news", page.url());
        look("application-record", page.url() + "/record");
        look("update", page.url() + "/update");
        complaints.assertAll();
    }

    private void picture(String name) {
        for (var width : List.of(1280, 390)) {
            page.setViewportSize(width, 900);
            org.matricula.testing.Browser.shoot(page, shot(name, width));
        }
    }

    private void press(String button) {
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(button))
                .press("Enter");
        page.waitForLoadState();
    }

    private void open(String path) {
        page.navigate(address(path));
    }

    private String address(String path) {
        return path.startsWith("http") ? path : "http://localhost:" + port + path;
    }

    private static Path shot(String name, int width) {
        return Path.of("target/screenshots/send-" + name + "-" + width + ".png");
    }

    /** The same page on a wide and a narrow screen: no rule of axe broken, nothing to scroll sideways. */
    private void look(String name, String path) {
        // axe is a script, so it needs scripts and no policy against them.
        var options = new Browser.NewContextOptions()
                .setLocale("en-GB")
                .setBypassCSP(true)
                .setStorageState(own.storageState());
        try (var context = browser.newContext(options)) {
            var seen = context.newPage();
            for (var width : List.of(1280, 390)) {
                seen.setViewportSize(width, 900);
                seen.navigate(address(path));
                org.matricula.testing.Browser.shoot(seen, shot(name, width));
                complaints
                        .assertThat(seen.evaluate("document.documentElement.scrollWidth <= innerWidth"))
                        .as(name + " at " + width)
                        .isEqualTo(true);
            }
            complaints.assertThat(Axe.violations(seen)).as(name).isEmpty();
        }
    }
}
