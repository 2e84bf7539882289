package org.matricula.credential.recipient.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.options.FilePayload;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.function.Consumer;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.matricula.credential.Achievement;
import org.matricula.credential.Achievements;
import org.matricula.organisation.Members;
import org.matricula.organisation.Memberships;
import org.matricula.organisation.Role;
import org.matricula.platform.Person;
import org.matricula.testing.Browser;
import org.matricula.testing.Learning;
import org.matricula.testing.Mailbox;
import org.matricula.testing.MatriculaTest;
import org.matricula.testing.Somebody;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** From naming people to their taking it, with scripts and without; each page is looked at under axe. */
@MatriculaTest
@Tag("browser")
class RecipientBrowserTests {

    @Autowired
    Learning learning;

    @Autowired
    Members members;

    @Autowired
    Memberships memberships;

    @Autowired
    Achievements achievements;

    @Autowired
    JdbcClient jdbc;

    @LocalServerPort
    int port;

    private Learning.World world;
    private Achievement achievement;
    private Somebody owner;

    @Test
    void namedByHandAndClaimedByMail() {
        try (var staff = Browser.at(port);
                var learner = Browser.at(port)) {
            byHand(staff, learner, Browser::axe);
        }
    }

    @Test
    void theSameWithoutScripts() {
        try (var staff = Browser.withoutScripts(port);
                var learner = Browser.withoutScripts(port)) {
            byHand(staff, learner, browser -> {});
        }
    }

    @Test
    void aFileIsLookedAtBeforeItIsStartedAndACodeTakesWhatItLeftWaiting() {
        setUp();
        var member = member();
        var learner = learning.somebody();
        try (var staff = Browser.at(port);
                var claimant = Browser.at(port)) {
            staff.signIn(owner).open(awardPath());
            upload(staff, """
                    email;external_id;name;date;evidence
                    %s;;;2019-06-30;https://example.org/report
                    ;S-2041;Katherine Johnson;30.6.2019;
                    a-very-long-address-that-somebody-typed-without-an-at-sign.example.org;;;2019-06-30;
                    """.formatted(member.address()));
            staff.press("Check this file").axe().picture("recipient-file-review");
            assertThat(staff.text())
                    .contains(
                            "3 lines were checked",
                            "can't be an e-mail address",
                            "1 line names somebody you don't know");
            staff.press("Award 2 people, leave out 1");
            Awaitility.await()
                    .atMost(Duration.ofSeconds(60))
                    .untilAsserted(() -> assertThat(staff.open(staff.path()).text())
                            .contains("1 person was awarded; 1 award waits to be claimed"));
            staff.axe().picture("recipient-file-done");

            staff.open(world.provider().path() + "/claims").axe().picture("recipient-claims");
            staff.follow("S-2041").axe().picture("recipient-claim");
            var code = staff.page().locator("dd.mono").innerText();

            claimant.open("/claim").axe();
            claimant.signIn(learner).open("/claim").axe().picture("recipient-code");
            claimant.fill("Your id", "S-2041").fill("Code", "0000").press("Show what waits for me");
            claimant.axe();
            assertThat(claimant.text()).contains("Nothing waits for this id and this code");
            claimant.fill("Code", code).press("Show what waits for me").axe().picture("recipient-mine");
            claimant.page().locator("button:has-text('Take it')").click();
            assertThat(claimant.text()).contains("is yours. Nobody else sees it until you open its page.");
        }
    }

    @Test
    void whatWasLookedAtIsThereAgainAndCodesAreDownloadedNext() {
        setUp();
        try (var staff = Browser.at(port)) {
            staff.signIn(owner).open(awardPath());
            staff.page().locator("#recipients").fill("S-4711");
            staff.page().locator("#ground").selectOption("EVIDENCE_SEEN");
            staff.page().locator("#by-hand ~ form button.btn-primary").click();
            assertThat(staff.page().locator("h1").innerText()).isEqualTo("Check before you award");
            staff.open("/home");
            staff.page().goBack();
            staff.axe().picture("recipient-review-again");
            assertThat(staff.text()).contains("1 award waits to be claimed.");

            staff.press("Change something");
            assertThat(staff.page().locator("#recipients").inputValue()).isEqualTo("S-4711");
            staff.page().locator("#by-hand ~ form button.btn-primary").click();
            staff.press("Award 1 person").axe().picture("recipient-codes");
            assertThat(staff.text()).contains("Download the codes and give each to whom it is for.");
            assertThat(staff.path()).startsWith(world.provider().path() + "/claims");
            assertThat(staff.page().locator("a[href$='codes.csv']").isVisible()).isTrue();
        }
    }

