package org.matricula.testing;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.LoadState;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ThreadLocalRandom;

/**
 * Somebody at a real browser, with cookies and a network address of their own. One Chromium serves all tests of a run.
 */
public final class Browser implements AutoCloseable {

    private static final int DESKTOP = 1280;
    private static final int PHONE = 390;
    private static final int HEIGHT = 844;

    /** Twice what is usual: two browsers may share two processors with two servers. */
    private static final int PATIENCE_MS = 60_000;

    private static final Path PICTURES = Path.of("target", "screenshots");
    private static final boolean PICTURES_WANTED = System.getenv("MATRICULA_PICTURES") != null;

    private final BrowserContext context;
    private final Page page;

    private static final class Chromium {

        static final com.microsoft.playwright.Browser INSTANCE = start();

        private static com.microsoft.playwright.Browser start() {
            PlaywrightAssertions.setDefaultAssertionTimeout(PATIENCE_MS);
            var environment = Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1");
            return Playwright.create(new Playwright.CreateOptions().setEnv(environment))
                    .chromium()
                    .launch(new BrowserType.LaunchOptions()
                            .setExecutablePath(program())
                            .setArgs(List.of(
                                    "--no-sandbox",
                                    "--disable-gpu",
                                    "--disable-dev-shm-usage",
                                    "--disable-background-networking")));
        }
    }

    private Browser(int port, boolean scripts) {
        var random = ThreadLocalRandom.current();
        this.context = chromium()
                .newContext(new com.microsoft.playwright.Browser.NewContextOptions()
                        .setBaseURL("http://127.0.0.1:" + port)
                        .setViewportSize(DESKTOP, HEIGHT)
                        .setLocale("en-GB")
                        .setTimezoneId("Europe/London")
                        .setJavaScriptEnabled(scripts)
                        .setExtraHTTPHeaders(Map.of(
                                "X-Forwarded-For", "198.18." + random.nextInt(256) + "." + random.nextInt(256))));
        this.context.setDefaultTimeout(PATIENCE_MS);
        this.page = context.newPage();
    }

    /** That of {@code MATRICULA_CHROMIUM}, else the distribution's. */
    public static Path program() {
        return Path.of(Optional.ofNullable(System.getenv("MATRICULA_CHROMIUM")).orElse("/usr/bin/chromium"));
    }

    /** The one that all tests of a process share; whoever opens a context in it closes that. */
    public static com.microsoft.playwright.Browser chromium() {
        return Chromium.INSTANCE;
    }

    /** A browser that runs scripts. */
    public static Browser at(int port) {
        return new Browser(port, true);
    }

    public static Browser withoutScripts(int port) {
        return new Browser(port, false);
    }

    public Page page() {
        return page;
    }

    public Browser open(String path) {
        page.navigate(path);
        return this;
    }

    /** Fills in the input with this label. */
    public Browser fill(String label, String text) {
        page.getByLabel(label, new Page.GetByLabelOptions().setExact(true)).fill(text);
        return this;
    }

    /** Whatever page that leads to has come as a whole and its scripts have begun, as after {@link #open}. */
    public Browser press(String button) {
        page.getByRole(
                        AriaRole.BUTTON,
                        new Page.GetByRoleOptions().setName(button).setExact(true))
                .click();
        page.waitForLoadState();
        return this;
    }

    public Browser follow(String link) {
        page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName(link).setExact(true))
                .first()
                .click();
        page.waitForLoadState();
        return this;
    }

    public Browser signIn(Somebody person) {
        return open("/sign-in")
                .fill("E-mail address", person.address())
                .fill("Password", person.password())
                .press("Sign in");
    }

    /** The path of the page shown, with its query. */
    public String path() {
        return page.url().replaceFirst("^https?://[^/]+", "");
    }

    /** The text of the page's main part, once all of it has come. */
    public String text() {
        page.waitForLoadState(LoadState.DOMCONTENTLOADED);
        return page.locator("main").innerText();
    }

    /** Asserts that axe finds nothing wrong with the page, on a desktop and on a phone, and that nothing is cut off there. */
    public Browser axe() {
        for (var width : new int[] {DESKTOP, PHONE}) {
            page.setViewportSize(width, HEIGHT);
            assertThat(Axe.violations(page)).as(path() + " at " + width).isEmpty();
            assertThat((Integer) page.evaluate("document.documentElement.scrollWidth"))
                    .as(path() + " scrolls sideways at " + width)
                    .isLessThanOrEqualTo(width);
        }
        page.setViewportSize(DESKTOP, HEIGHT);
        return this;
    }

    /** Pictures of the whole page under {@code target/screenshots}, as a desktop and as a phone shows it. */
    public Browser picture(String name) {
        if (!PICTURES_WANTED) return this;
        for (var width : new int[] {DESKTOP, PHONE}) {
            page.setViewportSize(width, HEIGHT);
            shoot(page, PICTURES.resolve(name + "-" + width + ".png"));
        }
        page.setViewportSize(DESKTOP, HEIGHT);
        return this;
    }

    /** A picture of the whole page, if anybody wants to look: it takes longer than most of what a test does. */
    public static void shoot(Page page, Path file) {
        if (PICTURES_WANTED)
            page.screenshot(new Page.ScreenshotOptions().setPath(file).setFullPage(true));
    }

    @Override
    public void close() {
        context.close();
    }
}
