package org.matricula.credential.rule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.matricula.catalogue.CourseRun;
import org.matricula.credential.Award;
import org.matricula.credential.Awarding;
import org.matricula.credential.Credentials;
import org.matricula.credential.Manner;
import org.matricula.platform.Ids;
import org.matricula.platform.Invalid;
import org.matricula.platform.Person;
import org.matricula.platform.Token;
import org.matricula.progress.Result;
import org.matricula.progress.Results;
import org.matricula.testing.Learning;
import org.matricula.testing.MatriculaTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** *Badges and credentials*, 4: past learners are awarded in bulk from results on file. */
@MatriculaTest
class PastAwardsTests {

    @Autowired
    Learning learning;

    @Autowired
    PastAwards past;

    @Autowired
    Awarding awarding;

    @Autowired
    Credentials credentials;

    @Autowired
    Results results;

    @Autowired
    JdbcClient jdbc;

    private Learning.World world;
    private CourseRun spring;
    private CourseRun autumn;
    private UUID badge;
    private UUID early;
    private UUID late;

    @BeforeEach
    void twoWhoPassed() {
        world = learning.programmeOf(1);
        spring = world.runs().getFirst();
        autumn =
                learning.run(world.courses().getFirst(), "Autumn 2014", "2014-10-01T00:00:00Z", "2015-01-31T00:00:00Z");
        early = learning.somebody().id();
        late = learning.somebody().id();
        learning.grade(early, spring, Result.PASS, new BigDecimal("55"));
        learning.grade(late, autumn, Result.DISTINCTION, new BigDecimal("91"));
        badge = badge();
    }

    @Test
    void awardingTheSamePastResultsTwiceMakesNothingNewAndSendsNothing() {
        var first = awarding.runNow(provider(), badge, passed(List.of(), null), Manner.SILENT);
        var again = awarding.runNow(provider(), badge, passed(List.of(), null), Manner.TOLD);

        assertThat(first.awarded()).isEqualTo(2);
        assertThat(again.awarded()).isZero();
        assertThat(again.examined()).isEqualTo(2);
        assertThat(held(early))
                .hasSize(1)
                .first()
                .matches(award -> award.awardedAt().equals(spring.endsAt()));
        assertThat(count("select count(*) from award_notice where organisation_id = ?"))
                .isZero();
        assertThat(count("select count(*) from mail where organisation_id = ?")).isZero();
    }

    @Test
    void runsMarksAndDaysNarrowWhoIsAwarded() {
        assertThat(fresh(passed(List.of(autumn.id()), null))).isEqualTo(1);
        assertThat(fresh(passed(List.of(), "60"))).isEqualTo(1);
        assertThat(fresh(passed(List.of(), "50"))).isEqualTo(2);
        assertThat(fresh(within("2014-06-29T00:00:00Z", "2014-07-01T00:00:00Z")))
                .isEqualTo(1);
        assertThat(fresh(within(null, "2014-06-30T00:00:00Z"))).isZero();
        assertThat(fresh(within("2014-06-30T00:00:00Z", null))).isEqualTo(2);
    }

    @Test
    void whereACertificateHasNoMarkTheAverageTestScoreIsCompared() {
        var unmarked = learning.somebody().id();
        learning.grade(unmarked, spring, Result.PASS, null);
        assertThat(fresh(passed(List.of(spring.id()), "60"))).isZero();

        score(unmarked, "80", "3");
        score(unmarked, "100", "1");
        score(unmarked, null, "6");

        var shown = results.averageScores(Person.of(unmarked)).get(spring.id());
        assertThat(shown).isEqualByComparingTo("85");
        assertThat(fresh(passed(List.of(spring.id()), "85"))).isEqualTo(1);
        assertThat(fresh(passed(List.of(spring.id()), "85.1"))).isZero();
        assertThat(past.preview(provider(), badge, passed(List.of(spring.id()), "85"))
                        .examples())
                .singleElement()
                .satisfies(one -> assertThat(one.mark()).isEqualByComparingTo("85"));
        assertThat(past.preview(provider(), badge, passed(List.of(spring.id()), null))
                        .examples())
                .allSatisfy(one -> assertThat(one.mark()).isNull());
        assertThat(awarding.runNow(provider(), badge, passed(List.of(spring.id()), "85"), Manner.SILENT)
                        .awarded())
                .isEqualTo(1);
    }

    @Test
    void thePreviewSaysWhereNoResultHasAMark() {
        jdbc.sql("update course_certificate set percentage = null where run_id = ?")
                .param(spring.id())
                .update();

        assertThat(past.preview(provider(), badge, passed(List.of(spring.id()), "10"))
                        .markless())
                .isEqualTo(1);
        assertThat(past.preview(provider(), badge, passed(List.of(autumn.id()), "99"))
                        .markless())
                .isZero();
    }

    @Test
    void thePreviewCountsWhatWouldBeExpiredFromTheBeginning() {
        assertThat(past.preview(provider(), badge, passed(List.of(), null)).expired())
                .isZero();

        jdbc.sql("update achievement set validity = 'P1Y' where id = ?")
                .param(badge)
                .update();

        assertThat(past.preview(provider(), badge, passed(List.of(), null)).expired())
                .isEqualTo(2);
    }

