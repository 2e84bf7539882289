package org.matricula.pathway;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.matricula.credential.Achievements;
import org.matricula.credential.Awarding;
import org.matricula.credential.Credentials;
import org.matricula.pathway.ApplicationEvent.Kind;
import org.matricula.platform.Person;
import org.matricula.progress.Result;
import org.matricula.record.RecordSnapshots;
import org.matricula.testing.Learning;
import org.matricula.testing.Mailbox;
import org.matricula.testing.MatriculaTest;
import org.matricula.testing.Patience;
import org.matricula.testing.ServerJobs;
import org.matricula.testing.Somebody;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The learner first, institutions after the issuer's delay, and those alone that still hold the certificate (*Programme records*, 5). */
@MatriculaTest
class RevocationNewsTests {

    private static final String JOB = "tell-holders-of-revocations";

    @Autowired
    Applications applications;

    @Autowired
    RecordSending sending;

    @Autowired
    ApprovedPathways offered;

    @Autowired
    Learning learning;

    @Autowired
    Credentials credentials;

    @Autowired
    Awarding awarding;

    @Autowired
    Achievements achievements;

    @Autowired
    RecordSnapshots snapshots;

    @Autowired
    RevocationDelay delay;

    @Autowired
    HolderNews news;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    ServerJobs serverJobs;

    Learning.World world;
    Somebody learner;
    Person person;
    Pathway first;
    Pathway second;
    Pathway takenBack;

    @BeforeEach
    void hold() {
        serverJobs.hold(JOB);
    }

    @AfterEach
    void start() {
        serverJobs.start(JOB);
    }

    @BeforeEach
    void threeInstitutionsAndOneWithdrawnUnopened() {
        world = learning.programmeOf(2);
        learner = learning.somebody();
        person = Person.of(learner.id());
        learning.grade(learner.id(), world.runs().getFirst(), Result.PASS, null);
        learning.grade(learner.id(), world.runs().getLast(), Result.PASS, null);
        awarding.runNow(
                world.provider().id(),
                achievements.ofCourse(world.courses().getFirst()).id());
        first = offered.open(world);
        second = offered.open(world);
        takenBack = offered.open(world);
        send(first, second, takenBack);
        applications.withdraw(person, of(takenBack).id());
    }

    @Test
    void exactlyThoseThatHoldTheRecordAreToldAfterTheLearner() {
        revoke(false);
        var letter = learnersLetters(1).getFirst();
        assertThat(letter.subject()).startsWith("Revoked");
        assertThat(letter.body()).contains("The work was somebody else's.", "appeal");
        news.tellDue();
        assertThat(told(first)).isEmpty();

        later(Duration.ofHours(25));
        news.tellDue();
        news.tellDue();

        assertThat(told(first)).hasSize(1);
        assertThat(told(second)).hasSize(1);
        assertThat(told(takenBack)).isEmpty();
        assertThat(told(first).getFirst().body()).doesNotContain(learner.name(), learner.address());
        assertThat(kinds(first)).containsExactly(Kind.SENT, Kind.REVOCATION_TOLD);
        var shown = snapshots.shown(of(first).snapshotId());
        assertThat(shown.unaltered()).isTrue();
        assertThat(shown.revokedSince()).isEqualTo(1);
    }

    @Test
    void inFraudInstitutionsAreToldAtOnce() {
        revoke(true);
        learnersLetters(1);

        news.tellDue();

        assertThat(told(first)).hasSize(1);
    }

    @Test
    void theIssuerDecidesHowLongLearnersHave() {
        delay.set(world.provider().id(), 0);
        revoke(false);
        learnersLetters(1);

        news.tellDue();

        assertThat(told(first)).hasSize(1);
    }

    @Test
    void aRevocationTakenBackInTimeIsToldToTheLearnerAlone() {
        revoke(false);
        learnersLetters(1);
        reinstate();
        assertThat(learnersLetters(2).getLast().subject()).startsWith("Stands again");

        later(Duration.ofHours(25));
        news.tellDue();

        assertThat(told(first)).isEmpty();
        assertThat(snapshots.shown(of(first).snapshotId()).revokedSince()).isZero();
    }

    @Test
    void whoeverWasToldOfTheRevocationIsToldThatItStandsAgainUnlessWithdrawnSince() {
        revoke(true);
        learnersLetters(1);
        news.tellDue();
        applications.withdraw(person, of(second).id());
        var before = told(second).size();

        reinstate();
        learnersLetters(2);
        news.tellDue();
        news.tellDue();

        assertThat(told(first)).hasSize(2);
        assertThat(told(first).getLast().subject()).contains("stands again");
        assertThat(told(second)).hasSizeLessThanOrEqualTo(before);
        assertThat(kinds(first)).containsExactly(Kind.SENT, Kind.REVOCATION_TOLD, Kind.REINSTATEMENT_TOLD);
    }

    @Test
    void aRecordSentAfterTheRevocationShowsItAlready() {
        revoke(true);
        learnersLetters(1);
        var late = offered.open(world);
        send(late);

        news.tellDue();

        assertThat(told(late)).isEmpty();
        assertThat(told(first)).hasSize(1);
    }

    private void send(Pathway... pathways) {
        var ids = List.of(pathways).stream().map(Pathway::id).toList();
        sending.send(person, world.slug(), ids, Consent.VERSION);
    }

    private Application of(Pathway pathway) {
        return applications.of(person).stream()
                .filter(one -> one.pathwayId().equals(pathway.id()))
                .findFirst()
                .orElseThrow();
    }

    private void revoke(boolean fraud) {
        credentials.revoke(world.provider().id(), credential(), "The work was somebody else's.", fraud);
    }

    private void reinstate() {
        credentials.reinstate(world.provider().id(), credential(), "We mixed up two learners.");
    }

    private UUID credential() {
        return credentials.of(person).getFirst().credentialId();
    }

    /** What came after the first mail, that the record was sent. */
    private List<Mailbox.Letter> told(Pathway pathway) {
        return letters(pathway.contact()).stream()
                .filter(letter -> letter.subject().contains("certificate"))
                .toList();
    }

    /** Events are handled after the transaction that publishes them. */
    private List<Mailbox.Letter> learnersLetters(int expected) {
        Patience.until(() -> letters(learner.address()).size() >= expected);
        assertThat(letters(learner.address())).hasSize(expected);
        return letters(learner.address());
    }

    private List<Mailbox.Letter> letters(String address) {
        return new Mailbox(jdbc, address).letters();
    }

    private void later(Duration time) {
        jdbc.sql(
                        "update revocation_notice set due_at = due_at - :hours * interval '1 hour' where learner_id = :learner")
                .param("hours", time.toHours())
                .param("learner", learner.id())
                .update();
    }

    private List<Kind> kinds(Pathway pathway) {
        return applications.historyOf(person, of(pathway).id()).stream()
                .map(ApplicationEvent::kind)
                .toList();
    }
}
