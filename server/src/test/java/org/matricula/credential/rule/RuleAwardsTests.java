package org.matricula.credential.rule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.matricula.catalogue.CourseRun;
import org.matricula.catalogue.Programmes;
import org.matricula.catalogue.content.Authoring;
import org.matricula.catalogue.content.TestRules;
import org.matricula.credential.Award;
import org.matricula.credential.Awarding;
import org.matricula.credential.Credentials;
import org.matricula.credential.Manner;
import org.matricula.credential.PublicCredentials;
import org.matricula.credential.Verification;
import org.matricula.openbadges.Verdict;
import org.matricula.platform.Ids;
import org.matricula.platform.Invalid;
import org.matricula.platform.Person;
import org.matricula.platform.Refusal;
import org.matricula.platform.Token;
import org.matricula.progress.CertificatesEarned;
import org.matricula.progress.ProgrammesCompleted;
import org.matricula.progress.ProgressEvent;
import org.matricula.progress.ProgressEvents;
import org.matricula.progress.Result;
import org.matricula.progress.StepsAchieved;
import org.matricula.testing.Learning;
import org.matricula.testing.MatriculaTest;
import org.matricula.testing.TaughtContent;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.util.AopTestUtils;
import org.springframework.transaction.support.TransactionTemplate;

/** *Badges and credentials*, 1: a badge can recognise any parcel of learning. */
@MatriculaTest
class RuleAwardsTests {

    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final Instant NOON = Instant.parse("2014-03-03T12:00:00Z");

    @Autowired
    Learning learning;

    @Autowired
    Authoring authoring;

    @Autowired
    Programmes programmes;

    @Autowired
    ProgressEvents progress;

    @Autowired
    Rules rules;

    @Autowired
    RuleAwards ruleAwards;

    @Autowired
    Awarding awarding;

    @Autowired
    Credentials credentials;

    @Autowired
    PublicCredentials publicCredentials;

    @Autowired
    Verification verification;

    @Autowired
    ApplicationEventPublisher events;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    JdbcClient jdbc;

    private Learning.World world;
    private CourseRun run;
    private TaughtContent taught;
    private UUID badge;
    private UUID learner;

    @BeforeEach
    void aBadgeAndALearner() {
        world = learning.programmeOf(2);
        run = world.runs().getFirst();
        taught = TaughtContent.articles(2).withTest(TestRules.USUAL).publishedIn(run, provider(), authoring);
        badge = badge("Reads old hands");
        learner = learning.somebody().id();
        learning.enrol(learner, run);
    }

    @Test
    void aStepCompletedIsAwardedAtOnceWithItsOwnDate() {
        rules.add(provider(), badge, step(0));

        progress.take(List.of(completed(0, NOON), completed(1, NOON.plusSeconds(60))));

        var award = soon();
        assertThat(award.awardedAt()).isEqualTo(NOON);
        assertThat(award.sourceKey()).isEqualTo("step:" + taught.id(0));
        var verified =
                verification.verify(publicCredentials.document(award.address().token()));
        assertThat(verified.verdict()).as(verified.toString()).isEqualTo(Verdict.VALID);
    }

    @Test
    void aTestIsAwardedFromItsLeastScoreOn() {
        rules.add(provider(), badge, test(2, "60"));

        progress.take(List.of(scored(2, "59.9", NOON)));
        handled();
        assertThat(held()).isEmpty();
        progress.take(List.of(scored(2, "60", NOON.plusSeconds(60))));

        assertThat(soon().awardedAt()).isEqualTo(NOON.plusSeconds(60));
    }

    @Test
    void aGraderWhoRaisesAScoreMakesTheAward() {
        rules.add(provider(), badge, test(2, "60"));
        progress.take(List.of(scored(2, "40", NOON)));

        progress.rescore(learner, run.id(), taught.id(2), new BigDecimal("75"));

        assertThat(soon().awardedAt()).isEqualTo(NOON);
    }

    @Test
    void aRunPassedWithTheLeastMarkIsAwardedAndOneBelowIsNot() {
        rules.add(provider(), badge, course("70", false));
        var better = learning.somebody().id();
        learning.grade(learner, run, Result.PASS, new BigDecimal("69"));
        learning.grade(better, run, Result.PASS, new BigDecimal("70"));

        handle(earned(learner, better));

        assertThat(held()).isEmpty();
        assertThat(heldBy(better))
                .hasSize(1)
                .first()
                .matches(award -> award.sourceKey().equals("run:" + run.id()));
    }

