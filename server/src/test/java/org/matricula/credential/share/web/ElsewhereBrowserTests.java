package org.matricula.credential.share.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.options.FilePayload;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.matricula.credential.Manner;
import org.matricula.credential.brought.ForeignBadge;
import org.matricula.credential.share.Earners;
import org.matricula.testing.Browser;
import org.matricula.testing.MatriculaTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** A learner brings a badge from elsewhere and shows it beside what was awarded here; somebody else looks, and checks it again. */
@MatriculaTest
@Tag("browser")
class ElsewhereBrowserTests {

    @LocalServerPort
    int port;

    @Autowired
    Earners earners;

    @Test
    void fromElsewhereToACollectionAndAProfile() {
        var world = earners.one(Manner.TOLD);
        var badge = new ForeignBadge()
                .json(
                        "1",
                        "Weaving, dyeing and the mending of very old cloth",
                        world.learner().address());
        try (var learner = Browser.at(port);
                var visitor = Browser.at(port)) {
            learner.signIn(world.learner()).open("/credentials/elsewhere");
            learner.page()
                    .locator("#file")
                    .setInputFiles(
                            new FilePayload("badge.json", "application/json", badge.getBytes(StandardCharsets.UTF_8)));
            learner.press("Check and keep it").axe().picture("elsewhere-list");
            learner.follow("Weaving, dyeing and the mending of very old cloth")
                    .axe()
                    .picture("elsewhere-unopened");
            assertThat(learner.text()).contains("Nobody can see this credential but you.");
            learner.press("Open the page").axe().picture("elsewhere-open");
            var address = shown(learner);
            learner.page().getByLabel("Put it into a new collection called").fill("Crafts");
            learner.press("Save collections").open("/credentials").axe().picture("elsewhere-backpack");

            learner.follow("Crafts").press("Open a page").axe().picture("elsewhere-collection");
            visitor.open(shown(learner)).axe().picture("elsewhere-shelf");
            assertThat(visitor.text()).contains("Awarded elsewhere, not on this platform.", "Guild of Makers");

            visitor.open(address).axe().picture("elsewhere-public");
            visitor.press("Check this credential");
            assertThat(visitor.text()).contains("Valid: this credential is real", ForeignBadge.HOLDER);
        }
    }

    private static String shown(Browser browser) {
        return browser.page().locator("#address").inputValue().replace("http://matricula.test", "");
    }
}
