package org.matricula.catalogue.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.nio.file.Path;
import java.util.List;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.matricula.account.Accounts;
import org.matricula.organisation.Members;
import org.matricula.organisation.Organisation;
import org.matricula.organisation.Organisations;
import org.matricula.organisation.Role;
import org.matricula.testing.Axe;
import org.matricula.testing.MatriculaTest;
import org.matricula.testing.Providers;
import org.matricula.testing.Somebody;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** A programme manager's way from nothing to a programme, with scripts switched off; then each page under axe. */
@MatriculaTest
@Tag("browser")
class CatalogueBrowserTests {

    private static final String LONG =
            "Introduction to the quantitative study of very long course titles, their causes and consequences, "
                    + "with Donaudampfschifffahrtselektrizitätenhauptbetriebswerkbauunterbeamtengesellschaft";

    @LocalServerPort
    int port;

    @Autowired
    Accounts accounts;

    @Autowired
    Organisations organisations;

    @Autowired
    Members members;

    Organisation provider;
    Somebody manager;
    Browser browser;
    Page page;
    /** The same person with scripts, which axe needs. */
    Page seen;

    final SoftAssertions complaints = new SoftAssertions();

    @BeforeEach
    void signedInWithoutScripts() {
        provider = Providers.provider(organisations);
        manager = Somebody.in(accounts);
        members.add(provider.id(), manager.id(), Role.PROGRAMME_MANAGER);
        browser = org.matricula.testing.Browser.chromium();
        page = context(false).newPage();
        signIn();
        seen = context(true).newPage();
    }

    @AfterEach
    void close() {
        page.context().close();
        seen.context().close();
    }

    @Test
    void managerCreatesACourseWithARunAndAProgrammeWithoutScripts() {
        open("/courses");
        look("courses-list-empty-public", "/courses?words=" + provider.slug());
        look("own-courses-empty", "/o/" + provider.slug() + "/courses");
        look("own-programmes-empty", "/o/" + provider.slug() + "/programmes");
        look("programme-form-no-courses", "/o/" + provider.slug() + "/programmes/new");

        createCourse("Statistics " + provider.slug());
        look("own-course-no-runs", page.url());
        addRun();
        look("own-run-no-tests", page.url());
        addTest();
        look("own-run-weights", page.url());
        var run = page.url();
        look("run-form", run + "/edit");
        look("test-form", run + "/tests/new");
        createCourse("Probability");
        createCourse(LONG + " " + provider.slug());
        look("own-course-long", page.url());
        look("course-form", page.url() + "/edit");
        look("own-courses", "/o/" + provider.slug() + "/courses");

        createProgramme();
        assertThat(page.locator("main").textContent()).contains("Any 2 of these 3 courses");
        look("own-programme", page.url());
        look("programme-form", page.url() + "/edit");
        look("own-programmes", "/o/" + provider.slug() + "/programmes");
        follow("/programmes/");
        look("programme-public", page.url());
        look("courses-public", "/courses?words=" + provider.slug());
        follow("Statistics " + provider.slug());
        look("course-public", page.url());
        complaints.assertAll();
    }

    private void createCourse(String title) {
        open("/o/" + provider.slug() + "/courses/new");
        press("Create the course");
        assertThat(page.locator("#errors").textContent()).contains("Give it a title");
        org.matricula.testing.Browser.shoot(page, Path.of("target/screenshots/catalogue-error.png"));
        page.getByLabel("Title").fill(title);
        page.getByLabel("Summary").fill("What numbers say, and what they don't.");
        page.getByLabel("Description").fill("## Contents\n\n- samples\n- **doubt**\n\n<script>alert(1)</script>");
        press("Create the course");
        assertThat(page.locator("h1").textContent()).isEqualTo(title);
    }

    private void addRun() {
        follow("Add a run");
        page.getByLabel("Title").fill("Autumn");
        page.getByLabel("Starts").fill("2127-10-01T09:00");
        page.getByLabel("Ends").fill("2127-09-01T09:00");
        press("Add this run");
        assertThat(page.locator("#endsAt-wrong").textContent()).contains("after the start");
        assertThat(page.getByLabel("Starts").inputValue()).isEqualTo("2127-10-01T09:00");
        page.getByLabel("Ends").fill("2127-12-01T09:00");
        press("Add this run");
        assertThat(page.locator("main").textContent())
                .contains("Open for enrolment until 1 December 2127 at 09:00 (London)");
    }

    private void addTest() {
        follow("Add a test");
        page.getByLabel("Title").fill("Essay");
        page.getByLabel("Weight in percent").fill("60");
        press("Add this test");
        assertThat(page.locator(".note.warn").textContent()).contains("60");
    }

    private void createProgramme() {
        open("/o/" + provider.slug() + "/programmes/new");
        for (var box : page.locator(".ticks input").all()) box.press(" ");
        press("Add ticked, each as a requirement");
        page.getByLabel("How many of them are needed").fill("2");
        press("Create the programme");
        assertThat(page.locator("#errors").textContent()).contains("Give it a title");
        page.locator("#title").fill("Numbers " + provider.slug());
        page.locator("#title").press("Enter");
        page.waitForLoadState();
    }

    /** By keyboard: a page without scripts in a background tab never looks still enough to be clicked. */
    private void press(String button) {
        page.getByRole(
                        AriaRole.BUTTON,
                        new Page.GetByRoleOptions().setName(button).setExact(true))
                .last()
                .press("Enter");
        page.waitForLoadState();
    }

    private void follow(String link) {
        page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName(link))
                .first()
                .press("Enter");
        page.waitForLoadState();
    }

    private void signIn() {
        open("/sign-in");
        page.locator("#email").fill(manager.address());
        page.locator("#password").fill(manager.password());
        page.locator("main button[type=submit]").press("Enter");
        page.waitForLoadState();
    }

    private void open(String path) {
        page.navigate(path.startsWith("http") ? path : "http://localhost:" + port + path);
    }

    /** The same page on a wide and a narrow screen: no rule of axe broken, nothing to scroll sideways. */
    private void look(String name, String path) {
        var address = path.startsWith("http") ? path : "http://localhost:" + port + path;
        for (var width : List.of(390, 1280)) {
            seen.setViewportSize(width, 900);
            seen.navigate(address);
            org.matricula.testing.Browser.shoot(
                    seen, Path.of("target/screenshots/catalogue-" + name + "-" + width + ".png"));
            complaints
                    .assertThat(seen.evaluate("document.documentElement.scrollWidth <= innerWidth"))
                    .as(name + " at " + width)
                    .isEqualTo(true);
        }
        complaints.assertThat(Axe.violations(seen)).as(name).isEmpty();
    }

    private BrowserContext context(boolean scripts) {
        var options = new Browser.NewContextOptions()
                .setJavaScriptEnabled(scripts)
                .setLocale("en-GB")
                .setBypassCSP(scripts);
        if (page != null) options.setStorageState(page.context().storageState());
        return browser.newContext(options);
    }
}
