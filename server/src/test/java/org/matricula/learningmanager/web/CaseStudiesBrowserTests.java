package org.matricula.learningmanager.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.matricula.learningmanager.web.DemoDesk.COURSE;

import com.microsoft.playwright.options.FilePayload;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.time.Duration;
import java.util.UUID;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.matricula.account.Accounts;
import org.matricula.testing.Browser;
import org.matricula.testing.Mailbox;
import org.matricula.testing.MatriculaTest;
import org.matricula.testing.Somebody;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.TestPropertySource;

/**
 * The five case studies of seed 004, each walked through by a manager and by a learner, on the demonstration data as an
 * operator gets it at the first start. So it has a server of its own, which ends with it.
 */
@MatriculaTest
@TestPropertySource(properties = "matricula.demo=true")
@DirtiesContext
@Tag("browser")
class CaseStudiesBrowserTests {

    private static final Duration PATIENCE = Duration.ofSeconds(30);

    @Autowired
    Accounts accounts;

    @Autowired
    JdbcClient jdbc;

    @LocalServerPort
    int port;

    /** "Supporting transition": an invite-only course for those who begin at the university in autumn. */
    @Test
    void newStudentsPrepareInARunOfTheirOwnBeforeUniversityBegins() {
        var address = address("applicants.example");
        try (var desk = DemoDesk.of(port, "owner", "open-university");
                var student = Browser.at(port)) {
            desk.run("Before you start");
            assertThat(desk.text()).contains("Enrolled (9)", "Pending (5)", "Declined (2)", "September starters");
            desk.browser().axe();
            desk.follow("Pending (5)");
            assertThat(desk.text()).contains("Noor Aziz", "Zoë O’Sullivan", "September starters");
            desk.follow("Declined (2)");
            assertThat(desk.rows()).isEqualTo(2);

            desk.review("name,email,group\nMaya Ní Dhónaill,%s,September starters".formatted(address));
            desk.browser().axe();
            desk.send("Send 1 invitation", "1 invitation was sent");

            student.open(letter(address).link()).axe();
            assertThat(student.text())
                    .contains("Open University (demonstration) invites you to this course.")
                    .contains("Accepting makes you a learner of Open University (demonstration).")
                    .contains("The whole course for as long as you like, its tests, and a certificate");
            student.follow("Sign in to accept");
            signUp(student, "Maya Ní Dhónaill", address);
            student.press("Accept and join").axe();
            assertThat(student.text())
                    .contains("You joined “" + COURSE
                            + "”. Open University (demonstration) now knows you as its learner.")
                    .contains("With tests and certificate, sponsored", "nothing is posted on paper");
            studyOneStep(student);

            desk.run("Before you start");
            assertThat(desk.text()).contains("Enrolled (10)", "Pending (5)");
            desk.find("Dhónaill");
            assertThat(desk.row("Maya Ní Dhónaill")).contains(address, "September starters", "Taking part", "1 of 11");
        }
    }

    /** "On campus blended learning": students are invited to an open course as part of what they study. */
    @Test
    void aCollegeBlendsAnOpenCourseWithItsTeachingAndAStudentKeepsWhatWasDoneAlone() throws IOException {
        var student = Somebody.in(accounts);
        try (var desk = DemoDesk.of(port, "learning-manager-college", "lakeside-college");
                var reader = Browser.at(port).signIn(student)) {
            reader.open("/courses/learning-at-a-distance/runs/this-season/join").press("Join this run");
            assertThat(reader.text()).contains("Reading along");
            studyOneStep(reader);

            desk.run("This season");
            assertThat(desk.text()).contains("Enrolled (10)", "Pending (2)", "N-1001 · Nursing, year 1");
            desk.follow("Invite learners");
            desk.browser()
                    .page()
                    .locator("#file")
                    .setInputFiles(
                            new FilePayload("year-1.csv", "text/csv", """
                    email;name;external_learner_id;group
                    %s;%s;N-2001;Nursing, year 1
                    """.formatted(student.address(), student.name())
                                    .getBytes(StandardCharsets.UTF_8)));
            desk.press("Review the addresses");
            // Nobody is told that this address has an account, or a place of its own.
            assertThat(desk.text())
                    .contains("1 address is ready to be invited.")
                    .doesNotContain("left out");
            desk.browser().axe();
            desk.send("Send 1 invitation", "1 invitation was sent");

            reader.open("/home").axe();
            assertThat(reader.text()).contains("Lakeside College invites you");
            answer(reader, "Accept and join").axe();
            assertThat(reader.text())
                    .contains("With tests and certificate", "Included")
                    .doesNotContain("Reading along");
            reader.follow("Go to the course");
            assertThat(reader.text()).contains("1 of 11 steps completed");
            reader.page().locator(".step-list a:has-text('The test')").click();
            reader.page().getByText("Begin the test").waitFor();

            desk.run("This season");
            assertThat(desk.text()).contains("Enrolled (11)", "Pending (2)");
            desk.find("N-2001");
            assertThat(desk.row(student.name())).contains("N-2001 · Nursing, year 1", "1 of 11");
            var file = desk.browser().page().waitForDownload(() -> desk.follow("Download progress (CSV)"));
            assertThat(Files.readAllLines(file.path()))
                    .hasSize(2)
                    .last()
                    .asString()
                    .contains(student.address());
        }
    }

