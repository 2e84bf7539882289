package org.matricula.pathway;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.matricula.organisation.Members;
import org.matricula.organisation.Role;
import org.matricula.pathway.ApplicationEvent.Kind;
import org.matricula.platform.Invalid;
import org.matricula.platform.NotFound;
import org.matricula.platform.Person;
import org.matricula.platform.Refusal;
import org.matricula.platform.mail.MailFailed;
import org.matricula.progress.Result;
import org.matricula.progress.Revocations;
import org.matricula.record.RecordSnapshots;
import org.matricula.testing.Learning;
import org.matricula.testing.Mailbox;
import org.matricula.testing.MatriculaTest;
import org.matricula.testing.Patience;
import org.matricula.testing.Somebody;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** What a learner sends, and takes back (*Programme records*, 4). */
@MatriculaTest
class ApplicationsTests {

    @Autowired
    Applications applications;

    @Autowired
    RecordSending sending;

    @Autowired
    OwnApplications own;

    @Autowired
    ApplicationStore store;

    @Autowired
    ApprovedPathways offered;

    @Autowired
    Learning learning;

    @Autowired
    RecordSnapshots snapshots;

    @Autowired
    Revocations revocations;

    @Autowired
    Members members;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    ApplicationEventPublisher events;

    @Autowired
    Clock clock;

    Learning.World world;
    Somebody learner;
    Person person;

    @BeforeEach
    void aLearnerWhoPassedOneOfTwoCourses() {
        world = learning.programmeOf(2);
        learner = learning.somebody();
        person = Person.of(learner.id());
        learning.grade(learner.id(), world.runs().getFirst(), Result.PASS, null);
    }

    @Test
    void eachInstitutionGetsTheSameSignedRecordAndAMailThatNamesNobody() {
        var here = offered.open(world);
        var there = offered.open(world);
        members.add(here.organisationId(), learning.somebody().id(), Role.ADMISSIONS);

        var sent = send(here, there);

        assertThat(sent).hasSize(2).allSatisfy(one -> {
            assertThat(one.state()).isEqualTo(Application.State.SENT);
            assertThat(one.holder()).isEqualTo(learner.name());
            assertThat(one.email()).isEqualTo(learner.address());
            assertThat(one.consentVersion()).isEqualTo(Consent.VERSION);
        });
        assertThat(sent.stream().map(Application::snapshotId).distinct()).hasSize(1);
        assertThat(snapshots.shown(sent.getFirst().snapshotId()).statement().email())
                .isEqualTo(learner.address());
        var member = letters(here).getFirst();
        assertThat(member.link())
                .isEqualTo(offered.institutionOf(here).path() + "/inbox/"
                        + sent.getFirst().id());
        assertThat(member.subject() + member.body()).doesNotContain(learner.name(), learner.address());
        assertThat(letters(there).getFirst().link())
                .isEqualTo("/received/" + sent.getLast().id());
    }

    @Test
    void nothingIsSentWithoutAgreement() {
        var pathway = offered.open(world);

        assertThatThrownBy(() -> sending.send(person, world.slug(), List.of(pathway.id()), 0))
                .isInstanceOf(Invalid.class);
        assertThatThrownBy(() -> sending.send(person, world.slug(), List.of(pathway.id()), 99))
                .isInstanceOf(Invalid.class);
        assertThat(applications.of(person)).isEmpty();
        assertThat(letters(pathway)).isEmpty();
    }

    @Test
    void allAreSentOrNone() {
        var open = offered.open(world);
        var closed = offered.closed(world);
        var strict = offered.completed(world);

        for (var other : List.of(closed, strict)) {
            assertThatThrownBy(() -> send(open, other)).isInstanceOf(Invalid.class);
        }
        assertThatThrownBy(() -> sending.send(person, world.slug(), List.of(UUID.randomUUID()), 1))
                .isInstanceOf(Invalid.class);
        assertThatThrownBy(() -> sending.send(person, world.slug(), List.of(), 1))
                .isInstanceOf(Invalid.class);
        assertThat(applications.of(person)).isEmpty();
    }

    @Test
    void aPathwayThatAsksForTheWholeProgrammeTakesACompletedOne() {
        var strict = offered.completed(world);
        learning.grade(learner.id(), world.runs().getLast(), Result.PASS, null);

        assertThat(send(strict)).hasSize(1);
    }

    @Test
    void whoeverHasNoRecordSendsNone() {
        var pathway = offered.open(world);
        var other = Person.of(learning.somebody().id());

        assertThatThrownBy(() -> sending.send(other, world.slug(), List.of(pathway.id()), 1))
                .isInstanceOf(NotFound.class);
    }

    @Test
    void aRecordInWhichNothingStandsIsNotSent() {
        var pathway = offered.open(world);
        revocations.revokeCourseCertificate(
                learner.id(), world.runs().getFirst().id(), "Copied", clock.instant());

        assertThatThrownBy(() -> send(pathway)).isInstanceOf(Refusal.class);
    }

    @Test
    void twoSendsAtOnceMakeOneApplicationAndOneMail() throws Exception {
        var pathway = offered.open(world);
        Callable<RecordSending.Outcome> send =
                () -> sending.send(person, world.slug(), List.of(pathway.id()), Consent.VERSION);

        try (var both = Executors.newFixedThreadPool(2)) {
            var outcomes = both.invokeAll(List.of(send, send));
            assertThat(outcomes.get(0).get().sent().size()
                            + outcomes.get(1).get().sent().size())
                    .isEqualTo(1);
        }
        assertThat(applications.of(person)).hasSize(1);
        assertThat(letters(pathway)).hasSize(1);
    }

