package org.matricula.credential.share.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.util.function.Consumer;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.matricula.credential.Credentials;
import org.matricula.credential.Manner;
import org.matricula.credential.share.Earners;
import org.matricula.organisation.Members;
import org.matricula.organisation.Role;
import org.matricula.testing.Browser;
import org.matricula.testing.MatriculaTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** A learner opens what was awarded in silence, puts it in order and shows it; the issuer sees how far it got. */
@MatriculaTest
@Tag("browser")
class BackpackBrowserTests {

    @LocalServerPort
    int port;

    @Autowired
    Earners earners;

    @Autowired
    Credentials credentials;

    @Autowired
    Members members;

    @Test
    void fromTheBackpackToTheWorldAndBack() {
        try (var learner = Browser.at(port);
                var staff = Browser.at(port);
                var visitor = Browser.at(port)) {
            walk(learner, staff, visitor, Browser::axe);
        }
    }

    @Test
    void theSameWithoutScripts() {
        try (var learner = Browser.withoutScripts(port);
                var staff = Browser.withoutScripts(port);
                var visitor = Browser.withoutScripts(port)) {
            walk(learner, staff, visitor, browser -> {});
        }
    }

    private void walk(Browser learner, Browser staff, Browser visitor, Consumer<Browser> inspect) {
        var world = earners.one(Manner.SILENT);
        var holder = world.learner();
        for (var i = 0; i < 3; i++) earners.more(holder);
        var path = world.holding().publicPath();
        look(visitor.open(path), inspect, "share-unopened");
        assertThat(visitor.text()).contains("no page at this address yet");

        look(learner.signIn(holder).follow("All credentials"), inspect, "share-backpack");
        learner.follow(world.holding().name());
        look(learner, inspect, "share-one-unopened");
        learner.press("Open the page");
        look(learner, inspect, "share-one");
        unfold(learner, "More ways to share");
        learner.page().getByText("Show it on a web page").click();
        learner.page().getByText("Put it under your e-mails").click();
        look(learner, inspect, "share-one-more");
        learner.fill("Your Mastodon server", "mastodon.social").press("Share on Mastodon");
        assertThat(learner.page().locator("#go-on a").getAttribute("href")).contains("https://mastodon.social/share");

        learner.open(world.holding().path());
        unfold(learner, "Collections");
        learner.page().getByLabel("Put it into a new collection called").fill("Statistics and what goes with it");
        learner.press("Save collections").open("/credentials").follow("Statistics and what goes with it");
        learner.press("Open a page");
        look(learner, inspect, "share-collection");
        visitor.open(learner.page().locator("#address").inputValue().replace("http://matricula.test", ""));
        look(visitor, inspect, "share-shelf");

        learner.open("/credentials/profile");
        look(learner, inspect, "share-profile-form");
        learner.page().getByLabel("Name in the address").fill("Not A Handle!");
        learner.press("Switch the profile on");
        look(learner, inspect, "share-profile-wrong");
        learner.page().getByLabel("Name in the address").fill("");
        learner.page().locator("#sentence").fill("Counts things, and says what the counts mean.");
        learner.page().locator("input[name=collection]").first().check();
        learner.page().locator("input[name=credential]").first().check();
        learner.press("Switch the profile on");
        look(learner, inspect, "share-profile-on");
        visitor.open(learner.page().locator("#address").inputValue().replace("http://matricula.test", ""));
        look(visitor, inspect, "share-profile");

        look(visitor.open(path), inspect, "share-public");
        visitor.open(path + "/embed").picture("share-embed");
        inspect.accept(visitor);
        learner.open(world.holding().path());
        unfold(learner, "Change who sees it, or hide your name");
        learner.page().getByLabel("Hide my name on it").check();
        learner.press("Save");
        look(visitor.open(path), inspect, "share-public-nameless");
        assertThat(visitor.page().locator("a[href$='/earn']").innerText()).isEqualTo("How to earn this");
        visitor.open(path + "/earn");
        assertThat(visitor.path()).startsWith("/a/");

        var owner = earners.learning().somebody();
        var provider = world.provided().provider();
        members.add(provider.id(), owner.id(), Role.OWNER);
        staff.signIn(owner).open(provider.path() + "/reach");
        look(staff, inspect, "share-reach");
        staff.fill("Number of your organisation's page (optional)", "abc").press("Save number");
        look(staff, inspect, "share-reach-wrong");
        staff.open(provider.path() + "/achievements/" + world.achievement().id() + "/reach?days=7");
        look(staff, inspect, "share-reach-badge");

        credentials.revoke(provider.id(), world.holding().id(), "Awarded to the wrong person");
        look(learner.open(world.holding().path()), inspect, "share-one-revoked");
    }

    private static void look(Browser browser, Consumer<Browser> inspect, String picture) {
        browser.picture(picture);
        inspect.accept(browser);
    }

    private static void unfold(Browser reader, String summary) {
        reader.page()
                .locator("summary", new Page.LocatorOptions().setHasText(summary))
                .click();
    }
}