    /** "Staff training": a provider's own staff take the open course that it developed itself. */
    @Test
    void aUniversityTrainsItsStaffInItsOwnOpenCourse() {
        try (var desk = DemoDesk.of(port, "owner", "open-university");
                var coach = DemoDesk.signedIn(port, "coach");
                var viewer = DemoDesk.signedIn(port, "viewer")) {
            desk.run("This season");
            assertThat(desk.text()).contains("Enrolled (3)", "Pending (4)", "Declined (0)", "Teaching staff");

            coach.open("/home");
            assertThat(coach.text()).contains("Open University (demonstration) invites you");
            answer(coach, "Accept and join");
            studyOneStep(coach);
            answer(viewer.open("/home"), "Decline").axe();
            assertThat(viewer.text()).contains("can still be accepted until");

            desk.run("This season");
            assertThat(desk.text()).contains("Enrolled (4)", "Pending (2)", "Declined (1)");
            desk.follow("Declined (1)");
            desk.browser().page().getByLabel("Choose viewer@example.org").check();
            desk.press("Ask those ticked again");
            assertThat(desk.text()).contains("Nobody is ready to be invited.", "Declined before");
            desk.browser().page().locator("input[name=picked]").check();
            desk.send("Send to those picked", "1 invitation was sent");
            viewer.open(letter("viewer@example.org").link()).press("Accept and join");

            desk.follow("Learners");
            desk.browser().page().locator("#group").selectOption("Teaching staff");
            desk.press("Find");
            assertThat(desk.rows()).isEqualTo(5);
            desk.browser().axe();
            desk.follow("Leila Haddad");
            assertThat(desk.text()).contains("coach@example.org", "Teaching staff", "1 of 11", "Timeline");
            desk.browser().axe();
        }
    }

    /** "FutureLearn Library": courses of other providers, shared with all students of a college by a link. */
    @Test
    void aCollegeSharesALibraryOfOthersCoursesByALink() {
        var student = Somebody.in(accounts);
        try (var desk = DemoDesk.of(port, "learning-manager-college", "lakeside-college");
                var reader = Browser.withoutScripts(port)) {
            desk.follow("Invite learners");
            desk.browser().page().locator("#all").check();
            desk.press("Search");
            assertThat(desk.text())
                    .contains("Working with others")
                    .contains("This run is invite-only, and no agreement with its provider is in force");
            desk.browser().axe();

            desk.course("Working with others");
            assertThat(desk.text()).contains("Enrolled (14)", "Links (1)");
            desk.follow("Invite learners");
            desk.follow("Use the link you have");
            assertThat(desk.text()).contains("Anyone who has this link can join", "Joined by it");
            desk.browser().axe();
            var link = desk.browser().page().locator("#address").inputValue().replaceFirst("^https?://[^/]+", "");

            reader.open(link);
            assertThat(reader.text())
                    .contains("Lakeside College invites you to this course.")
                    .contains("Joining makes you a learner of Lakeside College.")
                    .contains("Open University (demonstration) gives the course and will see your name");
            reader.follow("Sign in to join");
            reader.fill("E-mail address", student.address())
                    .fill("Password", student.password())
                    .press("Sign in");
            reader.press("Join the course");
            assertThat(reader.text()).contains("With tests and certificate, sponsored");
            reader.open(link);
            assertThat(reader.text()).contains("You are on this run.");

            desk.course("Working with others");
            assertThat(desk.text()).contains("Enrolled (15)");
            desk.find(student.name());
            assertThat(desk.row(student.name())).contains(student.address(), "Not started");
            desk.follow("Costs");
            assertThat(desk.text()).contains("Nothing will be invoiced");
            desk.browser().axe();
        }
    }