    @Test
    void thePreviewNamesTenOfThemAwardsNothingAndIsAudited() {
        for (int i = 0; i < 12; i++) learning.grade(learning.somebody().id(), spring, Result.PASS, null);
        awarding.runNow(provider(), badge, passed(List.of(autumn.id()), null), Manner.SILENT);

        var preview = past.preview(provider(), badge, passed(List.of(), null));

        assertThat(preview.found()).isEqualTo(14);
        assertThat(preview.fresh()).isEqualTo(13);
        assertThat(preview.more()).isFalse();
        assertThat(preview.examples()).hasSize(10).allSatisfy(one -> {
            assertThat(one.name()).startsWith("Ada");
            assertThat(one.earnedAt()).isEqualTo(spring.endsAt());
        });
        assertThat(held(early)).isEmpty();
        assertThat(count("select count(*) from audit_entry where action = 'awards.previewed' and organisation_id = ?"))
                .isEqualTo(1);
    }

    @Test
    void whoEarnedItTwiceIsAwardedForTheFirstTime() {
        learning.grade(early, autumn, Result.DISTINCTION, null);

        awarding.runNow(provider(), badge, passed(List.of(), null), Manner.SILENT);

        assertThat(held(early))
                .hasSize(1)
                .first()
                .matches(award -> award.awardedAt().equals(spring.endsAt()));
    }

    @Test
    void aSilentAwardHasNoPublicPageAndOneThatIsToldHasOne() {
        awarding.runNow(provider(), badge, passed(List.of(spring.id()), null), Manner.SILENT);
        awarding.runNow(provider(), badge, passed(List.of(autumn.id()), null), Manner.TOLD);

        assertThat(page(early)).isEqualTo("UNOPENED");
        assertThat(page(late)).isEqualTo("OPEN");
        assertThat(jdbc.sql("select learner_id from award_notice where organisation_id = ?")
                        .param(provider())
                        .query(UUID.class)
                        .list())
                .containsExactly(late);
    }

    @Test
    void aJobGoesThroughOneRuleAfterTheOtherAndBeginsAgainWhereItWasKilled() {
        var both = Selection.any(List.of(
                Rule.CoursePassed.of(spring.courseId()).in(spring.id()),
                Rule.CoursePassed.of(spring.courseId()).in(autumn.id())));
        var job = awarding.runNow(provider(), badge, both, Manner.SILENT);

        assertThat(job.awarded()).isEqualTo(2);
        assertThat(job.part()).isEqualTo(2);
        assertThat(job.isFinished()).isTrue();
    }

    @Test
    void resultsOfOthersAreNotAwarded() {
        var other = learning.programmeOf(1).courses().getFirst();
        var foreign = Selection.any(List.of(Rule.CoursePassed.of(other.id())));

        assertThatThrownBy(() -> past.preview(provider(), badge, foreign)).isInstanceOf(Invalid.class);
        assertThatThrownBy(() -> past.begin(provider(), badge, foreign, Manner.SILENT))
                .isInstanceOf(Invalid.class);
    }

    private void score(UUID learner, String score, String weight) {
        var test = Ids.next();
        jdbc.sql("""
                        insert into test (id, run_id, title, kind, weight, position)
                        values (?, ?, 'A test', 'QUIZ', cast(? as numeric), 1)""").params(test, spring.id(), weight).update();
        jdbc.sql("insert into score (learner_id, test_id, run_id, score) values (?, ?, ?, cast(? as numeric))")
                .params(learner, test, spring.id(), score)
                .update();
    }

    private Selection passed(List<UUID> runs, String minimum) {
        var least = minimum == null ? null : new BigDecimal(minimum);
        return Selection.any(List.of(new Rule.CoursePassed(spring.courseId(), runs, least, false)));
    }

    private Selection within(String from, String to) {
        return passed(List.of(), null)
                .within(new Window(from == null ? null : Instant.parse(from), to == null ? null : Instant.parse(to)));
    }

    private int fresh(Selection selection) {
        return past.preview(provider(), badge, selection).fresh();
    }

    private List<Award> held(UUID learner) {
        return credentials.of(Person.of(learner));
    }

    private String page(UUID learner) {
        return jdbc.sql("select page from credential where learner_id = ?")
                .param(learner)
                .query(String.class)
                .single();
    }

    private int count(String sql) {
        return jdbc.sql(sql).param(provider()).query(Integer.class).single();
    }

    private UUID badge() {
        var id = Ids.next();
        jdbc.sql("""
                        insert into achievement (id, organisation_id, token, name, description, criteria, type, created_at)
                        values (?, ?, ?, 'Alumni', 'For tests', 'Pass', 'Badge', ?)""")
                .params(id, provider(), Token.random().value(), spring.endsAt().atOffset(ZoneOffset.UTC))
                .update();
        return id;
    }

    private UUID provider() {
        return world.provider().id();
    }
}
