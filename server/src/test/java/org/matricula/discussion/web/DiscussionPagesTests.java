package org.matricula.discussion.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.delete;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.put;

import com.jayway.jsonpath.JsonPath;
import java.util.Map;
import java.util.UUID;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.matricula.organisation.Role;
import org.matricula.platform.Token;
import org.matricula.testing.Browsing;
import org.matricula.testing.MatriculaTest;
import org.matricula.testing.PlainBrowser;
import org.matricula.testing.Somebody;
import org.matricula.testing.TalkedRun;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.web.context.WebApplicationContext;

@MatriculaTest
class DiscussionPagesTests {

    @Autowired
    WebApplicationContext server;

    @Autowired
    TalkedRun talked;

    @Autowired
    JdbcClient jdbc;

    @LocalServerPort
    int port;

    private TalkedRun.World world;
    private Somebody ada;
    private Browsing learner;
    private Browsing other;
    private Browsing moderator;

    @BeforeEach
    void twoLearnersAndAModerator() {
        world = talked.world();
        ada = talked.learner(world);
        learner = Browsing.as(server, ada);
        other = Browsing.as(server, talked.learner(world));
        moderator = Browsing.as(server, talked.member(world, Role.PROGRAMME_MANAGER));
    }

    @Test
    void aFormSentTwicePostsOnceAndItsTextIsTextWithLinks() {
        var key = learner.page(world.path()).select("input[name=key]").val();
        var text = "<b>Hello</b>\nhttps://example.org/a";

        var sent = learner.submit(world.path(), "key", key, "text", text);
        learner.submit(world.path(), "key", key, "text", text);

        assertThat(sent.getStatus()).isEqualTo(303);
        assertThat(sent.getHeader("Location")).startsWith(world.path() + "#c-");
        var page = other.page(world.path());
        assertThat(page.select(".comment")).hasSize(1);
        assertThat(page.select(".comment-text").first().wholeText()).isEqualTo(text);
        assertThat(page.select(".comment-text a").attr("rel")).isEqualTo("nofollow ugc noopener");
    }

    @Test
    void theWayBackIsToTheStepForWhoeverLearnsIt() {
        var step = world.path().replace("/comments", "");

        assertThat(learner.page(world.path()).select(".kicker a").attr("href")).isEqualTo(step);
        assertThat(moderator.page(world.path()).select(".kicker a").attr("href"))
                .isEqualTo("/courses/" + world.course().slug());
    }

    @Test
    void theAccountPageLeadsToTheMailAboutAnswers() {
        assertThat(learner.page("/account").select("main a[href=/account/discussion-mail]"))
                .hasSize(1);
    }

    @Test
    void whatWasEnteredIsKeptWhereItIsTooLong() {
        var text = "x".repeat(5_001);

        var refused = learner.submit(world.path(), "text", text);

        assertThat(refused.getStatus()).isEqualTo(422);
        assertThat(Browsing.text(refused)).contains("5,001").contains(text);
    }

    @Test
    void aStepThatIsNotThereIsNotFound() {
        assertThat(learner.open(world.path("1.3")).getStatus()).isEqualTo(404);
        assertThat(learner.open(world.path("x")).getStatus()).isEqualTo(404);
        assertThat(learner.open(world.path() + "/" + UUID.randomUUID()).getStatus())
                .isEqualTo(404);
        assertThat(learner.open(world.path() + "?after=x").getStatus()).isEqualTo(404);
    }

