package org.matricula;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.net.URI;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.matricula.credential.Achievements;
import org.matricula.credential.Awarding;
import org.matricula.credential.Credentials;
import org.matricula.platform.Person;
import org.matricula.progress.Result;
import org.matricula.testing.Browser;
import org.matricula.testing.Learning;
import org.matricula.testing.MatriculaTest;
import org.matricula.testing.Somebody;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** From a real result to a record anyone can verify, as a learner and a stranger walk it. */
@Tag("browser")
@MatriculaTest
class WalkTests {

    @LocalServerPort
    int port;

    @Autowired
    Learning learning;

    @Autowired
    Awarding awarding;

    @Autowired
    Achievements achievements;

    @Autowired
    Credentials credentials;

    private Learning.World world;
    private Somebody learner;

    @BeforeEach
    void twoOfThreeCoursesArePassedAndAwarded() {
        world = learning.programmeOf(3);
        learner = learning.somebody();
        for (var run : world.runs().subList(0, 2)) learning.grade(learner.id(), run, Result.DISTINCTION, null);
        for (var course : world.courses()) {
            awarding.runNow(world.provider().id(), achievements.ofCourse(course).id());
        }
    }

    @Test
    void aLearnerOpensTheRecordAndACredentialAndAStrangerChecksIt() {
        try (var mine = Browser.at(port);
                var stranger = Browser.at(port)) {
            var path = walkToCredential(mine);

            stranger.open(path).axe().picture("credential");
            assertThat(stranger.text()).contains("Valid: this credential is real", learner.name());
            assertThat(stranger.page().context().cookies()).isEmpty();

            var document = stranger.page()
                    .context()
                    .request()
                    .get(path + "/credential.json")
                    .text();
            check(stranger, document.replace("Ada Ng", "Ada No"));
            assertThat(stranger.axe().picture("verify-broken").text())
                    .contains("Altered: this is not what", "Signature · failed", "something was changed after signing");
            check(stranger, document);
            assertThat(stranger.text()).contains("Valid: this credential is real");
        }
    }

    @Test
    void aSharedRecordIsOpenToAnyoneUntilTheLearnerSwitchesItOff() {
        try (var mine = Browser.at(port);
                var stranger = Browser.withoutScripts(port)) {
            mine.signIn(learner).open("/records/" + world.slug() + "/links/new").press("Create the link");
            var path = URI.create(mine.page().getByLabel("Address to copy").inputValue())
                    .getPath();

            stranger.open(path).picture("record-public");
            assertThat(stranger.text()).contains("Partially completed (2 of 3 requirements met)", learner.name());
            assertThat(stranger.text()).doesNotContain(learner.address());

            mine.press("Switch it off");
            assertThat(stranger.page().navigate(path).status()).isEqualTo(410);
            assertThat(stranger.text()).contains("was switched off on");
        }
    }

    @Test
    void aRevokedCredentialSaysWhyOnItsPage() {
        var award = credentials.of(Person.of(learner.id())).getFirst();
        credentials.revoke(world.provider().id(), award.credentialId(), "Awarded by mistake");

        try (var stranger = Browser.at(port)) {
            stranger.open(award.address().path()).axe().picture("credential-revoked");
            assertThat(stranger.text()).contains("Revoked: this credential is real", "Awarded by mistake");
        }
    }

    /** Home, record, credential; returns the credential's path. */
    private String walkToCredential(Browser mine) {
        mine.signIn(learner).axe().picture("home");
        mine.follow(world.programme().title());
        assertThat(mine.axe().picture("record").text()).contains("Partially completed (2 of 3 requirements met)");
        mine.page()
                .getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("See the credential"))
                .first()
                .click();
        return URI.create(mine.page().getByLabel("Address of this page").inputValue())
                .getPath();
    }

    private static void check(Browser stranger, String document) {
        stranger.open("/verify")
                .fill("Link or text of the credential", document)
                .press("Check this credential");
    }
}