    @Test
    void progressSendsNothingUntilTheLearnerDoes() {
        var pathway = offered.open(world);
        var sent = send(pathway).getFirst();
        assertThat(own.get(person, sent.id()).saysMore()).isFalse();
        assertThatThrownBy(() -> applications.update(person, sent.id(), Consent.VERSION))
                .isInstanceOf(Refusal.class);

        learning.grade(learner.id(), world.runs().getLast(), Result.PASS, null);
        assertThat(own.get(person, sent.id()).saysMore()).isTrue();
        assertThat(applications.get(person, sent.id()).snapshotId()).isEqualTo(sent.snapshotId());

        left(pathway);
        var updated = applications.update(person, sent.id(), Consent.VERSION);
        assertThat(updated.snapshotId()).isNotEqualTo(sent.snapshotId());
        assertThat(own.of(person))
                .singleElement()
                .satisfies(one -> assertThat(one.saysMore()).isFalse());
        assertThat(letters(pathway)).hasSize(2);
        assertThat(kinds(sent)).containsExactly(Kind.SENT, Kind.UPDATED);
    }

    @Test
    void anUpdateBeforeTheFirstMailHasLeftNeedsNoSecondOne() {
        var pathway = offered.open(world);
        var sent = send(pathway).getFirst();
        learning.grade(learner.id(), world.runs().getLast(), Result.PASS, null);

        applications.update(person, sent.id(), Consent.VERSION);

        assertThat(letters(pathway)).hasSize(1);
    }

    @Test
    void withdrawnUnreadItDisappearsWithTheMailThatWaits() {
        var pathway = offered.open(world);
        var sent = send(pathway).getFirst();

        applications.withdraw(person, sent.id());

        assertThat(store.find(sent.id())).hasValueSatisfying(one -> {
            assertThat(one.state()).isEqualTo(Application.State.WITHDRAWN);
            assertThat(one.snapshotId()).isNull();
            assertThat(one.holder() + one.email()).isEmpty();
            assertThat(one.owesAnswer()).isFalse();
        });
        assertThat(letters(pathway)).isEmpty();
        assertThatThrownBy(() -> applications.withdraw(person, sent.id())).isInstanceOf(Refusal.class);
    }

    @Test
    void withdrawnAfterItWasReadTheInstitutionIsToldAndMustAnswer() {
        var pathway = offered.open(world);
        var sent = send(pathway).getFirst();
        read(sent);

        var withdrawn = applications.withdraw(person, sent.id());

        assertThat(withdrawn.owesAnswer()).isTrue();
        assertThat(withdrawn.snapshotId()).isNull();
        assertThat(withdrawn.holder()).isEqualTo(learner.name());
        assertThat(letters(pathway))
                .singleElement()
                .satisfies(letter -> assertThat(letter.subject()).contains("withdrawn"));
        assertThat(own.get(person, sent.id()).wasRead()).isTrue();
    }

    @Test
    void sentAgainAfterAWithdrawalItIsTheSameApplicationUnread() {
        var pathway = offered.open(world);
        var sent = send(pathway).getFirst();
        read(sent);
        applications.withdraw(person, sent.id());

        var again = send(pathway).getFirst();

        assertThat(again.id()).isEqualTo(sent.id());
        assertThat(again.openedAt()).isNull();
        assertThat(again.state()).isEqualTo(Application.State.SENT);
        assertThat(kinds(sent)).containsExactly(Kind.SENT, Kind.WITHDRAWN, Kind.SENT_AGAIN);
    }

    @Test
    void theLearnerSeesWhetherTheMailWaitsHasLeftOrCameBack() {
        var pathway = offered.open(world);
        var id = send(pathway).getFirst().id();
        assertThat(own.get(person, id).stage()).isEqualTo(OwnApplication.Stage.QUEUED);

        left(pathway);
        assertThat(own.get(person, id).stage()).isEqualTo(OwnApplication.Stage.DELIVERED);

        var mail = applications.get(person, id).mailId();
        transaction.executeWithoutResult(status -> events.publishEvent(new MailFailed(mail)));
        Patience.until(() -> applications.get(person, id).bounced());
        assertThat(own.get(person, id).stage()).isEqualTo(OwnApplication.Stage.BOUNCED);
        assertThat(kinds(applications.get(person, id))).contains(Kind.BOUNCED);
    }

    @Test
    void nobodySeesAnothersApplication() {
        var sent = send(offered.open(world)).getFirst();
        var other = Person.of(learning.somebody().id());

        assertThatThrownBy(() -> applications.get(other, sent.id())).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> applications.withdraw(other, sent.id())).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> applications.update(other, sent.id(), 1)).isInstanceOf(NotFound.class);
    }

    private List<Application> send(Pathway... pathways) {
        var ids = List.of(pathways).stream().map(Pathway::id).toList();
        return sending.send(person, world.slug(), ids, Consent.VERSION).sent();
    }

    private void read(Application application) {
        transaction.executeWithoutResult(
                status -> store.change(store.lock(application.id()).open(clock.instant())));
    }

    private void left(Pathway pathway) {
        jdbc.sql("update mail set sent_at = created_at where to_address = :address")
                .param("address", pathway.contact())
                .update();
    }

    private List<Mailbox.Letter> letters(Pathway pathway) {
        return new Mailbox(jdbc, pathway.contact()).letters();
    }

    private List<Kind> kinds(Application application) {
        return applications.historyOf(person, application.id()).stream()
                .map(ApplicationEvent::kind)
                .collect(Collectors.toList());
    }
}