    @Test
    void onlyADistinctionWillDoWhereTheRuleSaysSo() {
        rules.add(provider(), badge, course(null, true));
        var better = learning.somebody().id();
        learning.grade(learner, run, Result.PASS, null);
        learning.grade(better, run, Result.DISTINCTION, null);

        handle(earned(learner, better));

        assertThat(held()).isEmpty();
        assertThat(heldBy(better)).hasSize(1);
    }

    @Test
    void rule1AUnitInsideALongerQualificationIsAwardedWithItsLastCourse() {
        var group = world.programme().groups().getFirst();
        rules.add(
                provider(),
                badge,
                new RuleFields(
                        RuleFields.Kind.GROUP,
                        null,
                        null,
                        null,
                        world.programme().id(),
                        group.id(),
                        null,
                        null));
        learning.grade(learner, run, Result.PASS, null);
        handle(earned(learner));
        assertThat(held()).isEmpty();

        var second = world.runs().get(1);
        learning.grade(learner, second, Result.PASS, null);
        handle(new CertificatesEarned(provider(), second.courseId(), second.id(), List.of(learner)));

        assertThat(held()).hasSize(1).first().matches(award -> award.awardedAt().equals(second.endsAt()));
    }

    @Test
    void aWholeProgrammeIsAwarded() {
        rules.add(
                provider(),
                badge,
                new RuleFields(
                        RuleFields.Kind.PROGRAMME,
                        null,
                        null,
                        null,
                        world.programme().id(),
                        null,
                        null,
                        null));
        jdbc.sql("insert into programme_certificate (learner_id, programme_id, earned_at) values (?, ?, ?)")
                .params(learner, world.programme().id(), NOON.atOffset(ZoneOffset.UTC))
                .update();

        transaction.executeWithoutResult(status -> listener()
                .on(new ProgrammesCompleted(provider(), world.programme().id(), List.of(learner))));

        assertThat(held()).hasSize(1);
    }

    @Test
    void anyOfSeveralRulesSufficesOnce() {
        rules.add(provider(), badge, step(0));
        rules.add(provider(), badge, step(1));

        progress.take(List.of(completed(0, NOON)));
        soon();
        progress.take(List.of(completed(1, NOON.plusSeconds(60))));
        handled();

        assertThat(held()).hasSize(1);
    }

    @Test
    void whereAllAreNeededTheLastOneMakesTheAward() {
        rules.add(provider(), badge, step(0));
        rules.add(provider(), badge, step(1));
        rules.needAll(provider(), badge, true);

        progress.take(List.of(completed(1, NOON.plusSeconds(60))));
        handled();
        assertThat(held()).isEmpty();
        progress.take(List.of(completed(0, NOON)));

        var award = soon();
        assertThat(award.awardedAt()).isEqualTo(NOON.plusSeconds(60));
        assertThat(award.sourceKey()).isEqualTo("all:step:" + taught.id(1));
    }

    @Test
    void aRuleAddedLaterDoesNotAwardThePastUnlessAsked() {
        progress.take(List.of(completed(0, NOON)));
        rules.add(provider(), badge, step(0));
        progress.take(List.of(completed(1, NOON.plusSeconds(60))));
        handled();
        assertThat(held()).isEmpty();

        awarding.runNow(provider(), badge, rules.selection(badge), Manner.SILENT);

        assertThat(held()).hasSize(1).first().matches(award -> award.awardedAt().equals(NOON));
    }

    @Test
    void theSameResultNeverAwardsTwiceWhicheverWayItComes() {
        rules.add(provider(), badge, step(0));
        progress.take(List.of(completed(0, NOON)));
        soon();

        transaction.executeWithoutResult(
                status -> listener().on(new StepsAchieved(run.id(), taught.id(0), List.of(learner))));
        var job = awarding.runNow(provider(), badge, rules.selection(badge), Manner.SILENT);

        assertThat(job.awarded()).isZero();
        assertThat(held()).hasSize(1);
    }

    @Test
    void whatCanBeHeldForAYearIsAwardedAgainWhenTheYearIsOver() {
        jdbc.sql("update achievement set validity = 'P1Y' where id = ?")
                .param(badge)
                .update();
        rules.add(provider(), badge, step(0));
        rules.add(provider(), badge, step(1));

        progress.take(List.of(completed(0, NOON)));
        soon();
        progress.take(List.of(completed(1, NOON.plus(Duration.ofDays(400)))));

        await().atMost(PATIENCE).untilAsserted(() -> assertThat(held()).hasSize(2));
    }

