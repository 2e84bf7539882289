package org.matricula.learningmanager.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.util.UUID;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.matricula.catalogue.BusinessModel;
import org.matricula.catalogue.CourseDetails;
import org.matricula.catalogue.CourseRun;
import org.matricula.catalogue.Courses;
import org.matricula.catalogue.RunDetails;
import org.matricula.catalogue.Runs;
import org.matricula.invitation.InvitedRun;
import org.matricula.learningmanager.OpenManager;
import org.matricula.organisation.PlatformRole;
import org.matricula.testing.Browser;
import org.matricula.testing.Mailbox;
import org.matricula.testing.MatriculaTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** From agreed prices to invited learners, with scripts and without; each page is looked at under axe. */
@MatriculaTest
@Tag("browser")
class ManagerBrowserTests {

    private static final String LONG =
            "Donaudampfschifffahrtselektrizitätenhauptbetriebswerkbauunterbeamtengesellschaft for the Workplace and Beyond";

    @Autowired
    OpenManager manager;

    @Autowired
    InvitedRun invited;

    @Autowired
    Courses courses;

    @Autowired
    Runs runs;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Clock clock;

    @LocalServerPort
    int port;

    @Test
    void fromAPriceToInvitedLearners() {
        try (var partners = Browser.at(port);
                var managers = Browser.at(port)) {
            fromAPriceToInvitedLearners(partners, managers, true);
        }
    }

    @Test
    void fromAPriceToInvitedLearnersWithoutScripts() {
        // axe is a script itself.
        try (var partners = Browser.withoutScripts(port);
                var managers = Browser.withoutScripts(port)) {
            fromAPriceToInvitedLearners(partners, managers, false);
        }
    }

    private void fromAPriceToInvitedLearners(Browser partners, Browser managers, boolean inspected) {
        var world = manager.without();
        var partner = manager.learning().somebody();
        manager.members().addPlatform(partner.id(), PlatformRole.PARTNERSHIP_MANAGER);
        var run = ownRun(world, LONG, BusinessModel.OPEN_UPGRADE);

        managers.signIn(world.manager()).open(world.path());
        look(managers, inspected, "lm-closed-no-price");
        partners.signIn(partner).open("/partnerships/" + world.organisation().id());
        look(partners, inspected, "lm-partnership-no-price");
        partners.follow("Record a price");
        partners.page().locator("#basis-NEGOTIATED").check();
        partners.page().locator("#amount").fill("12.50");
        partners.page().locator("#currency").fill("GBP");
        partners.press("Record the price");
        partners.press("Invite to the Learning Manager");
        assertThat(partners.text()).contains("The invitation was sent to 1 person.");
        look(partners, inspected, "lm-partnership-invited");

        managers.open(new Mailbox(jdbc, world.manager().address()).latest().link());
        look(managers, inspected, "lm-terms");
        managers.press("Accept the terms");
        look(managers, inspected, "lm-courses-empty");
        managers.page().locator(".menu summary").click();
        managers.follow("Learning Manager");
        managers.follow("Costs");
        look(managers, inspected, "lm-costs");
        managers.page().locator(".tabs a").first().click();
        managers.follow("Invite learners");
        look(managers, inspected, "lm-choices");
        managers.page().locator("#words").fill("Donaudampfschifffahrts");
        managers.press("Search");
        managers.page().locator("main a[href$='/" + run.id() + "/invite']").click();
        look(managers, inspected, "lm-invite");

        managers.press("Review the addresses");
        look(managers, inspected, "lm-invite-error");
        var domain = UUID.randomUUID().toString().substring(0, 8) + ".example";
        managers.page().locator("#addresses").fill("""
                ada@DOMAIN
                Grace Hopper <grace@DOMAIN>
                not-an-address
                ada@DOMAIN
                kurt.a.very.long.address.of.somebody.with.many.names@DOMAIN""".replace("DOMAIN", domain));
        managers.press("Review the addresses");
        look(managers, inspected, "lm-review");
        assertThat(managers.text())
                .contains("3 addresses are ready to be invited.", "2 entries are left out")
                .contains("It stands in line 1 already.");
        managers.page().locator("input[name=line-3]").fill("Alan <alan@" + domain + ">");
        managers.press("Review again");
        assertThat(managers.text()).contains("4 addresses are ready to be invited.", "Your corrections are in.");
        look(managers, inspected, "lm-review-corrected");
        managers.press("Send 4 invitations");
        look(managers, inspected, "lm-sending");
        invited.sendAll();
        managers.open(managers.path());
        assertThat(managers.text()).contains("4 invitations were sent");
        look(managers, inspected, "lm-sent");
        assertThat(new Mailbox(jdbc, "alan@" + domain).letters()).hasSize(1);

        managers.follow("See pending invitations");
        assertThat(managers.text()).contains("Pending (4)", "Grace Hopper");
        look(managers, inspected, "lm-pending");
        managers.press("Remind now");
        assertThat(managers.text()).contains("Tick at least one invitation");
        look(managers, inspected, "lm-pending-error");
        row(managers, "ada@" + domain).locator("button:has-text('Resend')").click();
        assertThat(managers.text()).contains("The invitation was sent again");
        assertThat(new Mailbox(jdbc, "ada@" + domain).letters()).hasSize(2);
        row(managers, "alan@" + domain).locator("button:has-text('Cancel')").click();
        assertThat(managers.text()).contains("Pending (3)", "The invitation was cancelled.");
        managers.page().locator("#all").check();
        managers.press("Cancel invitations");
        look(managers, inspected, "lm-cancelling");
        managers.press("Cancel 3 invitations");
        assertThat(managers.text()).contains("Pending (0)", "No invitation to this run waits for an answer.");
        look(managers, inspected, "lm-pending-empty");
        managers.follow("Declined (0)");
        look(managers, inspected, "lm-declined-empty");
        managers.open(world.path());
        look(managers, inspected, "lm-courses");
    }

