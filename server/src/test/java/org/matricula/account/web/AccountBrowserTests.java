package org.matricula.account.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.junit5.GreenMailExtension;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.MessagingException;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.matricula.account.Accounts;
import org.matricula.testing.Browser;
import org.matricula.testing.Mailbox;
import org.matricula.testing.MatriculaTest;
import org.matricula.testing.Somebody;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/** The way from a stranger to somebody with an account and back, with mail that really travels. */
@MatriculaTest
@Tag("browser")
class AccountBrowserTests {

    private static final String PASSWORD = "correct horse battery";

    @RegisterExtension
    static final GreenMailExtension SMTP =
            new GreenMailExtension(new ServerSetup(0, "127.0.0.1", "smtp")).withPerMethodLifecycle(false);

    @Autowired
    Accounts accounts;

    @LocalServerPort
    int port;

    @DynamicPropertySource
    static void mailServer(DynamicPropertyRegistry properties) {
        properties.add(
                "matricula.smtp-url", () -> "smtp://127.0.0.1:" + SMTP.getSmtp().getPort());
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void strangerSignsUpSignsOutAndSignsInAgainByLink(boolean scripts) {
        var address = "ada." + UUID.randomUUID() + "@example.org";
        try (var browser = scripts ? Browser.at(port) : Browser.withoutScripts(port)) {
            browser.open("/").follow("Sign up");
            browser.fill("Name", "Ada Ng").fill("E-mail address", address).press("Continue by mail");
            assertThat(browser.text()).contains("Look into your mail", address);

            browser.open(linkMailedTo(address, 1))
                    .fill("New password", PASSWORD)
                    .press("Open my account");
            assertThat(browser.path()).isEqualTo("/home");
            assertThat(browser.text()).contains("Your account is open", "Welcome, Ada Ng");

            browser.follow("Ada Ng");
            assertThat(browser.text()).contains(address, "Primary", "You are signed in here only");
            browser.press("Sign out");
            assertThat(browser.text()).contains("You are signed out");

            browser.follow("Mail me a link instead")
                    .fill("E-mail address", address)
                    .press("Send the link");
            browser.open(linkMailedTo(address, 2))
                    .fill("E-mail address", address)
                    .press("Sign in");
            assertThat(browser.path()).isEqualTo("/home");
        }
    }

    @Test
    void zoneOfTheBrowserIsChosenWhereScriptsRun() {
        var address = "ada." + UUID.randomUUID() + "@example.org";
        try (var browser = Browser.at(port)) {
            browser.open("/sign-up")
                    .fill("Name", "Ada Ng")
                    .fill("E-mail address", address)
                    .press("Continue by mail");
            browser.open(linkMailedTo(address, 1));

            assertThat(browser.page().locator("#zone").inputValue()).isEqualTo("Europe/London");
        }
    }

    @Test
    void pagesForStrangersAreAccessible() {
        try (var browser = Browser.at(port)) {
            browser.open("/").axe().picture("landing");
            browser.open("/sign-in").axe().picture("sign-in");
            browser.fill("E-mail address", "somebody@example.org")
                    .fill("Password", "wrong")
                    .press("Sign in");
            browser.axe().picture("sign-in-wrong");
            browser.open("/sign-up").axe().picture("sign-up");
            browser.page()
                    .locator("form[action='/sign-up']")
                    .evaluate("form => { form.noValidate = true; form.submit(); }");
            browser.page().waitForURL("**/sign-up");
            browser.page().locator(".wrong").waitFor();
            browser.axe().picture("sign-up-wrong");
            browser.open("/sign-in/by-link").axe().picture("ask-link");
            browser.open("/reset-password").axe().picture("ask-reset");
            browser.open("/account-closed").axe().picture("closed");
        }
    }

    @Test
    void pagesReachedByMailAreAccessible() {
        var ada = Somebody.in(accounts);
        var address = "ben." + UUID.randomUUID() + "@example.org";
        try (var browser = Browser.at(port)) {
            browser.open("/sign-up")
                    .fill("Name", "Ben Ode")
                    .fill("E-mail address", address)
                    .press("Continue by mail");
            browser.axe().picture("mail-sent");
            browser.open(linkMailedTo(address, 1)).axe().picture("finish-sign-up");
            browser.open("/sign-in/by-link")
                    .fill("E-mail address", ada.address())
                    .press("Send the link");
            var link = linkMailedTo(ada.address(), 1);
            browser.open(link).axe().picture("use-link");
            browser.fill("E-mail address", ada.address()).press("Sign in");
            browser.open(link).axe().picture("link-ended");
            browser.open("/reset-password")
                    .fill("E-mail address", ada.address())
                    .press("Send the link");
            browser.open(linkMailedTo(ada.address(), 2)).axe().picture("reset");
        }
    }

    @Test
    void pagesOfAnAccountAreAccessibleWithLongNamesToo() {
        var ada = Somebody.in(accounts);
        var long1 = "a.very.long.address.of.somebody.who.likes.words."
                + UUID.randomUUID().toString().substring(0, 8);
        accounts.update(
                ada.id(), "Maria-Theresia Donaudampfschifffahrtsgesellschaftskapitänswitwe", "en-GB", "Europe/Vienna");
        try (var browser = Browser.at(port).signIn(ada)) {
            browser.open("/home").axe().picture("home");
            browser.open("/account")
                    .fill("Another address", long1 + "@example.org")
                    .press("Add address");
            browser.axe().picture("account");
            browser.open("/account")
                    .fill("Present password", "wrong")
                    .fill("New password", "short")
                    .press("Change password");
            browser.axe().picture("account-wrong");
            browser.open(linkMailedTo(long1 + "@example.org", 1)).axe().picture("verify-address");
            browser.open("/account/close").axe().picture("close");
        }
    }

    /** Waits until the server has delivered that many mails to the address, and reads the last one's link. */
    private static String linkMailedTo(String address, int count) {
        for (var tries = 0; tries < 60; tries++) {
            var letters = lettersTo(address);
            if (letters.size() >= count) return letters.getLast().link();
            SMTP.waitForIncomingEmail(500, Integer.MAX_VALUE);
        }
        throw new AssertionError("No mail " + count + " to " + address);
    }

    private static List<Mailbox.Letter> lettersTo(String address) {
        try {
            var letters = new ArrayList<Mailbox.Letter>();
            for (var mail : SMTP.getReceivedMessages()) {
                if (!mail.getAllRecipients()[0].toString().equals(address)) continue;
                letters.add(new Mailbox.Letter(mail.getSubject(), (String) mail.getContent()));
            }
            return letters;
        } catch (MessagingException | IOException e) {
            throw new IllegalStateException(e);
        }
    }
}
