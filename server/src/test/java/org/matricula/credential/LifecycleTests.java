package org.matricula.credential;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;
import org.matricula.account.Accounts;
import org.matricula.openbadges.Verdict;
import org.matricula.platform.Gone;
import org.matricula.platform.Invalid;
import org.matricula.platform.NotFound;
import org.matricula.platform.Person;
import org.matricula.platform.Refusal;
import org.matricula.progress.Results;
import org.matricula.testing.Mailbox;
import org.matricula.testing.MatriculaTest;
import org.matricula.testing.PassedCourse;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@MatriculaTest
class LifecycleTests {

    @Autowired
    PassedCourse passedCourse;

    @Autowired
    Awarding awarding;

    @Autowired
    Achievements achievements;

    @Autowired
    Credentials credentials;

    @Autowired
    Suspensions suspensions;

    @Autowired
    Reissue reissue;

    @Autowired
    Renewals renewals;

    @Autowired
    ManyCredentials many;

    @Autowired
    FormerNames names;

    @Autowired
    HeldAwards held;

    @Autowired
    IssuedCredentials issued;

    @Autowired
    PublicCredentials publicCredentials;

    @Autowired
    Verification verification;

    @Autowired
    Results results;

    @Autowired
    Accounts accounts;

    @Autowired
    CredentialData data;

    @Autowired
    Endings endings;

    @Autowired
    JdbcClient jdbc;

    @Test
    void aSuspendedCredentialCountsNowhereUntilItIsLiftedAndItsCertificateStays() {
        var world = passedCourse.by(1);
        var award = awarded(world, 0);

        suspensions.suspend(world.provider().id(), award.credentialId(), "We are asking the examiner.");

        assertThat(publicCredentials.published(award.address().token()).verdict())
                .isEqualTo(Verdict.SUSPENDED);
        assertThat(verification
                        .verify(publicCredentials.document(award.address().token()))
                        .verdict())
                .isEqualTo(Verdict.SUSPENDED);
        assertThat(results.certificatesOf(Person.of(world.learner().id())))
                .singleElement()
                .satisfies(certificate -> assertThat(certificate.revokedAt()).isNull());

        suspensions.lift(world.provider().id(), award.credentialId(), "The examiner confirms it.");

        assertThat(verification
                        .verify(publicCredentials.document(award.address().token()))
                        .verdict())
                .isEqualTo(Verdict.VALID);
        assertThat(subjects(world))
                .contains(
                        world.course().title() + " is suspended", world.course().title() + " stands again");
    }

    @Test
    void onlyWhatStandsIsSuspendedAndOnlyWhatIsSuspendedIsLifted() {
        var world = passedCourse.by(1);
        var award = awarded(world, 0);
        var issuer = world.provider().id();

        assertThatThrownBy(() -> suspensions.lift(issuer, award.credentialId(), "Why not"))
                .isInstanceOf(Refusal.class);
        assertThatThrownBy(() -> suspensions.suspend(issuer, award.credentialId(), " "))
                .isInstanceOf(Invalid.class);
        credentials.revoke(issuer, award.credentialId(), "Wrong");
        assertThatThrownBy(() -> suspensions.suspend(issuer, award.credentialId(), "Too late"))
                .isInstanceOf(Refusal.class);
    }

    @Test
    void aCorrectionIsANewCredentialThatTheFormerLeadsTo() {
        var world = passedCourse.by(1);
        var former = awarded(world, 0);
        var earned = Instant.parse("2014-06-15T00:00:00Z");

        var next = reissue.correct(
                world.provider().id(),
                former.credentialId(),
                new DocumentChanges("Máire Ní Néill", earned, "By the **oral** examination.", null),
                "The name was misspelt.");

        assertThat(verification
                        .verify(publicCredentials.document(former.address().token()))
                        .verdict())
                .isEqualTo(Verdict.REVOKED);
        var verified = verification.verify(publicCredentials.document(next.token()));
        assertThat(verified.verdict()).as(verified.toString()).isEqualTo(Verdict.VALID);
        var document = verified.credential().orElseThrow();
        assertThat(PublicCredentials.holderOf(document)).isEqualTo("Máire Ní Néill");
        assertThat(document.awardedDate()).isEqualTo(earned);
        assertThat(document.subject().narrative()).isEqualTo("By the **oral** examination.");
        assertThat(credentials.of(Person.of(world.learner().id())))
                .singleElement()
                .satisfies(award -> assertThat(award.address()).isEqualTo(next));
        assertThat(publicCredentials.latest(former.address().token()))
                .isEqualTo(publicCredentials.document(next.token()));
        assertThat(results.certificatesOf(Person.of(world.learner().id())))
                .allSatisfy(certificate -> assertThat(certificate.revokedAt()).isNull());
    }

