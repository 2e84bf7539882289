package org.matricula.invitation.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.matricula.catalogue.BusinessModel;
import org.matricula.catalogue.CourseDetails;
import org.matricula.catalogue.Courses;
import org.matricula.catalogue.RunDetails;
import org.matricula.catalogue.Runs;
import org.matricula.enrolment.Enrolments;
import org.matricula.enrolment.Tally;
import org.matricula.invitation.InvitedRun;
import org.matricula.invitation.InvitedRun.World;
import org.matricula.invitation.ListedLink;
import org.matricula.invitation.SharedLinks;
import org.matricula.testing.Browser;
import org.matricula.testing.MatriculaTest;
import org.matricula.testing.Somebody;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Somebody gets invitations and links, and answers them, with scripts and without; each page is looked at under axe. */
@MatriculaTest
@Tag("browser")
class InvitationBrowserTests {

    private static final String LONG =
            "Donaudampfschifffahrtselektrizitätenhauptbetriebswerkbauunterbeamtengesellschaft for the Workplace and Beyond";

    @Autowired
    InvitedRun invited;

    @Autowired
    SharedLinks links;

    @Autowired
    Courses courses;

    @Autowired
    Runs runs;

    @Autowired
    Enrolments enrolments;

    @Autowired
    Clock clock;

    @LocalServerPort
    int port;

    @Test
    void declineTakeItBackAndJoin() {
        try (var browser = Browser.at(port)) {
            declineTakeItBackAndJoin(browser, browser::axe);
        }
    }

    @Test
    void declineTakeItBackAndJoinWithoutScripts() {
        // axe is a script itself.
        try (var browser = Browser.withoutScripts(port)) {
            declineTakeItBackAndJoin(browser, () -> {});
        }
    }

    private void declineTakeItBackAndJoin(Browser browser, Runnable inspect) {
        var world = invited.of(BusinessModel.PRIVATE_SPONSORED);
        var learner = invited.learning().somebody();
        var link = invited.link(world, learner);
        browser.open(link);
        inspect.run();

        browser.press("Decline");
        inspect.run();
        assertThat(browser.text()).contains("can still be accepted until");

        browser.follow("Sign in to accept");
        browser.fill("E-mail address", learner.address())
                .fill("Password", learner.password())
                .press("Sign in");
        assertThat(browser.path()).isEqualTo(link);
        inspect.run();

        browser.press("Accept and join");
        inspect.run();
        assertThat(browser.page().locator("body").innerText())
                .contains("You joined “" + world.course().title() + "”");
        browser.open(link);
        inspect.run();
        assertThat(browser.text()).contains("Accepted on");
    }

    /** A double click, and another in a tab that was open all along: the last answer is a yes, new or as before. */
    @Test
    void acceptingTwiceInTwoTabsTakesOnePlace() {
        var world = invited.of(BusinessModel.PRIVATE_SPONSORED);
        var learner = invited.learning().somebody();
        var link = invited.link(world, learner);
        try (var browser = Browser.at(port).signIn(learner)) {
            var other = browser.page().context().newPage();
            other.navigate(link);
            browser.open(link).page().getByText("Accept and join").dblclick();
            other.getByText("Accept and join").dblclick();
            for (var tab : List.of(browser.page(), other))
                tab.getByText(Pattern.compile("You joined")).first().waitFor();
            browser.open(link);
            assertThat(browser.text()).contains("Accepted on");
        }
        assertThat(enrolments.tallies(List.of(world.run().id()))).containsValue(new Tally(1, 0));
    }

    @Test
    void homeShowsInvitationsWithLongNames() {
        var learner = invited.learning().somebody();
        invited.link(longNamed(), learner);
        invited.link(invited.of(BusinessModel.PRIVATE_NO_PURCHASE), learner);
        try (var browser = Browser.at(port)) {
            browser.signIn(learner).open("/home").axe().picture("invitation-home");
            browser.follow(LONG).axe().picture("invitation-long");
        }
    }

    @Test
    void everyStateOfALinkCanBeRead() {
        var world = longNamed();
        var learner = invited.learning().somebody();
        var other = invited.link(
                world,
                "someone.with.a.rather.long.address."
                        + UUID.randomUUID().toString().substring(0, 8) + "@example.org");
        try (var browser = Browser.at(port)) {
            browser.open(other).axe().picture("invitation-visitor");
            browser.open(path(link(world, null, ""))).axe().picture("join-visitor");
            browser.signIn(learner).open(other).axe().picture("invitation-other-address");
            browser.open(path(link(world, null, "academy.example"))).axe().picture("join-other-domain");
            var full = link(world, 1, "");
            use(full, invited.learning().somebody());
            browser.open(path(full)).axe().picture("join-used-up");
            var gone = link(world, null, "");
            links.revoke(world.organisation(), gone.link().id(), UUID.randomUUID());
            browser.open(path(gone)).axe().picture("join-revoked");
            var joined = link(world, null, "");
            browser.open(path(joined)).press("Join the course").picture("join-place");
            browser.open(path(joined)).axe().picture("join-joined");
        }
    }

    private World longNamed() {
        var world = invited.of(BusinessModel.OPEN_UPGRADE);
        var course = courses.create(world.provider().id(), null, new CourseDetails(LONG, null, "", ""));
        var yesterday = clock.instant().minus(Duration.ofDays(1));
        var run = runs.add(
                world.provider().id(),
                course.id(),
                null,
                new RunDetails(
                        "Autumn 2026, evenings, at the " + LONG,
                        null,
                        yesterday,
                        null,
                        null,
                        null,
                        BusinessModel.OPEN_UPGRADE,
                        6,
                        14));
        return new World(world.organisation(), world.provider(), course, run);
    }

    private void use(ListedLink link, Somebody somebody) {
        try (var browser = Browser.at(port)) {
            browser.signIn(somebody).open(path(link)).press("Join the course");
        }
    }

    private ListedLink link(World world, Integer cap, String domains) {
        return links.create(world.organisation(), world.run(), cap, domains, UUID.randomUUID());
    }

    private static String path(ListedLink link) {
        return link.qrPath().replace("/qr.svg", "");
    }
}