    @Test
    void whoeverHasNoPlaceReadsAndWritesNothingAndIsToldWhatToDo() {
        posted(learner, "A secret");
        var stranger = Browsing.as(server, talked.learning().somebody());

        var page = stranger.open(world.path());
        assertThat(page.getStatus()).isEqualTo(403);
        assertThat(Browsing.text(page)).contains("Join the run first").doesNotContain("A secret");
        assertThat(stranger.submit(world.path(), "text", "Hi").getStatus()).isEqualTo(403);
        assertThat(stranger.send(get("/api/v1" + world.path())).getStatus()).isEqualTo(403);
        assertThat(stranger.send(post("/api/v1" + world.path()), "{\"text\":\"Hi\"}")
                        .getStatus())
                .isEqualTo(403);
        assertThat(stranger.open(world.moderation()).getStatus()).isEqualTo(403);
        assertThat(other.open(world.moderation()).getStatus()).isEqualTo(403);
        assertThat(PlainBrowser.at(port).get(world.path()).location()).startsWith("/sign-in?next=");
    }

    @Test
    void whoeverLeftReadsNothingOfOthersAndMayComeBack() {
        var id = posted(learner, "Hello");
        var others = posted(other, "A secret");
        leave();

        var page = learner.open(world.path() + "/" + id);

        assertThat(page.getStatus()).isEqualTo(403);
        assertThat(Browsing.text(page))
                .contains("You left this run")
                .contains("Hello")
                .doesNotContain("A secret")
                .contains(world.run().slug() + "/join");
        assertThat(learner.submit(world.path() + "/" + id + "/edit", "text", "Bye")
                        .getHeader("Location"))
                .isEqualTo(world.path());
        assertThat(learner.open(world.path() + "/" + others + "/delete").getStatus())
                .isEqualTo(404);
        assertThat(learner.submit(world.path() + "/" + others + "/delete").getStatus())
                .isEqualTo(404);
    }

    @Test
    void whoeverLeftTakesBackWhatTheyWrote() {
        var id = posted(learner, "Hello");
        leave();
        var delete = world.path() + "/" + id + "/delete";
        assertThat(Jsoup.parse(Browsing.text(learner.open(world.path())))
                        .select("a[href$=/delete]")
                        .attr("href"))
                .isEqualTo(delete);
        assertThat(learner.page(delete).text()).contains("Hello");

        assertThat(learner.submit(delete).getHeader("Location")).isEqualTo(world.path());

        assertThat(Browsing.text(learner.open(world.path()))).doesNotContain("Hello");
        assertThat(other.page(world.path()).text()).doesNotContain("Hello");
        assertThat(learner.open(delete).getStatus()).isEqualTo(404);
    }

    @Test
    void anAnswerToADeletedCommentNamesNobody() {
        var opener = posted(other, "Why?");
        var reply = replied(learner, opener, "Because.");
        replied(other, reply, "Thank you.");
        assertThat(other.page(world.path() + "/" + opener).select(".answers").text())
                .isEqualTo("In answer to " + ada.name());

        learner.submit(world.path() + "/" + reply + "/delete");

        var page = other.page(world.path() + "/" + opener);
        assertThat(page.select(".answers").text()).isEqualTo("In answer to a deleted or hidden comment");
        assertThat(page.select("main").text()).doesNotContain(ada.name());
        assertThat(Browsing.text(other.open("/api/v1" + world.path() + "/" + opener)))
                .doesNotContain(ada.name());
    }

    private String replied(Browsing author, String to, String text) {
        var made = author.send(post("/api/v1" + world.path() + "/" + to + "/replies"), "{\"text\":\"" + text + "\"}");
        return JsonPath.read(Browsing.text(made), "$.id");
    }

    @Test
    void programsOfWhoeverLeftTakeBackTooAndOutsidersDont() {
        var api = "/api/v1" + world.path();
        var id = posted(learner, "Hello");
        leave();
        var stranger = Browsing.as(server, talked.learning().somebody());

        assertThat(stranger.send(delete(api + "/" + id)).getStatus()).isEqualTo(404);
        assertThat(stranger.submit(world.path() + "/" + id + "/delete").getStatus())
                .isEqualTo(404);
        assertThat(Browsing.text(stranger.open(api + "/own"))).isEqualTo("[]");
        assertThat(other.send(delete(api + "/" + id)).getStatus()).isEqualTo(404);
        assertThat(other.page(world.path()).text()).contains("Hello");
        assertThat(JsonPath.<String>read(Browsing.text(learner.open(api + "/own")), "$[0].id"))
                .isEqualTo(id);
        assertThat(learner.open(api).getStatus()).isEqualTo(403);
        assertThat(learner.send(delete(api + "/" + id)).getStatus()).isEqualTo(204);
        assertThat(Browsing.text(learner.open(api + "/own"))).isEqualTo("[]");
    }