    @Test
    void whatWasReplacedChangesNoMore() {
        var world = passedCourse.by(1);
        var former = awarded(world, 0);
        var issuer = world.provider().id();
        reissue.correct(issuer, former.credentialId(), DocumentChanges.ofHolder("Mary"), "Her wish");

        assertThatThrownBy(() -> credentials.reinstate(issuer, former.credentialId(), "Back"))
                .isInstanceOf(Refusal.class);
        assertThatThrownBy(
                        () -> reissue.correct(issuer, former.credentialId(), DocumentChanges.ofHolder("Mo"), "Again"))
                .isInstanceOf(Refusal.class);
    }

    @Test
    void twoCorrectionsAtOnceMakeOne() throws Exception {
        var world = passedCourse.by(1);
        var former = awarded(world, 0);
        Callable<Boolean> correction = () -> {
            try {
                reissue.correct(
                        world.provider().id(), former.credentialId(), DocumentChanges.ofHolder("Mary"), "Spelling");
                return true;
            } catch (Refusal e) {
                return false;
            }
        };
        try (var threads = Executors.newFixedThreadPool(2)) {
            var made = new ArrayList<Boolean>();
            for (var done : threads.invokeAll(List.of(correction, correction))) made.add(done.get());
            assertThat(made).containsExactlyInAnyOrder(true, false);
        }
        assertThat(credentials.of(Person.of(world.learner().id()))).hasSize(1);
    }

    @Test
    void awardingAgainAfterACorrectionMakesNothingNew() {
        var world = passedCourse.by(1);
        var former = awarded(world, 0);
        reissue.correct(world.provider().id(), former.credentialId(), DocumentChanges.ofHolder("Mary"), "Spelling");

        assertThat(award(world).awarded()).isZero();
        assertThat(credentials.of(Person.of(world.learner().id()))).hasSize(1);
    }

    @Test
    void aRenewalHoldsForLongerAndTheFormerEndsAsItWould() {
        var world = passedCourse.by(1);
        var former = ending(awarded(world, 0), "2031-01-01T00:00:00Z");
        var until = Instant.parse("2033-01-01T00:00:00Z");

        var next = reissue.renew(world.provider().id(), former.credentialId(), until);

        assertThat(verification
                        .verify(publicCredentials.document(next.token()))
                        .credential()
                        .orElseThrow()
                        .validUntil())
                .isEqualTo(until);
        assertThat(publicCredentials.published(former.address().token()).verdict())
                .isEqualTo(Verdict.VALID);
        assertThat(subjects(world)).contains(world.course().title() + " is renewed");
    }

    @Test
    void whatHasNoEndIsNotRenewedAndAnEndIsLaterThanTheFormer() {
        var world = passedCourse.by(2);
        var issuer = world.provider().id();
        var endless = awarded(world, 0);
        var ending = ending(awarded(world, 1), "2031-01-01T00:00:00Z");

        assertThatThrownBy(() -> reissue.renew(issuer, endless.credentialId(), Instant.parse("2033-01-01T00:00:00Z")))
                .isInstanceOf(Refusal.class);
        assertThatThrownBy(() -> reissue.renew(issuer, ending.credentialId(), Instant.parse("2030-01-01T00:00:00Z")))
                .isInstanceOf(Invalid.class);
    }

    @Test
    void aLearnerRenewsWhatItsIssuerLetsRenewOnceItsTimeComes() {
        var world = passedCourse.by(2);
        var learner = Person.of(world.learner().id());
        var former = ending(
                awarded(world, 0), Instant.now().plus(Duration.ofDays(100)).toString());
        assertThatThrownBy(() -> renewals.renew(learner, former.credentialId())).isInstanceOf(Refusal.class);
        jdbc.sql(
                        "update achievement set validity = 'P2Y', renewal = 'SELF_SERVICE', renewal_opens = 'P3M' where id = :id")
                .param("id", former.achievementId())
                .update();
        assertThatThrownBy(() -> renewals.renew(learner, former.credentialId())).isInstanceOf(Refusal.class);

        var end = Instant.now().plus(Duration.ofDays(20)).truncatedTo(ChronoUnit.SECONDS);
        ending(former, end.toString());
        var next = renewals.renew(learner, former.credentialId());

        assertThat(verification
                        .verify(publicCredentials.document(next.token()))
                        .credential()
                        .orElseThrow()
                        .validUntil())
                .isEqualTo(end.atZone(world.provider().zone()).plusYears(2).toInstant());
        var other = Person.of(world.learners().getLast().id());
        assertThatThrownBy(() -> renewals.renew(other, next.credentialId())).isInstanceOf(NotFound.class);
    }

