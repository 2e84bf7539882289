package org.matricula.credential;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.matricula.account.NewLearner;
import org.matricula.platform.Ids;
import org.matricula.platform.Person;
import org.matricula.progress.CertificatesEarned;
import org.matricula.testing.MatriculaTest;
import org.matricula.testing.PassedCourse;
import org.matricula.testing.ServerJobs;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.util.AopTestUtils;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.ObjectMapper;

@MatriculaTest
class AwardsAtOnceTests {

    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final int SEVERAL = 40;
    private static final String LISTENER =
            "org.matricula.credential.AwardsAtOnce.on(org.matricula.progress.CertificatesEarned)";

    @Autowired
    PassedCourse passedCourse;

    @Autowired
    Issuers issuers;

    @Autowired
    Awarding awarding;

    @Autowired
    Achievements achievements;

    @Autowired
    Credentials credentials;

    @Autowired
    CredentialStore store;

    @Autowired
    AwardsAtOnce awardsAtOnce;

    @Autowired
    ApplicationEventPublisher events;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    ObjectMapper json;

    @Autowired
    ServerJobs serverJobs;

    @Test
    void whoeverEarnsACertificateHasTheCredentialAndItsPdfAMomentLater() {
        var world = issuing(3);

        publish(event(world));

        await().atMost(PATIENCE).untilAsserted(() -> {
            for (var learner : world.learners()) {
                assertThat(held(learner)).hasSize(1);
                assertThat(size(held(learner).getFirst().credentialId())).isPresent();
            }
            assertThat(openEvents(world)).isZero();
        });
    }

    @Test
    void theSameNewsTwiceAndARoundAfterwardsAwardNothingTwice() {
        var world = issuing(2);

        handle(event(world));
        handle(event(world));
        var round = awarding.runNow(world.provider().id(), achievement(world).id());

        assertThat(round.awarded()).isZero();
        assertThat(held(world.learner())).hasSize(1);
    }

    @Test
    void newsAndARoundAtTheSameTimeAwardNothingTwice() throws Exception {
        var world = issuing(SEVERAL);

        var round = Thread.ofVirtual()
                .start(() -> awarding.runNow(
                        world.provider().id(), achievement(world).id()));
        handle(event(world));
        round.join();

        assertThat(jdbc.sql("select count(*) from credential where organisation_id = :organisation")
                        .param("organisation", world.provider().id())
                        .query(Integer.class)
                        .single())
                .isEqualTo(SEVERAL);
    }

    @Test
    void onlyWhoStillHoldsTheCertificateOfThatRunIsAwarded() {
        var world = issuing(1);
        var stranger = passedCourse.by(1).learner();

        handle(new CertificatesEarned(
                world.provider().id(), world.course().id(), world.run().id(), List.of(stranger.id())));

        assertThat(held(stranger)).isEmpty();
    }

    @Test
    void whereNothingWasEverIssuedNothingBreaksAndTheFirstRoundCatchesUp() {
        var world = passedCourse.by(1);

        handle(event(world));
        assertThat(held(world.learner())).isEmpty();

        awarding.runNow(world.provider().id(), achievement(world).id());
        assertThat(held(world.learner())).hasSize(1);
    }

    /** Killed before it began, while it worked, when it was tried again; or it failed. The job that comes by every minute is sent. */
    @ParameterizedTest
    @ValueSource(strings = {"PUBLISHED", "PROCESSING", "RESUBMITTED", "FAILED"})
    void newsWhoseHandlingWasKilledOrFailedIsHandledAgain(String state) {
        var world = issuing(1);
        leftBehind(event(world), state);

        serverJobs.start("stale-events");

        await().atMost(PATIENCE).untilAsserted(() -> {
            assertThat(held(world.learner())).hasSize(1);
            assertThat(openEvents(world)).isZero();
        });
    }

    /** Here and now; the listener itself works in a thread of its own. */
    private void handle(CertificatesEarned event) {
        AwardsAtOnce listener = AopTestUtils.getUltimateTargetObject(awardsAtOnce);
        transaction.executeWithoutResult(status -> listener.on(event));
    }

    private PassedCourse.World issuing(int learners) {
        var world = passedCourse.by(learners);
        issuers.of(world.provider().id());
        return world;
    }

    private static CertificatesEarned event(PassedCourse.World world) {
        return new CertificatesEarned(
                world.provider().id(),
                world.course().id(),
                world.run().id(),
                world.learners().stream().map(NewLearner::id).toList());
    }

    private void publish(CertificatesEarned event) {
        transaction.executeWithoutResult(status -> events.publishEvent(event));
    }

    /** What a process leaves that is killed while it handles an event. */
    private void leftBehind(CertificatesEarned event, String status) {
        jdbc.sql("""
                        insert into event_publication (id, listener_id, event_type, serialized_event, publication_date,
                                                       status, completion_attempts)
                        values (:id, :listener, :type, :event, :at, :status, 1)""")
                .param("id", Ids.next())
                .param("listener", LISTENER)
                .param("type", CertificatesEarned.class.getName())
                .param("event", json.writeValueAsString(event))
                .param("at", PassedCourse.EARNED.atOffset(ZoneOffset.UTC))
                .param("status", status)
                .update();
    }

    private int openEvents(PassedCourse.World world) {
        return jdbc.sql("select count(*) from event_publication where serialized_event like :organisation")
                .param("organisation", "%" + world.provider().id() + "%")
                .query(Integer.class)
                .single();
    }

    private List<Award> held(NewLearner learner) {
        return credentials.of(Person.of(learner.id()));
    }

    private Achievement achievement(PassedCourse.World world) {
        return achievements.ofCourse(world.course());
    }

    private java.util.Optional<Integer> size(UUID credentialId) {
        return store.find(credentialId).map(CredentialStore.Facts::certificateBytes);
    }
}