    @Test
    void sharedLinkIsMadeReusedAndJoined() {
        var world = manager.paying("12.50");
        var run = ownRun(world, LONG, BusinessModel.PRIVATE_SPONSORED);
        try (var managers = Browser.at(port);
                var learners = Browser.at(port)) {
            managers.signIn(world.manager()).open(world.path() + "/runs/" + run.id() + "/links");
            managers.axe().picture("lm-links-empty");
            managers.follow("Make a link").axe().picture("lm-link-form");
            managers.page().locator("#cap").fill("0");
            managers.page().locator("#domains").fill("ada@example.org");
            managers.press("Make the link").axe().picture("lm-link-form-error");
            managers.page().locator("#cap").fill("10");
            managers.page().locator("#domains").fill("example.org");
            managers.press("Make the link").axe().picture("lm-link");
            assertThat(managers.text())
                    .contains("Anyone who has this link can join")
                    .contains("£12.50");
            var address = managers.page().locator("#address").inputValue();

            managers.open(world.path() + "/runs/" + run.id() + "/invite");
            managers.follow("Use the link you have");
            assertThat(managers.page().locator("#address").inputValue()).isEqualTo(address);

            var learner = manager.learning().somebody();
            learners.signIn(learner).open(address.replaceFirst("^https?://[^/]+", ""));
            learners.press("Join the course");
            managers.open(world.path() + "/runs/" + run.id() + "/links");
            assertThat(managers.text()).contains("1 of 10", "Enrolled (1)");
            managers.axe().picture("lm-links");
            managers.page().locator("tbody th a").click();
            managers.press("Extend the link").axe();
            managers.page().locator("main summary").click();
            managers.axe().picture("lm-link-revoke");
            managers.press("Revoke the link").axe();
            assertThat(managers.text()).contains("Revoked", "Nobody can join by it any more");
            managers.page().locator("tbody th a").click();
            managers.axe().picture("lm-link-revoked");
        }
    }

    @Test
    void whatCannotBeChosenIsShownWithItsReason() {
        var world = manager.opened();
        var provider = manager.partnership().withoutPrice();
        var course = courses.create(
                provider.id(), null, new CourseDetails("Reasons " + provider.slug() + " " + LONG, null, "", ""));
        for (var model : BusinessModel.values()) manager.partnership().openRun(course, model);
        try (var managers = Browser.at(port)) {
            managers.signIn(world.manager()).open(world.path() + "/choices?all=true&words=Reasons+" + provider.slug());
            assertThat(managers.text())
                    .contains("Learners pay for this run themselves")
                    .contains("no agreement with its provider is in force")
                    .contains("Without an agreement you can invite only to the current or next run");
            managers.axe().picture("lm-choices-reasons");
            managers.open(world.path() + "/choices?words=nothing-like-this")
                    .axe()
                    .picture("lm-choices-nothing");
        }
    }

    private CourseRun ownRun(OpenManager.World world, String title, BusinessModel model) {
        var course = courses.create(world.organisation().id(), null, new CourseDetails(title, null, "", ""));
        var tomorrow = clock.instant().plus(Duration.ofDays(1));
        return runs.add(
                world.organisation().id(),
                course.id(),
                null,
                new RunDetails(
                        "Autumn, evenings, " + UUID.randomUUID(), null, tomorrow, null, null, null, model, 6, 14));
    }

    private static com.microsoft.playwright.Locator row(Browser browser, String address) {
        return browser.page()
                .locator("tbody tr")
                .filter(new com.microsoft.playwright.Locator.FilterOptions()
                        .setHas(browser.page().getByText(address)));
    }

    private static void look(Browser browser, boolean inspected, String picture) {
        if (inspected) browser.axe().picture(picture);
    }
}