    @Test
    void aChangedNameIsWrittenAnewByTheLearnerAndNobodyIsLedFromOneNameToTheOther() {
        var world = passedCourse.by(1);
        var former = awarded(world, 0);
        var learner = Person.of(world.learner().id());
        var account = accounts.get(learner.id());
        assertThat(names.of(learner)).isEmpty();
        accounts.update(learner.id(), "Alex Brennan", account.locale(), account.timeZone());

        assertThat(names.of(learner))
                .extracting(FormerNames.Bearing::credentialId)
                .containsExactly(former.credentialId());
        names.rename(learner, List.of(former.credentialId()));

        assertThat(names.of(learner)).isEmpty();
        var next = credentials.of(learner).getFirst();
        assertThat(publicCredentials.published(next.address().token()).holder()).isEqualTo("Alex Brennan");
        assertThatThrownBy(() -> publicCredentials.latest(former.address().token()))
                .isInstanceOf(NotFound.class);
    }

    @Test
    void aChangedNameReachesWhatARenewalLeftStanding() {
        var world = passedCourse.by(1);
        var first = ending(awarded(world, 0), "2031-01-01T00:00:00Z");
        var learner = Person.of(world.learner().id());
        var renewed = reissue.renew(world.provider().id(), first.credentialId(), Instant.parse("2033-01-01T00:00:00Z"));
        var account = accounts.get(learner.id());
        accounts.update(learner.id(), "Alex Brennan", account.locale(), account.timeZone());

        names.rename(learner, List.of(renewed.credentialId()));

        assertThat(List.of(first.credentialId(), renewed.credentialId()))
                .allSatisfy(id -> assertThat(standing(id)).isEqualTo(Standing.Status.REVOKED));
        assertThatThrownBy(() -> publicCredentials.published(first.address().token()))
                .isInstanceOf(Gone.class);
    }

    @Test
    void whatALearnerShowsOfACredentialHoldsForTheOneItRenewed() {
        var world = passedCourse.by(1);
        var former = ending(awarded(world, 0), "2031-01-01T00:00:00Z");
        var learner = Person.of(world.learner().id());
        var next = reissue.renew(world.provider().id(), former.credentialId(), Instant.parse("2033-01-01T00:00:00Z"));

        held.show(learner, next.credentialId(), PageState.OFF, false);
        assertThatThrownBy(() -> publicCredentials.published(former.address().token()))
                .isInstanceOf(Gone.class);

        held.show(learner, next.credentialId(), PageState.OPEN, true);
        assertThat(publicCredentials.published(former.address().token()).holder())
                .isEmpty();
    }

    @Test
    void aNameThatWasTakenOffStaysOffWhenTheNewPageIsOpenedAgain() {
        var world = passedCourse.by(1);
        var former = awarded(world, 0);
        var learner = Person.of(world.learner().id());
        var account = accounts.get(learner.id());
        accounts.update(learner.id(), "Alex Brennan", account.locale(), account.timeZone());
        names.rename(learner, List.of(former.credentialId()));
        var next = credentials.of(learner).getFirst().credentialId();

        held.show(learner, next, PageState.OFF, false);
        held.show(learner, next, PageState.OPEN, false);

        assertThatThrownBy(() -> publicCredentials.published(former.address().token()))
                .isInstanceOf(Gone.class);
    }

    @Test
    void aCorrectionThatChangesNothingIsRefusedAndRevokesNothing() {
        var world = passedCourse.by(1);
        var award = awarded(world, 0);
        var issuer = world.provider().id();
        var same = new DocumentChanges(
                publicCredentials.published(award.address().token()).holder(), award.awardedAt(), null, null);

        for (var nothing : List.of(new DocumentChanges(null, null, null, null), same)) {
            assertThatThrownBy(() -> reissue.correct(issuer, award.credentialId(), nothing, "Just so"))
                    .isInstanceOf(Invalid.class);
        }
        assertThat(standing(award.credentialId())).isEqualTo(Standing.Status.VALID);
    }

