package org.matricula.credential.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import java.util.function.Consumer;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.matricula.account.Accounts;
import org.matricula.credential.Achievements;
import org.matricula.credential.Award;
import org.matricula.credential.Awarding;
import org.matricula.credential.Credentials;
import org.matricula.credential.endorsement.Endorsements;
import org.matricula.organisation.Members;
import org.matricula.organisation.Organisation;
import org.matricula.organisation.Organisations;
import org.matricula.organisation.Role;
import org.matricula.platform.Person;
import org.matricula.progress.Result;
import org.matricula.testing.Browser;
import org.matricula.testing.Browsing;
import org.matricula.testing.Learning;
import org.matricula.testing.MatriculaTest;
import org.matricula.testing.Providers;
import org.matricula.testing.Somebody;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.web.context.WebApplicationContext;

/** What becomes of credentials, and what others say of them, as staff and learners go through it; each page under axe. */
@MatriculaTest
@Tag("browser")
class LifecycleBrowserTests {

    @Autowired
    Learning learning;

    @Autowired
    Members members;

    @Autowired
    Organisations organisations;

    @Autowired
    Accounts accounts;

    @Autowired
    Achievements achievements;

    @Autowired
    Awarding awarding;

    @Autowired
    Credentials credentials;

    @Autowired
    Endorsements endorsements;

    @Autowired
    WebApplicationContext server;

    @LocalServerPort
    int port;

    private Learning.World world;
    private Somebody owner;
    private Somebody learner;

    @Test
    void staffSuspendCorrectAndChangeSeveral() {
        setUp();
        try (var staff = Browser.at(port)) {
            staff(staff, Browser::axe);
        }
    }

    @Test
    void theSameWithoutScripts() {
        setUp();
        try (var staff = Browser.withoutScripts(port)) {
            staff(staff, browser -> {});
        }
    }

    private void staff(Browser staff, Consumer<Browser> inspect) {
        var list = world.provider().path() + "/credentials";
        staff.signIn(owner).open(list);
        inspect.accept(staff.picture("lifecycle-list"));
        staff.page().locator("input[name=id]").first().check();
        staff.press("Change those chosen");
        inspect.accept(staff.picture("lifecycle-several"));
        staff.page().locator("#action-SUSPEND").check();
        staff.page().locator("button:has-text('Change this credential')").click();
        inspect.accept(staff.picture("lifecycle-several-wrong"));
        assertThat(staff.text()).contains("Say why: the learner has a right to know.");
        staff.page().locator("#reason").fill("We are asking the examiner.");
        staff.page().locator("button:has-text('Change this credential')").click();
        assertThat(staff.text()).contains("1 credential is suspended.");

        staff.open(list + "/" + award().credentialId());
        inspect.accept(staff.picture("lifecycle-suspended"));
        assertThat(staff.text()).contains("We are asking the examiner.");
        staff.page().locator("#lift-reason").fill("The examiner confirms it.");
        staff.press("Let it stand again");
        inspect.accept(staff.picture("lifecycle-one"));

        staff.follow("Correct this credential");
        staff.page().locator("#holder").fill("Máire Ní Néill");
        staff.page().locator("#reason").fill("The name was misspelt.");
        inspect.accept(staff.picture("lifecycle-correction"));
        staff.press("Issue the corrected credential");
        assertThat(staff.text()).contains("This is the corrected credential.");
        inspect.accept(staff.picture("lifecycle-corrected"));

        staff.page().locator("details.danger summary").click();
        staff.page().locator("#reason").fill("Awarded by mistake.");
        staff.page().locator("#sure").check();
        inspect.accept(staff.picture("lifecycle-revoke"));
        staff.press("Revoke this credential");
        assertThat(staff.text()).contains("The credential is revoked.");
    }

    @Test
    void nothingIsRevokedBeforeItIsSaidToBeKnownWhoIsTold() {
        setUp();
        var staff = Browsing.as(server, owner);
        var path = world.provider().path() + "/credentials/" + award().credentialId();

        var refused = staff.submit(path + "/revoke", "reason", "Awarded by mistake.");

        assertThat(refused.getStatus()).isEqualTo(422);
        var form = Jsoup.parse(Browsing.text(refused)).selectFirst("details.danger");
        assertThat(form.hasAttr("open")).isTrue();
        assertThat(form.select("#reason").text()).isEqualTo("Awarded by mistake.");
        assertThat(form.select("#sure-wrong").text()).isEqualTo("Tick that you know who is told.");
        assertThat(staff.page(path).text()).doesNotContain("Revoked");

        staff.submit(path + "/revoke", "reason", "Awarded by mistake.", "sure", "true");

        assertThat(staff.page(path).text()).contains("Revoked");
    }

