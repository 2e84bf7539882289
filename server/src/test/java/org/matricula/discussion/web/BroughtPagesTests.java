package org.matricula.discussion.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.matricula.account.Closing;
import org.matricula.discussion.BulkComments;
import org.matricula.discussion.BulkComments.Brought;
import org.matricula.organisation.NamedMembers;
import org.matricula.organisation.NewNamedMember;
import org.matricula.organisation.Role;
import org.matricula.platform.Ids;
import org.matricula.testing.Browsing;
import org.matricula.testing.Mailbox;
import org.matricula.testing.MatriculaTest;
import org.matricula.testing.Somebody;
import org.matricula.testing.TalkedRun;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.web.context.WebApplicationContext;

/** Pages with comments whose author has no account here. */
@MatriculaTest
class BroughtPagesTests {

    private static final Instant NOON = Instant.parse("2014-03-03T12:00:00Z");
    private static final String NAME = "Grace <i>Hopper</i>";

    @Autowired
    WebApplicationContext server;

    @Autowired
    TalkedRun talked;

    @Autowired
    BulkComments bulk;

    @Autowired
    NamedMembers named;

    @Autowired
    Closing closing;

    @Autowired
    JdbcClient jdbc;

    private TalkedRun.World world;
    private Somebody ada;
    private Browsing learner;
    private Browsing moderator;
    private UUID educator;
    private Brought welcome;
    private Brought answer;

    @BeforeEach
    void anEducatorWithoutAnAccountOpensAndALearnerAnswers() {
        world = talked.world();
        ada = talked.learner(world);
        learner = Browsing.as(server, ada);
        moderator = Browsing.as(server, talked.member(world, Role.PROGRAMME_MANAGER));
        var organisation = world.provider().id();
        named.add(organisation, List.of(new NewNamedMember("7", NAME, "lead_educator", "")));
        educator = named.byExternalId(organisation, List.of("7")).get("7");
        welcome = brought(educator, null, "Welcome, all", true, null);
        answer = brought(ada.id(), welcome.id(), "Thank you", false, null);
        var more = brought(educator, answer.id(), "You are welcome", true, null);
        bulk.take(List.of(welcome, answer, more, brought(ada.id(), more.id(), "Oh", false, null)));
    }

    @Test
    void theDiscussionAndEveryPageOfACommentNameTheEducator() {
        var comment = world.path() + "/" + welcome.id();
        for (var path : List.of(
                world.path(), world.path() + "?order=liked", comment, comment + "/reply", comment + "/report")) {
            var page = learner.page(path);
            assertThat(page.text()).as(path).contains(NAME).contains("Welcome, all");
        }
        var page = learner.page(world.path());
        assertThat(page.select(".comment .team-mark")).hasSize(2);
        assertThat(page.select(".comment .answers").text()).contains(NAME);
        assertThat(learner.page("/courses/" + world.course().slug() + "/runs/"
                                + world.run().slug() + "/steps/1.1")
                        .select(".discussion-latest")
                        .text())
                .contains(NAME)
                .contains("4 comments");
        assertThat(Browsing.text(learner.send(get("/api/v1" + comment)))).contains("Welcome, all");
    }

    @Test
    void peopleHereLikeReportFollowAndAnswerWhatTheEducatorWrote() {
        var comment = world.path() + "/" + welcome.id();

        learner.submit(comment + "/like");
        learner.submit(comment + "/follow");
        learner.submit(comment + "/reply", "text", "One more", "key", Ids.next().toString());

        assertThat(learner.page(comment).text()).contains("6 likes").contains("One more");
    }

    @Test
    void moderatorsDecideAboutIt() {
        learner.submit(world.path() + "/" + welcome.id() + "/report", "reason", "OFF_TOPIC", "words", "Why?");
        assertThat(moderator.page(world.moderation()).text()).contains(NAME).contains("Welcome, all");
        var decision = world.moderation() + "/" + welcome.id();
        assertThat(moderator.page(decision).text()).contains(NAME).contains("posted");

        assertThat(moderator.submit(decision + "/hide", "reason", "OFF_TOPIC").getStatus())
                .isEqualTo(303);
        assertThat(moderator.page(world.moderation() + "?hidden=true").text()).contains(NAME);
        assertThat(learner.page(world.path()).text())
                .contains("hidden by the programme team")
                .doesNotContain("Welcome, all");
        assertThat(moderator.submit(decision + "/restore").getStatus()).isEqualTo(303);
        assertThat(learner.page(world.path()).text()).contains("Welcome, all");
        assertThat(Browsing.text(moderator.send(get("/api/v1/organisations/"
                        + world.desk().substring("/o/".length()) + "/moderation/" + welcome.id()))))
                .contains("Grace");
    }

    @Test
    void whatWasHiddenElsewhereSaysSoToItsAuthorAndNobodyChoosesThatReason() {
        var hidden = brought(ada.id(), null, "Rude", false, NOON);
        var team = brought(educator, null, "Mistaken", true, NOON);
        bulk.take(List.of(hidden, team));

        assertThat(learner.page(world.path()).text())
                .contains("Only you see this comment")
                .contains("It was hidden where it was imported from")
                .doesNotContain("answer the mail")
                .doesNotContain("Mistaken");
        assertThat(moderator.page(world.moderation() + "?hidden=true").text())
                .contains("Mistaken")
                .contains("Rude")
                .contains("It was hidden where it was imported from");
        assertThat(moderator.page(world.moderation() + "/" + team.id()).text())
                .contains("It was hidden where it was imported from");
        var report = world.path() + "/" + welcome.id() + "/report";
        assertThat(learner.page(report).text()).doesNotContain("imported");
        assertThat(learner.submit(report, "reason", "ELSEWHERE").getStatus()).isEqualTo(422);
        moderator.submit(world.moderation() + "/" + hidden.id() + "/restore");
        assertThat(new Mailbox(jdbc, ada.address()).letters()).hasSize(1);
    }

    @Test
    void aCommentWithoutTextIsStillAPage() {
        var empty = brought(educator, null, "", true, null);
        bulk.take(List.of(empty));

        assertThat(learner.open(world.path() + "/" + empty.id()).getStatus()).isEqualTo(200);
        assertThat(moderator.open(world.moderation() + "/" + empty.id()).getStatus())
                .isEqualTo(200);
    }

    @Test
    void aLearnersDataHoldWhatWasBroughtAndClosingTheAccountBlanksIt() {
        assertThat(Browsing.text(learner.open("/api/v1/account/data")))
                .contains("Thank you")
                .doesNotContain("Welcome, all");

        closing.closeWithPassword(ada.id(), ada.password());

        var page = moderator.page(world.path());
        assertThat(page.text()).contains("Welcome, all").doesNotContain("Thank you");
        assertThat(page.select(".gone")).isNotEmpty();
    }

    private Brought brought(
            UUID author, @Nullable UUID parent, String text, boolean byTeam, @Nullable Instant hiddenAt) {
        return new Brought(
                author,
                Ids.next(),
                world.run().id(),
                world.steps().getFirst().id(),
                parent,
                byTeam,
                NOON,
                text,
                5,
                hiddenAt);
    }
}
