package org.matricula.credential;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.matricula.credential.rule.Selection;
import org.matricula.openbadges.Verdict;
import org.matricula.platform.Person;
import org.matricula.platform.Refusal;
import org.matricula.progress.Revocations;
import org.matricula.testing.MatriculaTest;
import org.matricula.testing.PassedCourse;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@MatriculaTest
class AwardingTests {

    @Autowired
    PassedCourse passedCourse;

    @Autowired
    Awarding awarding;

    @Autowired
    Achievements achievements;

    @Autowired
    Credentials credentials;

    @Autowired
    PublicCredentials publicCredentials;

    @Autowired
    Verification verification;

    @Autowired
    Revocations revocations;

    @Autowired
    JdbcClient jdbc;

    @Test
    void everybodyWhoPassedIsAwardedOnceHoweverOftenItRuns() {
        var world = passedCourse.by(12);

        assertThat(award(world).awarded()).isEqualTo(12);
        assertThat(award(world).awarded()).isZero();

        for (var learner : world.learners()) {
            assertThat(credentials.of(Person.of(learner.id()))).hasSize(1);
        }
    }

    @Test
    void aJobKilledBetweenTwoBatchesGoesOnWithoutLossOrDuplicates() {
        var world = passedCourse.by(Awarding.BATCH + 7);
        var job = add(world);

        awarding.step(job.id());
        assertThat(awarded(world)).isEqualTo(Awarding.BATCH);
        awarding.run(job.id());

        assertThat(awarded(world)).isEqualTo(Awarding.BATCH + 7);
        assertThat(awarding.job(world.provider().id(), job.id()).isFinished()).isTrue();
    }

    @Test
    void aSecondJobForTheSameAchievementWaitsItsTurn() {
        var world = passedCourse.by(1);
        add(world);

        assertThatThrownBy(() -> add(world)).isInstanceOf(Refusal.class);
    }

    @Test
    void theSignedDocumentNamesTheLearnerAndTheOriginalDateAndVerifies() {
        var world = passedCourse.by(1);
        // Their pages are open, where those of silent awards wait for their learner.
        awarding.runNow(world.provider().id(), achievement(world).id());

        var award = credentials.of(Person.of(world.learner().id())).getFirst();
        var verified =
                verification.verify(publicCredentials.document(award.address().token()));

        assertThat(verified.verdict()).as(verified.toString()).isEqualTo(Verdict.VALID);
        var document = verified.credential().orElseThrow();
        assertThat(document.awardedDate()).isEqualTo(PassedCourse.EARNED);
        assertThat(PublicCredentials.holderOf(document))
                .isEqualTo(world.learner().name());
        assertThat(document.subject().identifiers())
                .anyMatch(identity -> identity.isEmail(world.learner().address()));
    }

    @Test
    void aRevokedCertificateIsNotAwarded() {
        var world = passedCourse.by(3);
        revocations.revokeCourseCertificate(world.learner().id(), world.run().id(), "Copied", PassedCourse.EARNED);

        assertThat(award(world).awarded()).isEqualTo(2);
        assertThat(credentials.of(Person.of(world.learner().id()))).isEmpty();
    }

    @Test
    void awardingRetroactivelySendsNoMail() {
        var world = passedCourse.by(2);
        award(world);

        assertThat(jdbc.sql("select count(*) from award_notice where organisation_id = :organisation")
                        .param("organisation", world.provider().id())
                        .query(Integer.class)
                        .single())
                .isZero();
        assertThat(jdbc.sql("select count(*) from mail where to_address like :host")
                        .param("host", "%@" + world.provider().slug() + ".example.org")
                        .query(Integer.class)
                        .single())
                .isZero();
    }

    @Test
    void statusListPlacesAreNeverSharedAndDoNotFollowTheOrderOfAwards() {
        var world = passedCourse.by(50);
        award(world);

        List<Integer> indexes = jdbc.sql(
                        "select status_index from credential where organisation_id = :organisation order by credential_id")
                .param("organisation", world.provider().id())
                .query(Integer.class)
                .list();
        assertThat(indexes)
                .doesNotHaveDuplicates()
                .isNotEqualTo(indexes.stream().sorted().collect(Collectors.toList()));
    }

    @Test
    void whatIsStoredDoesNotShowTheNameOrTheAddressOfThePage() {
        var world = passedCourse.by(1);
        award(world);
        var token = credentials
                .of(Person.of(world.learner().id()))
                .getFirst()
                .address()
                .token()
                .value();

        var stored = jdbc.sql(
                        "select c::text || a::text from credential c join award a using (credential_id) where a.learner_id = :learner")
                .param("learner", world.learner().id())
                .query(String.class)
                .single();
        assertThat(stored).doesNotContain("Mary").doesNotContain(token);
    }

    private AwardJob award(PassedCourse.World world) {
        var achievement = achievement(world);
        return awarding.runNow(world.provider().id(), achievement.id(), Selection.own(achievement), Manner.SILENT);
    }

    private AwardJob add(PassedCourse.World world) {
        var achievement = achievement(world);
        return awarding.add(world.provider().id(), achievement.id(), Selection.own(achievement), Manner.SILENT);
    }

    private Achievement achievement(PassedCourse.World world) {
        return achievements.ofCourse(world.course());
    }

    private int awarded(PassedCourse.World world) {
        return jdbc.sql("select count(*) from award where organisation_id = :organisation")
                .param("organisation", world.provider().id())
                .query(Integer.class)
                .single();
    }
}