    @Test
    void aLearnerTakesANewNameOntoCredentials() {
        setUp();
        var account = accounts.get(learner.id());
        accounts.update(learner.id(), "Alexandra Brennan-Featherstonehaugh", account.locale(), account.timeZone());
        try (var browser = Browser.at(port)) {
            browser.signIn(learner).open("/credentials/names").axe().picture("lifecycle-names");
            browser.page().locator("button:has-text('Issue these')").click();
            browser.axe().picture("lifecycle-names-none");
            assertThat(browser.text()).contains("1 credential bears your name of today.");
            browser.open(award().address().path()).axe();
            assertThat(browser.text()).contains("Alexandra Brennan-Featherstonehaugh");
        }
    }

    @Test
    void anEmployerEndorsesABadgeAndALearnersCredential() {
        setUp();
        var employer = employer();
        try (var staff = Browser.at(port);
                var asked = Browser.at(port)) {
            staff.signIn(owner)
                    .open(world.provider().path() + "/endorsements")
                    .axe()
                    .picture("endorsements-none");
            staff.page().locator("#achievement").selectOption(badge().toString());
            staff.page().locator("#endorser").selectOption(employer.slug());
            staff.page().locator("#request").fill("You helped to design it.");
            staff.press("Ask for the endorsement").axe().picture("endorsements-asked");
            endorsements.ask(world.provider().id(), null, employer.slug(), "We have known each other for years.");
            endorsements.askFor(Person.of(learner.id()), award().credentialId(), employer.slug(), "I worked with you.");

            asked.signIn(owner).open(employer.path() + "/endorsements").axe().picture("endorsements-to-give");
            assertThat(asked.page().locator("h2").first().innerText()).isEqualTo("3 requests to answer");
            var asks = world.provider().name() + " asks you to endorse ";
            assertThat(asked.text())
                    .contains(asks + "this badge of theirs. Asked on ", asks + "it as an organisation.")
                    .contains("Whoever holds this credential by "
                            + world.provider().name() + " asks you");
            for (var given = 0; given < 3; given++) {
                asked.page().locator("textarea[id^=comment-]").first().fill("We hire by **this**.");
                asked.page()
                        .locator(".card-box button:has-text('Sign this endorsement')")
                        .first()
                        .click();
            }
            asked.axe().picture("endorsements-given");
            assertThat(asked.text()).contains("Your endorsement is signed and shown.");

            asked.open(achievements.get(world.provider().id(), badge()).path())
                    .axe()
                    .picture("endorsed-badge");
            assertThat(asked.text())
                    .contains("Endorsed by", employer.name(), "We hire by this.", "About the badge, whoever earns it")
                    .doesNotContain("About this very credential");
            asked.open("/issuers/" + world.provider().slug()).axe().picture("endorsed-issuer");
            assertThat(asked.text())
                    .contains("About " + world.provider().name() + ", who awards it, and not about any one badge");
            asked.open(award().address().path()).axe().picture("endorsed-credential");
            assertThat(asked.text())
                    .contains("Endorsed by", employer.name())
                    .contains("About this very credential, and nobody else's", "About the badge, whoever earns it")
                    .contains("About " + world.provider().name() + ", who awards it, and not about any one badge");
        }
        try (var browser = Browser.at(port)) {
            browser.signIn(learner)
                    .open("/credentials/" + award().credentialId() + "/endorsements")
                    .axe()
                    .picture("endorsements-own");
            browser.page().locator("button:has-text('show it')").first().click();
            assertThat(browser.text()).contains("The endorsement is not shown any more.");
        }
    }

    private void setUp() {
        world = learning.programmeOf(1);
        owner = learning.somebody();
        learner = learning.somebody();
        members.add(world.provider().id(), owner.id(), Role.OWNER);
        learning.grade(learner.id(), world.runs().getFirst(), Result.PASS, null);
        awarding.runNow(world.provider().id(), badge());
    }

    private Organisation employer() {
        var employer = Providers.provider(organisations);
        members.add(employer.id(), owner.id(), Role.OWNER);
        return employer;
    }

    private UUID badge() {
        return achievements.ofCourse(world.courses().getFirst()).id();
    }

    private Award award() {
        return credentials.of(Person.of(learner.id())).getFirst();
    }
}
