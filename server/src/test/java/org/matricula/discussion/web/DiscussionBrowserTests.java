package org.matricula.discussion.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.matricula.organisation.Role;
import org.matricula.testing.Browser;
import org.matricula.testing.MatriculaTest;
import org.matricula.testing.Somebody;
import org.matricula.testing.TalkedRun;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Two learners and a moderator in real browsers, with scripts and without; each page is looked at under axe. */
@MatriculaTest
@Tag("browser")
class DiscussionBrowserTests {

    private static final int NARROW = 320;

    @Autowired
    TalkedRun talked;

    @LocalServerPort
    int port;

    private TalkedRun.World world;
    private Somebody ada;
    private Somebody ben;

    @BeforeEach
    void twoLearners() {
        world = talked.world();
        ada = talked.learner(world);
        ben = talked.learner(world);
    }

    @Test
    void commentReplyLikeReportAndBeHidden() {
        try (var author = Browser.at(port);
                var reader = Browser.at(port);
                var team = Browser.at(port)) {
            author.signIn(ada).open(world.path()).axe();
            author.fill("Write a comment", "Why do they?").press("Post comment").axe();
            assertThat(author.text()).contains("Your comment is there.").contains("Why do they?");

            reader.signIn(ben).open(world.path()).axe();
            reader.press("Like the comment by " + ada.name());
            assertThat(reader.text()).contains("You like this").contains("1 like");
            reader.follow("Reply to " + ada.name()).axe();
            reader.fill("Your reply", "To be heard.").press("Post reply").axe();
            assertThat(reader.text()).contains("Your reply is there.");

            author.open(world.path()).follow("Reply to " + ben.name());
            author.fill("Your reply", "By whom?").press("Post reply");
            assertThat(author.text()).contains("In answer to " + ben.name());
            author.page().locator(".replies li:last-child a:has-text('Edit')").click();
            author.axe();
            author.fill("Your comment", "By whom, and buy my watches?")
                    .press("Save")
                    .axe();
            assertThat(author.text()).contains("edited on");

            reader.open(world.path())
                    .page()
                    .locator(".replies li:last-child a:has-text('Report')")
                    .click();
            reader.axe().press("Report this comment");
            assertThat(reader.text()).contains("Choose what fits best.");
            reader.axe();
            reader.page().getByLabel("Advertising or spam").check();
            reader.press("Report this comment");
            assertThat(reader.text()).contains("Thank you.");

            team.signIn(talked.member(world, Role.PROGRAMME_MANAGER))
                    .open(world.desk())
                    .axe();
            team.follow("Moderate comments").axe();
            team.follow("Decide about the comment by " + ada.name()).axe();
            team.page().getByLabel("Advertising or spam").check();
            team.fill("To the author, in words (optional)", "No selling here.")
                    .press("Hide this comment")
                    .axe();
            assertThat(team.text()).contains("its author is told why");
            team.follow("Hidden").axe();

            assertThat(reader.open(world.path()).text()).doesNotContain("watches");
            author.open(world.path()).axe();
            assertThat(author.text()).contains("Only you see this comment").contains("No selling here.");
        }
    }

    @Test
    void deleteFollowAndSwitchOffMailWithoutScripts() {
        try (var author = Browser.withoutScripts(port);
                var reader = Browser.withoutScripts(port)) {
            author.signIn(ada).open(world.path());
            author.fill("Write a comment", "A thought").press("Post comment");
            reader.signIn(ben).open(world.path());
            reader.press("Follow the conversation that " + ada.name() + " began");
            assertThat(reader.text()).contains("You will get mail");
            reader.press("Stop following the conversation that " + ada.name() + " began");
            assertThat(reader.text()).contains("won’t get mail");

            author.follow("Delete").press("Delete this comment");
            assertThat(author.text()).contains("Your comment is deleted.").doesNotContain("A thought");

            reader.follow("Mail about answers");
            reader.page().locator("#mail").uncheck();
            reader.press("Save");
            assertThat(reader.text()).contains("You won’t get mail about answers any more.");
        }
    }

    @Test
    void hostileTextsStayTextAndNeverWidenAPhone() {
        var texts = new String[] {
            "<script>document.title='owned'</script><img src=x onerror=\"document.title='owned'\">",
            "javascript:alert(1) https://bank.example@evil.example/ https://example.org/" + "a".repeat(400),
            "W".repeat(600),
            "\u202Egnp.exe read this backwards \u2067and this",
            "👩‍👩‍👧‍👦".repeat(40) + " Z" + "\u0335\u0336\u0337".repeat(60),
            "שלום עולם, this line is mixed\nand this one is not",
            "word ".repeat(1_000).strip()
        };
        try (var browser = Browser.at(port)) {
            browser.signIn(ada).open(world.path());
            for (var text : texts) browser.fill("Write a comment", text).press("Post comment");
            browser.axe();
            browser.page().setViewportSize(NARROW, 700);
            assertThat(browser.page().title()).doesNotContain("owned");
            assertThat((Integer) browser.page().evaluate("document.documentElement.scrollWidth"))
                    .isLessThanOrEqualTo(NARROW);
            assertThat(browser.page().locator(".comment").count()).isEqualTo(texts.length);
            assertThat(browser.page()
                            .locator(".comment-text script, .comment-text img")
                            .count())
                    .isZero();
            assertThat(browser.page().locator(".comment-text a").all())
                    .allSatisfy(link -> assertThat(link.getAttribute("href")).startsWith("https://example.org/"));
            browser.picture("discussion-hostile");
        }
    }

    @Test
    void anOutsiderIsToldWhy() {
        try (var browser = Browser.at(port)) {
            browser.signIn(talked.learning().somebody()).open(world.path()).axe();
            assertThat(browser.text()).contains("The comments are for those who take part in this run.");
        }
    }
}