    private void leave() {
        jdbc.sql("update enrolment set deactivated_at = activated_at where learner_id = :id")
                .param("id", ada.id())
                .update();
    }

    @Test
    void theTeamOfAnotherOrganisationIsAnOutsider() {
        var elsewhere = talked.world();
        var foreign = Browsing.as(server, talked.member(elsewhere, Role.OWNER));
        var id = posted(learner, "Hello");

        assertThat(foreign.open(world.path()).getStatus()).isEqualTo(403);
        assertThat(foreign.open(world.moderation()).getStatus()).isEqualTo(403);
        assertThat(foreign.open(elsewhere.moderation() + "/" + id).getStatus()).isEqualTo(404);
        assertThat(foreign.submit(elsewhere.moderation() + "/" + id + "/hide", "reason", "ABUSE")
                        .getStatus())
                .isEqualTo(404);
    }

    @Test
    void theTeamIsMarkedWhereItWrites() {
        posted(moderator, "Welcome");

        assertThat(learner.page(world.path()).select(".comment .team-mark").text())
                .isEqualTo("Team");
    }

    @Test
    void aReportedCommentWaitsOnTheRunsDeskIsHiddenAndItsAuthorReadsWhy() {
        var id = posted(learner, "Buy watches");
        var comment = world.path() + "/" + id;

        assertThat(other.submit(comment + "/report").getStatus()).isEqualTo(422);
        other.submit(comment + "/report", "reason", "ADVERTISING", "words", "Look!");
        assertThat(moderator.page(world.desk()).text()).contains("1 reported comment waits");
        var queue = moderator.page(world.moderation());
        assertThat(queue.text())
                .contains("Buy watches")
                .contains("Advertising or spam")
                .contains("Look!");

        var decision = world.moderation() + "/" + id;
        assertThat(moderator.submit(decision + "/hide").getStatus()).isEqualTo(422);
        moderator.submit(decision + "/hide", "reason", "ADVERTISING", "words", "No selling.");
        assertThat(other.open(comment).getStatus()).isEqualTo(404);
        assertThat(other.page(world.path()).text()).doesNotContain("Buy watches");
        assertThat(learner.page(comment).text())
                .contains("Only you see this comment")
                .contains("No selling.");
        assertThat(moderator.page(world.moderation() + "?hidden=true").text()).contains("Buy watches");

        moderator.submit(decision + "/restore");
        assertThat(other.page(comment).text()).contains("Buy watches");
        assertThat(moderator.submit(decision + "/dismiss").getStatus()).isEqualTo(422);
    }

