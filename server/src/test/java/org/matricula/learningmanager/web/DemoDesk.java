package org.matricula.learningmanager.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import java.util.UUID;
import org.matricula.testing.Browser;
import org.matricula.testing.Somebody;

/** A manager of the demonstration at the Learning Manager, reached by the navigation. */
record DemoDesk(Browser browser, String path) implements AutoCloseable {

    static final String COURSE = "Learning at a distance";

    static DemoDesk of(int port, String mailbox, String organisation) {
        var browser = signedIn(port, mailbox);
        browser.page().locator(".menu summary").click();
        browser.follow("Learning Manager");
        var path = "/o/" + organisation + "/learning-manager";
        assertThat(browser.path()).isEqualTo(path);
        return new DemoDesk(browser, path);
    }

    /** One of those whom the demonstration names at its start. */
    static Browser signedIn(int port, String mailbox) {
        return Browser.at(port)
                .signIn(new Somebody(UUID.randomUUID(), mailbox, mailbox + "@example.org", "matricula-demo"));
    }

    /** A run of the course that all cases but one are about. */
    void run(String title) {
        browser.open(path);
        rowWith(title).locator("th a").click();
    }

    /** The only run of another course. */
    void course(String title) {
        browser.open(path).follow(title);
    }

    String text() {
        return browser.text();
    }

    void follow(String link) {
        browser.follow(link);
    }

    void press(String button) {
        browser.press(button);
    }

    /** Pastes people from the run's page. */
    void review(String people) {
        browser.follow("Invite learners");
        browser.page().locator("#addresses").fill(people);
        browser.press("Review the addresses");
    }

    /** Stays on the page that shows how far the sending is, until it says that it is done. */
    void send(String button, String done) {
        browser.press(button);
        browser.page().getByText(done).waitFor();
    }

    void find(String words) {
        browser.page().locator("#words").fill(words);
        browser.press("Find");
    }

    void cancel(String address) {
        rowWith(address).locator("button:has-text('Cancel')").click();
    }

    int rows() {
        return browser.page().locator("tbody tr").count();
    }

    /** The text of the only row with these words. */
    String row(String words) {
        return rowWith(words).innerText();
    }

    private Locator rowWith(String words) {
        return browser.page().locator("tbody tr").filter(new Locator.FilterOptions().setHasText(words));
    }

    @Override
    public void close() {
        browser.close();
    }
}