    /** "Delivering courses to industry": a company's staff learn under an agreement with the provider. */
    @Test
    void aCompanysStaffLearnUnderAnAgreement() {
        try (var desk = DemoDesk.of(port, "learning-manager", "harbour-works");
                var starter = Browser.at(port);
                var other = Browser.at(port)) {
            var invited = "new.starter@harbour-works.example";
            desk.run("For Harbour Works");
            assertThat(desk.text()).contains("Enrolled (32)", "Pending (2)");
            desk.review(invited + "\nK. Lind <k.lind@harbour-works.example>");
            assertThat(desk.text())
                    .contains("1 address is ready to be invited.", "1 entry is left out")
                    .contains("It has an invitation to this run that waits for an answer.");
            desk.send("Send 1 invitation", "1 invitation was sent");

            starter.open(letter(invited).link());
            assertThat(starter.text()).contains("Harbour Works invites you to this course.");
            starter.follow("Sign in to accept");
            signUp(starter, "Amara Diallo", invited);
            starter.press("Accept and join").axe();
            assertThat(starter.text()).contains("Harbour Works now knows you as its learner.");

            desk.run("For Harbour Works");
            assertThat(desk.text()).contains("Enrolled (33)", "Pending (2)");
            desk.follow("Pending (2)");
            desk.cancel("j.varga@harbour-works.example");
            other.open(letter("j.varga@harbour-works.example").link());
            assertThat(other.text()).contains("This invitation was withdrawn.");

            desk.follow("Costs");
            desk.browser().axe();
            assertThat(desk.text()).contains("£412.50").contains("£162.50");
            desk.browser().page().locator("tbody th a").first().click();
            assertThat(desk.row("Amara Diallo")).contains(COURSE, "For Harbour Works", "£12.50");

            desk.follow("Learners");
            desk.find("Amara");
            desk.follow("Amara Diallo");
            desk.follow("Remove learner");
            assertThat(desk.text()).contains("1 place ends");
            desk.press("Remove learner");
            starter.open("/courses/learning-at-a-distance/runs/for-harbour-works/join");
            assertThat(starter.text()).contains("The organisation that gave you this place has removed you");
            desk.follow("Costs");
            desk.browser().page().locator("tbody th a").first().click();
            assertThat(desk.text()).contains("removed learner").doesNotContain("Amara");
        }
    }

    /** From the form to sign in with to an account, and back to where it began. */
    private void signUp(Browser browser, String name, String address) {
        browser.follow("No account yet? Sign up");
        browser.fill("Name", name).fill("E-mail address", address).press("Continue by mail");
        var back = new Mailbox(jdbc, address).latest();
        browser.open(back.link()).fill("New password", "correct horse battery").press("Open my account");
        assertThat(browser.path()).startsWith("/invitations/");
    }

    /** The only invitation on somebody's home. */
    private static Browser answer(Browser home, String button) {
        home.page().locator("main button:has-text('" + button + "')").click();
        return home;
    }

    /** From the page of one's place. */
    private static void studyOneStep(Browser learner) {
        learner.follow("Go to the course");
        learner.page().locator("main a.btn-primary").first().click();
        learner.press("Mark as complete");
    }

    /** The latest mail, which the server sends a moment after it was asked to. */
    private Mailbox.Letter letter(String address) {
        var mailbox = new Mailbox(jdbc, address);
        await().atMost(PATIENCE).until(() -> !mailbox.letters().isEmpty());
        return mailbox.latest();
    }

    private static String address(String domain) {
        return "a" + UUID.randomUUID().toString().substring(0, 8) + "@" + domain;
    }
}