    @Test
    void whatComesFromThePastOfAnotherPlatformAwardsNothingByItself() {
        rules.add(provider(), badge, step(0));

        progress.takeHistory(List.of(completed(0, NOON)));
        handled();

        assertThat(held()).isEmpty();
    }

    @Test
    void aRuleThatWasRemovedOrAnAchievementThatIsNoLongerPublishedAwardsNothing() {
        var rule = rules.add(provider(), badge, step(0));
        rules.remove(provider(), badge, rule.id());
        rules.add(provider(), badge, step(1));
        jdbc.sql("update achievement set state = 'RETIRED' where id = ?")
                .param(badge)
                .update();

        progress.take(List.of(completed(0, NOON), completed(1, NOON)));
        handled();

        assertThat(held()).isEmpty();
    }

    @Test
    void rulesAskForResultsOfTheOrganisationAloneAndSayWhatIsMissing() {
        var other = learning.programmeOf(1);
        var foreign = new RuleFields(
                RuleFields.Kind.COURSE, other.courses().getFirst().id(), null, null, null, null, null, null);
        assertThatThrownBy(() -> rules.add(provider(), badge, foreign)).isInstanceOf(Invalid.class);
        var unsaid =
                new RuleFields(RuleFields.Kind.TEST, null, List.of(run.id()), taught.id(2), null, null, null, null);
        assertThatThrownBy(() -> rules.add(provider(), badge, unsaid))
                .isInstanceOfSatisfying(
                        Invalid.class,
                        wrong -> assertThat(wrong.fields()).extracting("field").containsExactly("minimum"));
        rules.add(provider(), badge, step(0));
        assertThatThrownBy(() -> rules.add(provider(), badge, step(0))).isInstanceOf(Refusal.class);
    }

    private RuleFields step(int index) {
        return new RuleFields(RuleFields.Kind.STEP, null, List.of(run.id()), taught.id(index), null, null, null, null);
    }

    private RuleFields test(int index, String minimum) {
        return new RuleFields(
                RuleFields.Kind.TEST,
                null,
                List.of(run.id()),
                taught.id(index),
                null,
                null,
                new BigDecimal(minimum),
                null);
    }

    private RuleFields course(String minimum, boolean distinction) {
        return new RuleFields(
                RuleFields.Kind.COURSE,
                run.courseId(),
                null,
                null,
                null,
                null,
                minimum == null ? null : new BigDecimal(minimum),
                distinction);
    }

    private ProgressEvent completed(int step, Instant at) {
        return event(ProgressEvent.Kind.COMPLETED, step, at, null);
    }

    private ProgressEvent scored(int step, String score, Instant at) {
        return event(ProgressEvent.Kind.SCORED, step, at, new BigDecimal(score));
    }

    private ProgressEvent event(ProgressEvent.Kind kind, int step, Instant at, BigDecimal score) {
        return new ProgressEvent(learner, run.id(), Ids.next(), kind, taught.id(step), at, score, "web");
    }

    private CertificatesEarned earned(UUID... learners) {
        return new CertificatesEarned(provider(), run.courseId(), run.id(), List.of(learners));
    }

    /** Here and now; the listener itself works in a thread of its own. */
    private void handle(CertificatesEarned event) {
        transaction.executeWithoutResult(status -> listener().on(event));
    }

    private RuleAwards listener() {
        return AopTestUtils.getUltimateTargetObject(ruleAwards);
    }

    /** All news of this run was handled. */
    private void handled() {
        await().atMost(PATIENCE)
                .until(() -> jdbc.sql("select count(*) from event_publication where serialized_event like ?")
                                .param("%" + run.id() + "%")
                                .query(Integer.class)
                                .single()
                        == 0);
    }

    private Award soon() {
        await().atMost(PATIENCE).untilAsserted(() -> assertThat(held()).hasSize(1));
        return held().getFirst();
    }

    /** Of the badge: finishing the run has its own achievement. */
    private List<Award> held() {
        return heldBy(learner);
    }

    private List<Award> heldBy(UUID somebody) {
        return credentials.of(Person.of(somebody)).stream()
                .filter(award -> award.achievementId().equals(badge))
                .toList();
    }

    private UUID badge(String name) {
        var id = Ids.next();
        jdbc.sql("""
                        insert into achievement (id, organisation_id, token, name, description, criteria, type, created_at)
                        values (?, ?, ?, ?, 'For tests', 'Pass', 'Badge', ?)""")
                .params(id, provider(), Token.random().value(), name, NOON.atOffset(ZoneOffset.UTC))
                .update();
        return id;
    }

    private UUID provider() {
        return world.provider().id();
    }
}