    private void byHand(Browser staff, Browser learner, Consumer<Browser> inspect) {
        setUp();
        var member = member();
        var ada = learning.somebody();
        staff.signIn(owner).open(world.provider().path() + "/awards");
        inspect.accept(staff);
        staff.page().locator("a:has-text('Award by name')").first().click();
        inspect.accept(staff.picture("recipient-award"));
        staff.page().locator("#recipients").fill(member.address() + "\nno address@\n" + ada.address());
        staff.page().locator("#narrative").fill("Led the **survey** of the river.");
        staff.page().locator("#url-1").fill("https://example.org/report?a=1,2");
        staff.page().locator("#told").check();
        staff.page().locator("#by-hand ~ form button.btn-primary").click();
        inspect.accept(staff.picture("recipient-award-wrong"));
        assertThat(staff.text()).contains("no address@: This can't be an e-mail address.");
        assertThat(staff.page().locator("#narrative").inputValue()).contains("**survey**");

        staff.page().locator("#recipients").fill(member.address() + "\n" + ada.address());
        staff.page().locator("#ground").selectOption("EVIDENCE_SEEN");
        staff.page().locator("#by-hand ~ form button.btn-primary").click();
        inspect.accept(staff.picture("recipient-review"));
        assertThat(staff.text())
                .contains("1 person is awarded at once. 1 award waits to be claimed.", "report?a=1,2", "survey");
        staff.press("Award 2 people");
        assertThat(staff.text()).contains("1 person was awarded; 1 award waits to be claimed");
        assertThat(staff.page().locator("h1").innerText()).isEqualTo(achievement.name());
        assertThat(staff.path()).startsWith(world.provider().path() + "/credentials/");
        staff.page().goBack();
        inspect.accept(staff);
        assertThat(staff.text()).contains("Begin anew to award more.");

        learner.open(new Mailbox(jdbc, ada.address()).latest().link());
        inspect.accept(learner.picture("recipient-by-mail"));
        assertThat(learner.text()).contains("a…@example.org").doesNotContain("Take it");
        learner.follow("Sign in").fill("E-mail address", ada.address()).fill("Password", ada.password());
        learner.press("Sign in");
        inspect.accept(learner);
        assertThat(learner.text()).contains("Take it");
        learner.open("/home");
        inspect.accept(learner.picture("recipient-home"));
        learner.page().locator("button:has-text('Take it')").click();
        assertThat(learner.text()).contains("is yours. Nobody else sees it until you open its page.");
        assertThat(learner.page().locator("h1").innerText()).isEqualTo(achievement.name());
        assertThat(learner.page().url()).contains("/credentials/");
    }

    private void setUp() {
        world = learning.programmeOf(1);
        achievement = achievements.ofCourse(world.courses().getFirst());
        owner = learning.somebody();
        members.add(world.provider().id(), owner.id(), Role.OWNER);
    }

    private Somebody member() {
        var member = learning.somebody();
        memberships.add(world.provider().id(), Person.of(member.id()), Instant.EPOCH);
        return member;
    }

    private String awardPath() {
        return world.provider().path() + "/achievements/" + achievement.id() + "/award";
    }

    private static void upload(Browser staff, String csv) {
        staff.page()
                .locator("#file")
                .setInputFiles(new FilePayload("people.csv", "text/csv", csv.getBytes(StandardCharsets.UTF_8)));
        staff.page().locator("#fileGround").selectOption("EARNED_BEFORE");
    }
}
