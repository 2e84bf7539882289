package org.matricula.pathway.web;

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
import org.matricula.pathway.Application;
import org.matricula.pathway.ApplicationMessages;
import org.matricula.pathway.MessageTemplates;
import org.matricula.pathway.ReceivedRecords;
import org.matricula.testing.Axe;
import org.matricula.testing.MatriculaTest;
import org.matricula.testing.Somebody;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** An officer reads, verifies and decides with scripts switched off; each page is looked at under axe, wide and narrow. */
@MatriculaTest
@Tag("browser")
class InboxBrowserTests {

    @LocalServerPort
    int port;

    @Autowired
    ReceivedRecords received;

    @Autowired
    ApplicationMessages messages;

    @Autowired
    MessageTemplates templates;

    @Autowired
    Accounts accounts;

    ReceivedRecords.World world;
    Browser browser;
    BrowserContext own;
    Page page;
    final SoftAssertions complaints = new SoftAssertions();

    @BeforeEach
    void withoutScripts() {
        world = received.world();
        browser = org.matricula.testing.Browser.chromium();
        own = browser.newContext(
                new Browser.NewContextOptions().setJavaScriptEnabled(false).setLocale("en-GB"));
        page = own.newPage();
    }

    @AfterEach
    void close() {
        own.close();
    }

    @Test
    void whatWasSentBeforeAnUpdateIsOpenedAndVerifiedToo() {
        signIn(world.officer());
        var sent = received.sent(world);
        received.update(world, sent);

        var path = world.path() + "/" + sent.id();
        look("versions", path);
        look("version-newest", path + "/versions/2");
        look("version-older", path + "/versions/1");
        complaints.assertAll();
    }

    @Test
    void theSecondOfTwoEditorsOfATemplateIsShownWhatTheFirstWrote() {
        signIn(world.officer());
        var made = templates.add(world.institution().id(), "Welcome", "Dear {name}, welcome.");
        var path = world.path() + "/templates/" + made.id();
        open(path);
        templates.change(world.institution().id(), made.id(), 1, "Welcome", "Dear {name}, welcome to {pathway}.");
        page.locator("#text").fill("Hello {name}.");

        press("Save");

        assertThat(page.locator("#errors").textContent()).contains("Somebody else changed this meanwhile");
        assertThat(page.locator("#text").inputValue()).isEqualTo("Hello {name}.");
        assertThat(page.locator("main").textContent()).contains("welcome to {pathway}.");
        for (var width : List.of(1280, 390)) {
            page.setViewportSize(width, 900);
            org.matricula.testing.Browser.shoot(
                    page, Path.of("target/screenshots/outdated-template-" + width + ".png"));
        }
    }

    @Test
    void anOfficerOpensVerifiesAndGrantsSixCredits() {
        signIn(world.officer());
        look("empty", world.path());
        var sent = received.sent(world);
        received.sent(world, world.credit(), longNamed());
        templates.add(world.institution().id(), "Welcome with a module", "Dear {name}, welcome to {pathway}.");

        look("home", world.institution().path());
        look("list", world.path());
        open(world.path());
        page.getByRole(
                        AriaRole.LINK,
                        new Page.GetByRoleOptions().setName(sent.learner().name()))
                .press("Enter");
        page.waitForLoadState();
        assertThat(page.locator("main").textContent()).contains("Unaltered: this is what");
        assertThat(page.locator(".checks li.good").count()).isGreaterThanOrEqualTo(4);
        look("received", page.url());

        page.locator("#kind-grant").check();
        page.locator("#amount").fill("six");
        page.locator("#grantedFor").fill("Statistics I");
        press("Record the decision");
        assertThat(page.locator("#amount-wrong").textContent()).contains("such as 6 or 7.5");
        picture("refused");
        page.locator("#amount").fill("6");
        press("Record the decision");
        assertThat(page.locator(".said").first().textContent()).contains("Granted. The learner is told.");
        page.locator("#note").fill("Asked the dean: fine.");
        press("Add note");
        messages.write(received.find(sent), "Thank you! When do lectures begin?");
        look("granted", world.path() + "/" + sent.id());

        assertThat(received.find(sent).state()).isEqualTo(Application.State.GRANTED);
        assertThat(received.find(sent).amount()).isEqualByComparingTo("6");
        look("list-decided", world.path());
        look("templates", world.path() + "/templates");
        look("import", world.path() + "/import");
        complaints.assertAll();
    }

    @Test
    void severalAreDeclinedAfterALookAndAWithdrawalIsAnswered() {
        var sent = received.sent(world, 2);
        signIn(world.officer());
        open(world.path());
        page.locator("tbody input[type=checkbox]").all().forEach(box -> box.check());
        press("Decline…");
        picture("many");
        press("Look at what will happen");
        assertThat(page.locator("td .status.bad").count()).isEqualTo(2);
        picture("many-refused");
        page.locator("#message").fill("Dear {name}, we are sorry.");
        press("Look at what will happen");
        picture("many-look");
        press("Decline 2 applications");
        assertThat(page.locator(".said").textContent()).contains("2 decisions are made");

        open(world.path() + "/import");
        page.locator("#table")
                .fill("application,decision,amount,for\n" + sent.get(0).id()
                        + ",granted,6,Statistics\nnobody,granted,,\n");
        press("Check the table");
        picture("import-wrong");
        received.withdraw(sent.get(1));
        look("withdrawn", world.path() + "/" + sent.get(1).id());
        open(world.path() + "/" + sent.get(1).id());
        page.locator("#text").fill("All copies are deleted.");
        press("Send the answer and remove the name");
        assertThat(page.locator("main").textContent()).contains("Nothing of the learner is kept here.");
        look("emptied", page.url());
        complaints.assertAll();
    }

    @Test
    void aContactWithoutMembershipAnswersByTheLink() {
        var sent = received.sent(world);
        signIn(world.contact());
        look("contact-home", "/home");
        look("contact-list", "/received");
        open("/received/" + sent.id());
        page.locator("#text").fill("Which module do you mean?");
        press("Send message");

        assertThat(page.locator(".said").first().textContent()).contains("The message is sent.");
        look("contact-received", page.url());
        complaints.assertAll();
    }

    private Somebody longNamed() {
        var address = java.util.UUID.randomUUID() + ".of.a.very.long.address@students.university.example.org";
        var name = "Maria-Magdalena Wilhelmina Konstantinopolitanska-Bartholomew of Llanfairpwllgwyngyll";
        var id = accounts.create(
                name, address, "correct horse battery", java.util.Locale.UK, java.time.ZoneId.of("Europe/London"));
        return new Somebody(id, name, address, "correct horse battery");
    }

    private void signIn(Somebody somebody) {
        open("/sign-in");
        page.locator("#email").fill(somebody.address());
        page.locator("#password").fill(somebody.password());
        page.locator("main button[type=submit]").first().press("Enter");
        page.waitForLoadState();
    }

    private void picture(String name) {
        for (var width : List.of(1280, 390)) {
            page.setViewportSize(width, 900);
            org.matricula.testing.Browser.shoot(page, file(name, width));
        }
    }

    private static Path file(String name, int width) {
        return Path.of("target/screenshots/inbox-" + name + "-" + width + ".png");
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
                org.matricula.testing.Browser.shoot(seen, file(name, width));
                complaints
                        .assertThat(seen.evaluate("document.documentElement.scrollWidth <= innerWidth"))
                        .as(name + " at " + width)
                        .isEqualTo(true);
            }
            complaints.assertThat(Axe.violations(seen)).as(name).isEmpty();
        }
    }
}
