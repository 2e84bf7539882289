package org.matricula.credential.notice;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.matricula.account.Accounts;
import org.matricula.credential.Achievements;
import org.matricula.credential.Awarding;
import org.matricula.credential.Manner;
import org.matricula.credential.rule.Selection;
import org.matricula.platform.Person;
import org.matricula.platform.text.Messages;
import org.matricula.progress.Result;
import org.matricula.testing.Browsing;
import org.matricula.testing.Learning;
import org.matricula.testing.Mailbox;
import org.matricula.testing.MatriculaTest;
import org.matricula.testing.Somebody;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.web.context.WebApplicationContext;

@MatriculaTest
class AwardNoticesTests {

    @Autowired
    WebApplicationContext server;

    @Autowired
    Learning learning;

    @Autowired
    Achievements achievements;

    @Autowired
    Awarding awarding;

    @Autowired
    AwardNotices notices;

    @Autowired
    Accounts accounts;

    @Autowired
    JdbcClient jdbc;

    private Learning.World world;
    private Somebody learner;

    @BeforeEach
    void somebodyWhoPassedTwoCourses() {
        world = learning.programmeOf(2);
        learner = learning.somebody();
        pass(learner.id());
    }

    @Test
    void whatIsAwardedTogetherIsToldInOneLetterAndNeverTwice() {
        award(Manner.TOLD);
        write();
        award(Manner.TOLD);
        write();

        var letters = mailbox().letters();
        assertThat(letters).hasSize(1);
        assertThat(letters.getFirst().subject()).isEqualTo("You were awarded 2 credentials");
        assertThat(letters.getFirst().body())
                .contains("Dear " + learner.name())
                .contains(world.courses().get(0).title(), world.courses().get(1).title());
        assertThat(letters.getFirst().link()).startsWith("/c/");
    }

    @Test
    void nobodyIsToldOfASilentAward() {
        award(Manner.SILENT);
        write();

        assertThat(mailbox().letters()).isEmpty();
        assertThat(notices.unseen(Person.of(learner.id()))).isEmpty();
    }

    @Test
    void nothingLeavesBeforeAMomentHasPassed() {
        award(Manner.TOLD);
        jdbc.sql("update award_notice set created_at = created_at + interval '1 hour' where learner_id = ?")
                .param(learner.id())
                .update();
        while (notices.write() > 0) {}

        assertThat(mailbox().letters()).isEmpty();
    }

    @Test
    void anAddressThatAskedForNoMailGetsNoneOfThis() {
        jdbc.sql(
                        "insert into mail_suppression (address, reason, suppressed_at) select lower(?), 'asked', created_at from account limit 1")
                .param(learner.address())
                .update();
        award(Manner.TOLD);
        write();

        assertThat(jdbc.sql("select count(*) from mail where to_address = ? and failed_at is null")
                        .param(learner.address())
                        .query(Integer.class)
                        .single())
                .isZero();
    }

    @Test
    void theLetterIsInTheLanguageOfItsReader() {
        accounts.update(learner.id(), learner.name(), Messages.PSEUDO.toLanguageTag(), "Europe/Berlin");
        award(Manner.TOLD);
        write();

        assertThat(mailbox().latest().subject()).isNotBlank().doesNotContain("You were awarded");
    }

    @Test
    void theHomeTellsOfItUntilItWasSeen() {
        award(Manner.TOLD);
        var browsing = Browsing.as(server, learner);

        var home = browsing.page("/home");
        assertThat(home.select("#new-awards").text()).contains("You were awarded 2 things");
        assertThat(home.select("section[aria-labelledby=new-awards] a[href^=/c/]"))
                .hasSize(2);
        assertThat(Browsing.text(browsing.open("/api/v1/me/new-awards")))
                .contains(world.courses().getFirst().title());
        browsing.submit("/home/new-awards/seen");

        assertThat(browsing.page("/home").select("#new-awards")).isEmpty();
    }

    private void pass(UUID id) {
        world.runs().forEach(run -> learning.grade(id, run, Result.PASS, null));
    }

    private void award(Manner manner) {
        world.courses().forEach(course -> {
            var achievement = achievements.ofCourse(course);
            awarding.runNow(world.provider().id(), achievement.id(), Selection.own(achievement), manner);
        });
    }

    /** As if a minute had passed. */
    private void write() {
        jdbc.sql("update award_notice set created_at = created_at - interval '1 minute' where learner_id = ?")
                .param(learner.id())
                .update();
        while (notices.write() > 0) {}
    }

    private Mailbox mailbox() {
        return new Mailbox(jdbc, learner.address());
    }
}
