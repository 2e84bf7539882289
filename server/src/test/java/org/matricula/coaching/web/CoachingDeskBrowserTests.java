package org.matricula.coaching.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.matricula.organisation.Members;
import org.matricula.organisation.Role;
import org.matricula.platform.sftp.SftpKey;
import org.matricula.testing.Browser;
import org.matricula.testing.Learning;
import org.matricula.testing.MatriculaTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** A provider offers coaching, as its programme manager does it in a browser. */
@MatriculaTest
class CoachingDeskBrowserTests {

    @Autowired
    private Learning learning;

    @Autowired
    private Members members;

    @LocalServerPort
    private int port;

    @Test
    void fromTheOrganisationsStartPageToLearnersWhoAreAsked() {
        var world = learning.programmeOf(1);
        var manager = learning.somebody();
        members.add(world.provider().id(), manager.id(), Role.OWNER);
        try (var browser = Browser.at(port).signIn(manager)) {
            browser.open(world.provider().path())
                    .follow("Coaching of your learners")
                    .axe()
                    .picture("coaching-desk-empty");
            browser.follow("Write the offer").axe().picture("coaching-offer");
            browser.fill("Title", "").press("Save the offer");
            assertThat(browser.text()).contains("Please give it a title.");
            browser.axe().picture("coaching-offer-wrong");
            browser.fill("Title", "A coach for your first year").press("Save the offer");
            browser.page().getByLabel(world.programme().title()).check();
            browser.press("Save programmes").picture("coaching-desk-begun");

            browser.follow("Write the wording")
                    .fill("Partner who coaches (optional)", "Brook Coaching")
                    .axe()
                    .picture("coaching-wording-form");
            browser.press("Publish");
            assertThat(browser.text()).contains("The wording has to name Brook Coaching");
            browser.picture("coaching-wording-form-wrong");
            browser.fill("Text in English", "I agree that Brook Coaching texts me, and is told my name and number.")
                    .press("Publish")
                    .press("Ask learners from now on");
            assertThat(browser.text()).contains("Learners are asked", "Brook Coaching", "Stop asking");
            browser.axe().picture("coaching-desk");

            browser.follow("What the partner hears, and what it was asked to delete")
                    .axe()
                    .picture("coaching-partner");
            browser.follow("Bring a file to the partner's folder every day")
                    .axe()
                    .picture("coaching-push-empty");
            browser.fill("Server", "sftp partner").press("Save").axe().picture("coaching-push-wrong");
            browser.fill("Server", "sftp.brook.example")
                    .fill("User name", "meadow")
                    .fill("The server's own key", SftpKey.make().publicLine())
                    .press("Save");
            assertThat(browser.text()).contains("Ask Brook Coaching to let this key in");
            browser.press("Bring one now").axe().picture("coaching-push");
            browser.open(world.provider().path() + "/coaching");

            browser.follow("Version 1").axe().picture("coaching-wording");
            browser.follow("See the page as learners do").axe().picture("coaching-preview");
            assertThat(browser.text())
                    .contains("A coach for your first year", "I have no US number", "Nothing can be sent");
        }
    }
}