    @Test
    void nobodyRenamesWhatAnotherHolds() {
        var world = passedCourse.by(2);
        var others = awarded(world, 1);

        assertThatThrownBy(() -> reissue.rename(Person.of(world.learner().id()), others.credentialId(), "Mine"))
                .isInstanceOf(NotFound.class);
    }

    @Test
    void manyAreChangedAllOrNone() {
        var world = passedCourse.by(3);
        var issuer = world.provider().id();
        var ids = List.of(
                awarded(world, 0).credentialId(),
                awarded(world, 1).credentialId(),
                awarded(world, 2).credentialId());
        suspensions.suspend(issuer, ids.getLast(), "Under question");

        assertThatThrownBy(() -> many.change(issuer, ids, ManyCredentials.Action.SUSPEND, "All of them", null))
                .isInstanceOf(Invalid.class);
        assertThat(standing(ids.getFirst())).isEqualTo(Standing.Status.VALID);
        assertThat(many.change(issuer, ids, ManyCredentials.Action.REVOKE, "All of them", null))
                .isEqualTo(3);
        assertThat(ids).allSatisfy(id -> assertThat(standing(id)).isEqualTo(Standing.Status.REVOKED));
    }

    @Test
    void anotherIssuersCredentialIsNotChangedAmongMany() {
        var world = passedCourse.by(1);
        var other = passedCourse.by(1);
        var ids = List.of(awarded(world, 0).credentialId(), awarded(other, 0).credentialId());

        assertThatThrownBy(() ->
                        many.change(world.provider().id(), ids, ManyCredentials.Action.REVOKE, "All of them", null))
                .isInstanceOf(Invalid.class);
        assertThat(standing(ids.getLast())).isEqualTo(Standing.Status.VALID);
    }

    @Test
    void whatHappenedIsKeptWithReasons() {
        var world = passedCourse.by(1);
        var award = awarded(world, 0);
        var issuer = world.provider().id();
        suspensions.suspend(issuer, award.credentialId(), "Under question");
        suspensions.lift(issuer, award.credentialId(), "It was right");

        assertThat(issued.history(issuer, award.credentialId()))
                .extracting(IssuedCredentials.Change::reason)
                .containsExactly("It was right", "Under question");
        assertThatThrownBy(() -> issued.history(passedCourse.by(1).provider().id(), award.credentialId()))
                .isInstanceOf(NotFound.class);
    }

    @Test
    void erasureReachesWhatWasReplaced() {
        var world = passedCourse.by(1);
        var former = awarded(world, 0);
        reissue.correct(world.provider().id(), former.credentialId(), DocumentChanges.ofHolder("Mary"), "Spelling");

        data.erase(Person.of(world.learner().id()));

        assertThatThrownBy(() -> publicCredentials.document(former.address().token()))
                .isInstanceOf(Gone.class);
    }

    @Test
    void aHolderIsToldOnceThatACredentialEndsWithinAMonth() {
        var world = passedCourse.by(1);
        ending(awarded(world, 0), Instant.now().plusSeconds(86_400 * 20).toString());

        endings.tell();
        endings.tell();

        assertThat(subjects(world)).containsOnlyOnce(world.course().title() + " ends soon");
    }

    private Award ending(Award award, String end) {
        jdbc.sql("update credential set valid_until = :end::timestamptz where credential_id = :id")
                .param("end", end)
                .param("id", award.credentialId())
                .update();
        return award;
    }

    private Standing.Status standing(UUID credentialId) {
        return credentials.standings(List.of(credentialId)).get(credentialId).status();
    }

    private List<String> subjects(PassedCourse.World world) {
        var address = accounts.get(world.learner().id()).primaryAddress();
        return new Mailbox(jdbc, address)
                .letters().stream().map(Mailbox.Letter::subject).toList();
    }

    private AwardJob award(PassedCourse.World world) {
        var achievement = achievements.ofCourse(world.course());
        return awarding.runNow(world.provider().id(), achievement.id());
    }

    private Award awarded(PassedCourse.World world, int learner) {
        award(world);
        return credentials.of(Person.of(world.learners().get(learner).id())).getFirst();
    }
}