    @Test
    void programsDoTheSame() {
        var api = "/api/v1" + world.path();
        var created = learner.send(post(api), "{\"text\":\"Why?\"}");
        assertThat(created.getStatus()).isEqualTo(201);
        String id = JsonPath.read(Browsing.text(created), "$.id");
        var reply = other.send(post(api + "/" + id + "/replies"), "{\"text\":\"Because.\"}");
        String answer = JsonPath.read(Browsing.text(reply), "$.id");

        assertThat(other.send(put(api + "/" + id + "/like")).getStatus()).isEqualTo(204);
        assertThat(other.send(put(api + "/" + id + "/follow")).getStatus()).isEqualTo(204);
        assertThat(other.send(delete(api + "/" + id + "/follow")).getStatus()).isEqualTo(204);
        assertThat(learner.send(put(api + "/" + answer + "/report"), "{\"reason\":\"ABUSE\"}")
                        .getStatus())
                .isEqualTo(204);
        assertThat(Browsing.text(learner.send(put(api + "/" + id), "{\"text\":\"Why not?\"}")))
                .contains("Why not?")
                .contains("editedAt");
        var list = Browsing.text(learner.send(get(api)));
        assertThat(JsonPath.<Integer>read(list, "$.comments")).isEqualTo(2);
        assertThat(JsonPath.<Integer>read(list, "$.conversations[0].opener.likes"))
                .isEqualTo(1);
        assertThat(JsonPath.<String>read(list, "$.conversations[0].replies[0].text"))
                .isEqualTo("Because.");
        assertThat(learner.send(delete(api + "/" + id)).getStatus()).isEqualTo(204);
        assertThat(Browsing.text(learner.send(get(api + "/" + answer)))).contains("DELETED");
        assertThat(learner.send(post(api), "{\"text\":\"\"}").getStatus()).isEqualTo(422);

        var desk = "/api/v1/organisations/" + world.moderation().substring("/o/".length());
        assertThat(Browsing.text(moderator.send(get(desk)))).contains(answer);
        assertThat(Browsing.text(moderator.send(post(desk + "/" + answer + "/hide"), "{\"reason\":\"ABUSE\"}")))
                .contains("HIDDEN");
        assertThat(moderator.send(post(desk + "/" + answer + "/dismiss")).getStatus())
                .isEqualTo(409);
        assertThat(Browsing.text(moderator.send(post(desk + "/" + answer + "/restore"))))
                .contains("RESTORED");
        assertThat(Browsing.text(learner.send(put("/api/v1/me/discussion-mail"), "{\"mail\":false}")))
                .contains("false");
    }

    @Test
    void aButtonLeadsBackToWhereItWasAndNowhereElse() {
        var id = posted(learner, "Hello");
        var like = world.path() + "/" + id + "/like";

        assertThat(other.submit(like, "back", "?order=oldest").getHeader("Location"))
                .isEqualTo(world.path() + "?order=oldest#c-" + id);
        assertThat(other.submit(like, "back", "/../../../../evil").getHeader("Location"))
                .isEqualTo(world.path() + "#c-" + id);
        assertThat(other.submit(like, "back", "@evil.example").getHeader("Location"))
                .isEqualTo(world.path() + "#c-" + id);
    }

    @Test
    void mailIsEndedWithoutSigningInByTheLinkAloneAndNotByLookingAtIt() {
        var token = Token.random();
        jdbc.sql("insert into follow_link values (:hash, :learner, :root, now() + interval '1 day')")
                .param("hash", token.hash())
                .param("learner", ada.id())
                .param("root", UUID.randomUUID())
                .update();
        var link = "/discussion-mail/" + token.value();
        var visitor = PlainBrowser.at(port);

        assertThat(visitor.get(link).status()).isEqualTo(200);
        assertThat(wantsMail()).isTrue();
        assertThat(visitor.post(link, Map.of("List-Unsubscribe", "One-Click")).status())
                .isEqualTo(200);
        assertThat(visitor.post(link, Map.of("all", "true")).text()).contains("any more");
        assertThat(wantsMail()).isFalse();
        assertThat(visitor.get("/discussion-mail/" + Token.random().value()).status())
                .isEqualTo(404);

        learner.submit("/account/discussion-mail", "mail", "true");
        assertThat(wantsMail()).isTrue();
    }

    private boolean wantsMail() {
        return learner.page("/account/discussion-mail")
                        .select("input[name=mail][checked]")
                        .size()
                == 1;
    }

    private String posted(Browsing author, String text) {
        var location = author.submit(world.path(), "text", text).getHeader("Location");
        return location.substring(location.indexOf("#c-") + 3);
    }
}
