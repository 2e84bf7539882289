package org.matricula.credential.design.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.options.FilePayload;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.matricula.account.Accounts;
import org.matricula.organisation.Members;
import org.matricula.organisation.Role;
import org.matricula.testing.Browser;
import org.matricula.testing.MatriculaTest;
import org.matricula.testing.PassedCourse;
import org.matricula.testing.Pictures;
import org.matricula.testing.Somebody;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** From an empty form to the public page, with scripts and without; each page is looked at under axe. */
@MatriculaTest
@Tag("browser")
class DesignBrowserTests {

    private static final String NAME = "Reading the weather from clouds, wind and an old barometer";

    @LocalServerPort
    int port;

    @Autowired
    PassedCourse passedCourse;

    @Autowired
    Accounts accounts;

    @Autowired
    Members members;

    private PassedCourse.World world;
    private Somebody issuer;

    @BeforeEach
    void appoint() {
        world = passedCourse.by(1);
        issuer = Somebody.in(accounts);
        members.add(world.provider().id(), issuer.id(), Role.ISSUER);
    }

    @Test
    void aBadgeIsWrittenDrawnAndPublished() {
        try (var browser = Browser.at(port)) {
            browser.signIn(issuer).open(world.provider().path() + "/achievements");
            browser.axe().picture("design-list-first");
            write(browser, Browser::axe);
            browser.follow("Picture");
            browser.page().locator("input[name=shape][value=HEXAGON]").check();
            browser.page().locator("input[name=icon][value=sun-fill]").check();
            browser.page().locator("#text").fill("Weather eye");
            browser.page().waitForFunction("document.querySelector('#shown img').src.length > 2000");
            browser.axe().picture("design-picture");
            browser.page().locator("#ink").fill("#335544");
            browser.page().locator("#ink[aria-invalid=true]").waitFor();
            assertThat(browser.page().locator("#ink-wrong").innerText()).contains("can hardly be read");
            browser.axe().picture("design-picture-contrast");
            staysInView(browser);
            browser.page().locator("#ink").fill("#ffffff");
            browser.page().locator("#ink:not([aria-invalid])").waitFor();
            assertThat(browser.page().locator("#ink-wrong").innerText()).isEmpty();
            browser.press("Save picture");
            assertThat(browser.text()).contains("The picture is saved with the draft");
            publish(browser, Browser::axe);
            browser.axe().picture("design-desk");
            browser.open(world.provider().path() + "/achievements").axe().picture("design-list");
            browser.open(world.provider().path() + "/achievements/import").axe().picture("design-import");
        }
    }

    @Test
    void theSameWithoutScripts() {
        try (var browser = Browser.withoutScripts(port)) {
            browser.signIn(issuer).open(world.provider().path() + "/achievements");
            write(browser, same -> same);
            browser.follow("Picture");
            browser.page().locator("input[name=shape][value=SEAL]").check();
            browser.page().locator("#text").fill("Weather eye");
            browser.press("Show");
            assertThat(browser.text()).contains("Reads well");
            browser.press("Save picture");
            browser.page()
                    .locator("#file")
                    .setInputFiles(new FilePayload("b.png", "image/png", Pictures.png(300, 200)));
            browser.press("Use this picture");
            assertThat(browser.text()).contains("It was not square");
            publish(browser, same -> same);
        }
    }

    private void write(Browser browser, UnaryOperator<Browser> inspect) {
        browser.follow("New achievement");
        browser.page().locator("#name").fill(NAME);
        browser.page().locator("#description").fill("Says in the morning what the evening will be like.");
        browser.page().locator("#criteria").fill("- Keep a **diary** of the sky for a month\n- Be right on 20 days");
        browser.page().locator("#tags").fill("weather, observation");
        browser.page().locator("#validity").fill("2");
        browser.page().locator("#renewal").selectOption("SELF_SERVICE");
        browser.press("Show how the criteria read");
        browser.page().locator("#criteria-shown li").first().waitFor();
        inspect.apply(browser).picture("design-form");
        browser.press("Save draft");
        assertThat(browser.text()).contains("This is a draft.");
    }

    /** On a phone the picture is above whatever is chosen, and doesn't cover it. */
    private void staysInView(Browser browser) {
        browser.page().setViewportSize(390, 844);
        var field = browser.page().locator("#otherIcon");
        field.focus();
        var picture = browser.page().locator("#shown").boundingBox();
        assertThat(picture.y).isGreaterThanOrEqualTo(0);
        assertThat(picture.y + picture.height).isLessThanOrEqualTo(field.boundingBox().y);
        browser.page().setViewportSize(1280, 844);
    }

    private void publish(Browser browser, UnaryOperator<Browser> inspect) {
        browser.follow(NAME);
        browser.follow("Ask others what they think first");
        inspect.apply(browser).picture("design-opinions");
        browser.follow("Definition");
        inspect.apply(browser);
        browser.press("Publish");
        assertThat(browser.text()).contains("Version 1");
        browser.follow("Public page");
        inspect.apply(browser).picture("design-public");
        assertThat(browser.text()).contains("How to earn this", "2 years");
        browser.page().goBack();
    }
}
