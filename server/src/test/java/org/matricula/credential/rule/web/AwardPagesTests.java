package org.matricula.credential.rule.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.time.ZoneOffset;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.matricula.catalogue.content.Authoring;
import org.matricula.catalogue.content.TestRules;
import org.matricula.credential.Credentials;
import org.matricula.organisation.Members;
import org.matricula.organisation.Role;
import org.matricula.platform.Ids;
import org.matricula.platform.Person;
import org.matricula.platform.Token;
import org.matricula.progress.Result;
import org.matricula.testing.Browser;
import org.matricula.testing.Browsing;
import org.matricula.testing.Learning;
import org.matricula.testing.MatriculaTest;
import org.matricula.testing.Somebody;
import org.matricula.testing.TaughtContent;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.http.MediaType;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.request.MockMvcRequestBuilders;
import org.springframework.web.context.WebApplicationContext;

@MatriculaTest
class AwardPagesTests {

    @LocalServerPort
    int port;

    @Autowired
    WebApplicationContext server;

    @Autowired
    Learning learning;

    @Autowired
    Authoring authoring;

    @Autowired
    Members members;

    @Autowired
    Credentials credentials;

    @Autowired
    JdbcClient jdbc;

    private Learning.World world;
    private Somebody owner;
    private Somebody learner;
    private UUID badge;
    private TaughtContent taught;

    @BeforeEach
    void anOwnerAndALearnerWhoPassed() {
        world = learning.programmeOf(2);
        owner = learning.somebody();
        learner = learning.somebody();
        members.add(world.provider().id(), owner.id(), Role.OWNER);
        learning.grade(learner.id(), world.runs().getFirst(), Result.PASS, null);
        taught = TaughtContent.articles(2, 1)
                .withTest(TestRules.USUAL)
                .publishedIn(world.runs().getFirst(), world.provider().id(), authoring);
        badge = badge();
    }

    @Test
    void somebodySetsRulesLooksAndAwards() {
        try (var browser = Browser.at(port)) {
            browser.signIn(owner).open(path("/awards")).axe().picture("awards");
            browser.open(rules()).axe().picture("award-rules-none");
            browser.page().selectOption("#kind", "STEP");
            browser.press("Choose which").picture("award-rules-run");
            assertThat(browser.page().locator("#run option").first().textContent())
                    .isEqualTo(world.courses().getFirst().title() + ", "
                            + world.runs().getFirst().title());
            browser.press("Show its steps").axe().picture("award-rules-step");
            browser.press("Add this rule");
            assertThat(browser.text()).contains("The rule stands from now on.", "Completed the step Article 1.1");
            browser.page().selectOption("#kind", "TEST");
            browser.press("Choose which").press("Show its tests");
            browser.fill("Least score in percent", "a lot")
                    .press("Add this rule")
                    .axe()
                    .picture("award-rules-wrong");
            assertThat(browser.text()).contains("Write a number from 0 to 100.");
            browser.fill("Least score in percent", "70").press("Add this rule");
            assertThat(browser.text()).contains("Passed the test The test", "at least 70%", "All of the rules");
            browser.page().check("#all-yes");
            browser.press("Save what is needed").axe().picture("award-rules");

            browser.open(path("/awards/new?achievement=" + badge)).axe().picture("award-past-rules");
            var courses = browser.page().locator("#course");
            assertThat(courses.isVisible()).isFalse();
            assertThat(browser.text()).contains("Passed the test The test");
            browser.page().check("#by-COURSE");
            assertThat(courses.isVisible()).isTrue();
            assertThat(browser.text()).doesNotContain("Passed the test The test");
            courses.selectOption(course());
            browser.axe().picture("award-past-course");
            browser.press("Show who would be awarded").axe().picture("award-past-preview");
            assertThat(browser.text()).contains("1 award would be made", learner.name());
            browser.press("Award 1 credential").picture("award-job");
            await().atMost(Duration.ofSeconds(30)).untilAsserted(() -> {
                browser.page().reload();
                assertThat(browser.text()).contains("1 credential awarded.", "are not told");
            });
            browser.axe().picture("award-job-done");
        }
        assertThat(credentials.of(Person.of(learner.id()))).hasSize(1);
    }

    @Test
    void theHomeOfALearnerShowsWhatIsNew() {
        var browsing = Browsing.as(server, owner);
        browsing.submit(
                path("/awards"), "achievement", badge.toString(), "by", "COURSE", "course", course(), "tell", "true");
        await().atMost(Duration.ofSeconds(30))
                .untilAsserted(() ->
                        assertThat(credentials.of(Person.of(learner.id()))).hasSize(1));
        try (var browser = Browser.at(port)) {
            browser.signIn(learner).open("/home").axe().picture("award-home");
            assertThat(browser.text()).contains("You were awarded something", "Alumni");
            browser.press("Hide this message");
            assertThat(browser.text()).doesNotContain("You were awarded something");
        }
    }

    @Test
    void whatIsWrongWithAChoiceIsSaidAndWhatWasEnteredIsKept() {
        var page = Browsing.as(server, owner)
                .page(path("/awards/new?preview=true&by=COURSE&from=yesterday&minimum=55&achievement=" + badge
                        + "&course=" + course()));

        assertThat(page.select("#from-wrong").text()).startsWith("Write a day as");
        assertThat(page.select("#from").val()).isEqualTo("yesterday");
        assertThat(page.select("#minimum").val()).isEqualTo("55");
    }

    @Test
    void programsSetRulesLookAndAward() {
        var browsing = Browsing.as(server, owner);
        var api = "/api/v1/organisations/" + world.provider().slug();
        var rule = """
                {"kind": "STEP", "runs": ["%s"], "item": "%s"}""".formatted(world.runs().getFirst().id(), taught.id(0));
        var added = browsing.send(MockMvcRequestBuilders.post(api + "/achievements/" + badge + "/rules"), rule);
        assertThat(added.getStatus()).isEqualTo(201);
        assertThat(Browsing.text(browsing.open(api + "/achievements/" + badge + "/rules")))
                .contains("\"kind\":\"STEP\"", "\"needsAll\":false");
        var wrong = browsing.send(
                MockMvcRequestBuilders.post(api + "/achievements/" + badge + "/rules"), "{\"kind\": \"TEST\"}");
        assertThat(wrong.getStatus()).isEqualTo(422);

        var order = """
                {"achievement": "%s", "selection": {"rules": [{"kind": "COURSE", "course": "%s"}]}}""".formatted(badge, course());
        var preview = browsing.send(MockMvcRequestBuilders.post(api + "/awards/preview"), order);
        assertThat(Browsing.text(preview)).contains("\"fresh\":1", learner.name());
        var job = browsing.send(MockMvcRequestBuilders.post(api + "/awards").accept(MediaType.APPLICATION_JSON), order);
        assertThat(job.getStatus()).isEqualTo(202);
        assertThat(Browsing.text(job)).contains("\"manner\":\"SILENT\"");
    }

    private String rules() {
        return path("/achievements/" + badge + "/rules");
    }

    private String path(String rest) {
        return world.provider().path() + rest;
    }

    private String course() {
        return world.courses().getFirst().id().toString();
    }

    private UUID badge() {
        var id = Ids.next();
        jdbc.sql("""
                        insert into achievement (id, organisation_id, token, name, description, criteria, type, created_at)
                        values (?, ?, ?, 'Alumni', 'For tests', 'Pass', 'Badge', ?)""")
                .params(
                        id,
                        world.provider().id(),
                        Token.random().value(),
                        world.runs().getFirst().endsAt().atOffset(ZoneOffset.UTC))
                .update();
        return id;
    }
}
