package org.matricula.credential.framework.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.options.FilePayload;
import java.nio.charset.StandardCharsets;
import java.util.function.Consumer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.matricula.credential.Achievement;
import org.matricula.credential.Achievements;
import org.matricula.credential.Awarding;
import org.matricula.credential.framework.FrameworkFiles;
import org.matricula.organisation.Members;
import org.matricula.organisation.Role;
import org.matricula.progress.Result;
import org.matricula.testing.Browser;
import org.matricula.testing.Learning;
import org.matricula.testing.MatriculaTest;
import org.matricula.testing.Somebody;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** From a file of skills to a credential that carries them, typing and without scripts; each page is looked at under axe. */
@MatriculaTest
@Tag("browser")
class SkillBrowserTests {

    @Autowired
    Learning learning;

    @Autowired
    Members members;

    @Autowired
    Achievements achievements;

    @Autowired
    Awarding awarding;

    @LocalServerPort
    int port;

    private Learning.World world;
    private Somebody issuer;
    private Somebody graduate;
    private Achievement achievement;

    @BeforeEach
    void anIssuerAndAGraduate() {
        world = learning.programmeOf(1);
        issuer = learning.somebody();
        members.add(world.provider().id(), issuer.id(), Role.ISSUER);
        graduate = learning.somebody();
        learning.grade(graduate.id(), world.runs().getFirst(), Result.PASS, null);
        achievement = achievements.ofCourse(world.courses().getFirst());
    }

    @Test
    void skillsAreFoundWhileTyping() {
        try (var staff = Browser.at(port);
                var learner = Browser.at(port)) {
            bringIn(staff, name -> staff.axe().picture(name));
            staff.follow("Skills").page().locator("a.row-action").first().click();
            staff.axe().picture("skills-none");

            staff.page().locator("#q").pressSequentially("mus sta");
            staff.page().getByText("One skill fits.").waitFor();
            staff.axe().picture("skills-found");
            staff.page().getByLabel("a soft skill").first().check();
            staff.press("Add manage musical staff");
            assertThat(staff.text()).contains("manage musical staff is added to the draft.");
            enterFreely(staff);
            staff.axe().picture("skills-aligned");
            staff.follow("Look at it and publish it").axe().picture("skills-draft");
            staff.press("Publish version 2");

            staff.open("/o/" + world.provider().slug() + "/frameworks").axe().picture("skills-list");
            awarding.runNow(world.provider().id(), achievement.id());
            learner.signIn(graduate)
                    .open("/home")
                    .page()
                    .locator("a[href^='/c/']")
                    .first()
                    .click();
            assertThat(learner.text()).contains("What it stands for", "manage musical staff", "Guild of welders, W1");
            learner.axe().picture("skills-credential");
            learner.open(achievement.path()).axe().picture("skills-achievement");
        }
    }

    @Test
    void theSameWithoutScripts() {
        try (var staff = Browser.withoutScripts(port)) {
            bringIn(staff, name -> {});
            staff.follow("Skills").page().locator("a.row-action").first().click();
            staff.fill("Code, or beginnings of words", "oversee")
                    .press("Search")
                    .press("Add supervise correctional procedures");
            assertThat(staff.text()).contains("supervise correctional procedures is added to the draft.", "Added");
            enterFreely(staff);

            staff.press("Welding of aluminium: Both");
            assertThat(staff.text()).contains("The kind of skill is changed in the draft.");
            assertThat(staff.page().locator("[aria-pressed=true]").allInnerTexts())
                    .containsExactly("Hard", "Both");
            staff.press("Remove Welding of aluminium");
            assertThat(staff.text())
                    .contains("The skill is removed from the draft.")
                    .doesNotContain("aluminium");
        }
    }

    private void bringIn(Browser staff, Consumer<String> look) {
        staff.signIn(issuer).open(world.provider().path()).follow("Skills");
        staff.follow("Bring in a framework");
        look.accept("skills-form");
        choose(staff, "name,url\nWelding,nowhere\n,https://example.org\n");
        staff.press("Check and bring in");
        assertThat(staff.text()).contains("Line 2: “nowhere” is no web address.", "Line 3: the name is missing.");
        look.accept("skills-form-wrong");
        choose(staff, FrameworkFiles.ESCO);
        staff.press("Check and bring in");
        assertThat(staff.text()).contains("ESCO skills is here: 3 new skills, 0 changed, 0 gone.");
        look.accept("skills-framework");
    }

    private static void choose(Browser staff, String text) {
        staff.page()
                .locator("#file")
                .setInputFiles(new FilePayload("skills.csv", "text/csv", text.getBytes(StandardCharsets.UTF_8)));
        staff.page().locator("#name").fill("ESCO skills");
    }

    private static void enterFreely(Browser staff) {
        staff.page().getByText("A skill of a framework that is not here").click();
        staff.page().locator("#name").fill("Welding of aluminium");
        staff.page().locator("#url").fill("https://guild.example.org/w1");
        staff.page().locator("#code").fill("W1");
        staff.page().locator("#free-framework").fill("Guild of welders");
        staff.press("Add this skill");
        assertThat(staff.text()).contains("Welding of aluminium is added to the draft.");
    }
}
