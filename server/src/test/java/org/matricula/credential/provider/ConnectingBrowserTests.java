package org.matricula.credential.provider;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.options.FilePayload;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.matricula.account.Accounts;
import org.matricula.credential.Issuers;
import org.matricula.credential.brought.ForeignBadge;
import org.matricula.organisation.Members;
import org.matricula.organisation.Role;
import org.matricula.testing.Browser;
import org.matricula.testing.MatriculaTest;
import org.matricula.testing.PassedCourse;
import org.matricula.testing.Somebody;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** In a browser: an app asks and is withdrawn, a badge comes in by file, staff look after keys. */
@MatriculaTest
@Tag("browser")
class ConnectingBrowserTests {

    @Autowired
    Accounts accounts;

    @Autowired
    Members members;

    @Autowired
    PassedCourse passedCourse;

    @Autowired
    Issuers issuers;

    @LocalServerPort
    int port;

    @Test
    void learnerIsAskedAllowsAndWithdraws() {
        var ada = Somebody.in(accounts);
        var wallet = Wallet.registered(port, "credential.readonly", "credential.upsert", "profile.readonly");
        try (var browser = Browser.at(port)) {
            browser.page()
                    .route(
                            "https://wallet.example/**",
                            route -> route.fulfill(
                                    new com.microsoft.playwright.Route.FulfillOptions().setBody("Welcome back")));

            // Not signed in yet: signing in leads back to the question.
            browser.open(Wallet.path(wallet.question()))
                    .fill("E-mail address", ada.address())
                    .fill("Password", ada.password())
                    .press("Sign in");
            assertThat(browser.text()).contains("Pocket of Badges wants to connect", "wallet.example");
            browser.axe().picture("connected-apps-consent");
            browser.press("Allow");
            browser.page().waitForURL("https://wallet.example/**");
            assertThat(browser.page().url()).contains("code=", "state=xyz");

            browser.open("/account").follow("See and withdraw");
            assertThat(browser.text()).contains("Pocket of Badges", "Read your credentials");
            browser.axe().picture("connected-apps");
            browser.page()
                    .locator("button", new com.microsoft.playwright.Page.LocatorOptions().setHasText("Withdraw"))
                    .click();
            assertThat(browser.text()).contains("It may no longer use your credentials.", "No app is connected");
            browser.axe().picture("connected-apps-none");
        }
    }

    @Test
    void learnerRefusesAndTheAppIsTold() {
        var ada = Somebody.in(accounts);
        var wallet = Wallet.registered(port, "credential.readonly");
        try (var browser = Browser.withoutScripts(port)) {
            browser.page()
                    .route(
                            "https://wallet.example/**",
                            route -> route.fulfill(
                                    new com.microsoft.playwright.Route.FulfillOptions().setBody("Welcome back")));
            browser.signIn(ada).open(Wallet.path(wallet.question())).press("Don't allow");
            browser.page().waitForURL("https://wallet.example/**");
            assertThat(browser.page().url()).contains("error=access_denied");
        }
    }

    @Test
    void learnerBringsABadgeByFile() {
        var ada = Somebody.in(accounts);
        var guild = new ForeignBadge();
        try (var browser = Browser.at(port)) {
            browser.signIn(ada).open("/credentials/elsewhere").axe().picture("brought-none");
            bring(browser, guild.json("1", "Weaving", ada.address()).replace("Showed it.", "Forged it."));
            assertThat(browser.text()).contains("This can’t be kept.".replace('’', '\''), "signature does not match");
            browser.axe().picture("brought-refused");
            bring(browser, guild.json("1", "Weaving with the four shafts of a very long loom", ada.address()));
            assertThat(browser.text()).contains("was checked and is kept here");
            bring(browser, guild.expired("2", "Dyeing", "somebody.else@example.org"));
            assertThat(browser.text())
                    .contains("Guild of Makers", "Valid", "No longer valid", "Not checked that it is yours");
            browser.axe().picture("brought");
        }
    }

    @Test
    void staffSignTwiceAndStopTrustingAKey() {
        var world = passedCourse.by(1);
        issuers.of(world.provider().id());
        var owner = Somebody.in(accounts);
        members.add(world.provider().id(), owner.id(), Role.OWNER);
        try (var browser = Browser.at(port)) {
            browser.signIn(owner).open(world.provider().path() + "/issuer").press("Also sign with P-256");
            assertThat(browser.text()).contains("What is issued from now on is also signed with P-256.", "P-256");
            browser.axe().picture("issuer-keys-two");
            browser.page()
                    .locator(
                            "a",
                            new com.microsoft.playwright.Page.LocatorOptions().setHasText("Stop trusting this key"))
                    .first()
                    .click();
            browser.axe().picture("issuer-key-revocation");
            browser.page().locator("#since").fill("2001-01-01T00:00");
            browser.press("Stop trusting this key");
            assertThat(browser.text()).contains("There was no such key yet");
            browser.axe().picture("issuer-key-revocation-refused");
            browser.follow("Back to the keys");
            browser.page()
                    .locator(
                            "a",
                            new com.microsoft.playwright.Page.LocatorOptions().setHasText("Stop trusting this key"))
                    .first()
                    .click();
            browser.press("Stop trusting this key");
            assertThat(browser.text()).contains("Not to be trusted since");
            browser.axe().picture("issuer-keys-revoked");
            browser.open(world.provider().path() + "/exports").axe().picture("exports");
        }
    }

    private static void bring(Browser browser, String document) {
        browser.page()
                .locator("#file")
                .setInputFiles(
                        new FilePayload("badge.json", "application/json", document.getBytes(StandardCharsets.UTF_8)));
        browser.press("Check and keep it");
    }
}
