package org.matricula.organisation.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.matricula.account.Accounts;
import org.matricula.organisation.Members;
import org.matricula.organisation.Organisation;
import org.matricula.organisation.Organisations;
import org.matricula.organisation.Role;
import org.matricula.platform.webhook.WebhookSecret;
import org.matricula.testing.Browser;
import org.matricula.testing.MatriculaTest;
import org.matricula.testing.Receiver;
import org.matricula.testing.Receiver.Saying;
import org.matricula.testing.Somebody;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** An owner connects a system, sees its first message arrive and another fail, and changes its secret. */
@MatriculaTest
@Tag("browser")
class WebhookBrowserTests {

    private static final int PATIENCE = 600;

    @LocalServerPort
    int port;

    @Autowired
    Accounts accounts;

    @Autowired
    Organisations organisations;

    @Autowired
    Members members;

    private final Receiver receiver = new Receiver();
    private Organisation organisation;
    private Browser browser;

    @BeforeEach
    void anOwner() {
        organisation = org.matricula.testing.Organisations.in(organisations);
        var owner = Somebody.in(accounts);
        members.add(organisation.id(), owner.id(), Role.OWNER);
        browser = Browser.at(port).signIn(owner);
    }

    @AfterEach
    void close() {
        browser.close();
        receiver.close();
    }

    @Test
    void ownerConnectsASystemAndSeesWhatArrives() {
        browser.open(organisation.path())
                .follow("Webhooks")
                .picture("webhook/empty")
                .axe();
        browser.fill("Address", "https://10.0.0.1/hook").press("Add webhook");
        assertThat(browser.text())
                .contains("The webhook needs a name.")
                .contains("What it hears")
                .doesNotContain("whsec_");
        browser.picture("webhook/refused").axe();

        browser.fill("Name", "The coaching partner's student system, somewhere far away")
                .press("Add webhook");
        assertThat(browser.text()).contains("This address leads into a private network");
        browser.fill("Address", receiver.url()).press("Add webhook");
        var secret = browser.page().getByLabel("Secret").inputValue();
        browser.picture("webhook/secret").axe();

        browser.follow("I have kept the secret").picture("webhook/new").axe();
        browser.press("Send a test message");
        reloadUntil("Taken");
        var heard = receiver.heard().getFirst();
        assertThat(new WebhookSecret(secret).signed(heard.signature(), heard.id(), heard.at(), heard.body()))
                .isTrue();

        receiver.answering(one -> new Saying(500, "Our database <is> away, come back later."));
        browser.press("Send a test message");
        reloadUntil("Not taken yet");
        browser.page().getByText("What it said").first().click();
        assertThat(browser.text()).contains("Our database <is> away").contains("500, in");
        browser.picture("webhook/log").axe();

        browser.press("Make a new secret");
        assertThat(browser.page().getByLabel("Secret").inputValue())
                .startsWith("whsec_")
                .isNotEqualTo(secret);
        browser.follow("I have kept the secret").press("Switch off");
        assertThat(browser.text()).contains("Off since");
        browser.picture("webhook/off");
        browser.follow("Webhooks").picture("webhook/list").axe();
    }

    private void reloadUntil(String text) {
        for (var i = 0; i < PATIENCE && !browser.text().contains(text); i++) {
            browser.page().waitForTimeout(100);
            browser.page().reload(new Page.ReloadOptions());
        }
        assertThat(browser.text()).contains(text);
    }
}
