package org.matricula.credential.recipient;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.matricula.credential.recipient.RecipientWorld.award;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.matricula.account.Addresses;
import org.matricula.account.People;
import org.matricula.credential.Credentials;
import org.matricula.credential.Manner;
import org.matricula.platform.Gone;
import org.matricula.platform.Invalid;
import org.matricula.platform.NotFound;
import org.matricula.platform.Person;
import org.matricula.platform.PersonalData;
import org.matricula.platform.Refusal;
import org.matricula.platform.Token;
import org.matricula.testing.Mailbox;
import org.matricula.testing.MatriculaTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

@MatriculaTest
class ClaimTests {

    @Autowired
    RecipientWorld worlds;

    @Autowired
    NamedAwards awards;

    @Autowired
    OwnClaims own;

    @Autowired
    ClaimDesk desk;

    @Autowired
    ClaimCodes codes;

    @Autowired
    ClaimJobs jobs;

    @Autowired
    Credentials credentials;

    @Autowired
    Addresses addresses;

    @Autowired
    People people;

    @Autowired
    List<PersonalData> personalData;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    JdbcClient jdbc;

    RecipientWorld.World world;

    @BeforeEach
    void world() {
        world = worlds.world();
    }

    /** Product rule *Badges and credentials* 4, from the side of those who are named. */
    @Test
    void rule4AnUnclaimedAwardHasNoPublicPageAndAClaimedOneNoneUntilItsLearnerOpensIt() {
        var ada = worlds.stranger();
        give(award(ada.address(), ""));
        assertThat(worlds.credentials(world)).isZero();

        own.take(ada.id(), own.waitingFor(ada.id()).getFirst().id());

        assertThat(jdbc.sql("select page from credential where achievement_id = :achievement")
                        .param("achievement", world.achievement().id())
                        .query(String.class)
                        .single())
                .isEqualTo("UNOPENED");
    }

    @Test
    void whoHasTheAddressTakesItWithTheOriginalDate() {
        var ada = worlds.stranger();
        give(award(ada.address(), ""));

        var waiting = own.waitingFor(ada.id());
        assertThat(waiting).hasSize(1);
        assertThat(waiting.getFirst().narrative()).isEqualTo("Led the *survey*.");
        own.take(ada.id(), waiting.getFirst().id());

        assertThat(own.waitingFor(ada.id())).isEmpty();
        assertThat(credentials.of(Person.of(ada.id())).getFirst().awardedAt())
                .isEqualTo(Instant.parse("2019-06-29T23:00:00Z"));
        assertThat(give(award(ada.address(), "")).getFirst().fate()).isEqualTo(Fate.KNOWN);
    }

    @Test
    void takingTwiceTakesOnce() {
        var ada = worlds.stranger();
        give(award(ada.address(), ""));
        var claim = own.waitingFor(ada.id()).getFirst().id();

        own.take(ada.id(), claim);
        own.take(ada.id(), claim);

        assertThat(worlds.credentials(world)).isOne();
    }

    @Test
    void aSecondAddressNeverLosesAnAward() {
        var ada = worlds.stranger();
        var later = "later." + ada.address();
        give(award(later, ""));
        assertThat(own.waitingFor(ada.id())).isEmpty();

        worlds.verified(ada, later);

        assertThat(own.waitingFor(ada.id())).hasSize(1);
    }

    @Test
    void aChangedAddressNeverLosesAnAward() {
        var ada = worlds.stranger();
        give(award(ada.address(), ""));
        addresses.makePrimary(ada.id(), worlds.verified(ada, "new." + ada.address()));

        own.take(ada.id(), own.waitingFor(ada.id()).getFirst().id());
        var before = addresses.of(ada.id()).stream()
                .filter(one -> one.address().equals(ada.address()))
                .findFirst()
                .orElseThrow();
        addresses.remove(ada.id(), before.id());

        assertThat(credentials.of(Person.of(ada.id()))).hasSize(1);
    }

    @Test
    void somebodyWithTwoAccountsFindsWhatWaitsForEither() {
        var first = worlds.stranger();
        var second = worlds.stranger();
        people.merge(second.id(), first.id(), "The same person");
        give(award(second.address(), ""));

        own.take(first.id(), own.waitingFor(first.id()).getFirst().id());

        assertThat(credentials.of(people.personOf(second.id()))).hasSize(1);
        assertThat(own.waitingFor(second.id())).isEmpty();
    }

    @Test
    void nobodyTakesWhatWaitsForAnotherAddress() {
        var ada = worlds.stranger();
        var mallory = worlds.stranger();
        give(award(ada.address(), ""));
        var claim = own.waitingFor(ada.id()).getFirst().id();

        assertThatThrownBy(() -> own.take(mallory.id(), claim)).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> own.refuse(mallory.id(), claim)).isInstanceOf(NotFound.class);
        assertThat(worlds.credentials(world)).isZero();
    }

    @Test
    void whatIsRefusedComesNoMore() {
        var ada = worlds.stranger();
        give(award(ada.address(), ""));
        own.refuse(ada.id(), own.waitingFor(ada.id()).getFirst().id());

        assertThat(give(award(ada.address(), "")).getFirst().fate()).isEqualTo(Fate.KNOWN);
        assertThat(own.waitingFor(ada.id())).isEmpty();
        assertThat(worlds.credentials(world)).isZero();
    }

    @Test
    void theMailsLinkAloneAwardsNothing() {
        var ada = worlds.stranger();
        var mallory = worlds.stranger();
        tell(award(ada.address(), ""));
        var link = linkTo(ada.address());

        var mailed = own.byLink(link);

        assertThat(mailed.hint()).isEqualTo("a…@example.org");
        assertThat(own.isFor(ada.id(), mailed.claim().id())).isTrue();
        assertThat(own.isFor(mallory.id(), mailed.claim().id())).isFalse();
        assertThat(worlds.credentials(world)).isZero();
    }

    @Test
    void silenceSendsNoMail() {
        var ada = worlds.stranger();
        give(award(ada.address(), ""));

        assertThat(new Mailbox(jdbc, ada.address()).letters()).isEmpty();
    }

    @Test
    void anIdAndItsCodeShowWhatWaits() {
        var ada = worlds.stranger();
        give(award("", "S-77"));
        assertThat(own.waitingFor(ada.id())).isEmpty();

        codes.show(ada.id(), "S-77", code().toLowerCase(java.util.Locale.ROOT).replace("-", " "));

        own.take(ada.id(), own.waitingFor(ada.id()).getFirst().id());
        assertThat(credentials.of(Person.of(ada.id()))).hasSize(1);
    }

    @Test
    void theCodeWithAnotherIdOpensNothing() {
        var ada = worlds.stranger();
        give(award("", "S-77"));

        assertThatThrownBy(() -> codes.show(ada.id(), "S-78", code())).isInstanceOf(Invalid.class);
    }

    @Test
    void tenWrongCodesInADayLockTheAccountEvenForTheRightOne() {
        var ada = worlds.stranger();
        give(award("", "S-77"));
        for (var i = 0; i < ClaimCodes.MOST_WRONG; i++)
            assertThatThrownBy(() -> codes.show(ada.id(), "S-77", "0000-0000-0000-0000"))
                    .isInstanceOf(Invalid.class);

        assertThatThrownBy(() -> codes.show(ada.id(), "S-77", code())).isInstanceOf(Refusal.class);
        assertThat(own.waitingFor(ada.id())).isEmpty();
    }

    @Test
    void aNewCodeClosesTheFormerOne() {
        var ada = worlds.stranger();
        give(award("", "S-77"));
        var former = code();
        var renewed = desk.renewCode(world.provider(), claim());

        assertThatThrownBy(() -> codes.show(ada.id(), "S-77", former)).isInstanceOf(Invalid.class);
        codes.show(ada.id(), "S-77", renewed);
        assertThat(own.waitingFor(ada.id())).hasSize(1);
    }

    @Test
    void whoJoinsTheOrganisationUnderTheIdFindsWhatWaitedForIt() {
        give(award("", "S-77"));
        var ada = worlds.member(world, "S-77");

        assertThat(own.waitingFor(ada.id())).hasSize(1);
    }

    @Test
    void aCorrectedAddressIsWrittenToAndTheFormerMailLeadsNowhere() {
        var right = worlds.stranger();
        var wrong = "wrong." + right.address();
        tell(award(wrong, ""));
        var former = linkTo(wrong);

        desk.correct(world.organisation(), claim(), right.address());

        assertThatThrownBy(() -> own.byLink(former)).isInstanceOf(NotFound.class);
        assertThat(own.byLink(linkTo(right.address())).waiting()).isTrue();
        assertThat(own.waitingFor(right.id())).hasSize(1);
    }

    @Test
    void writingAgainIsLimited() {
        var ada = worlds.stranger();
        tell(award(ada.address(), ""));
        for (var i = 0; i < ClaimDesk.MAILS_A_DAY; i++) desk.mailAgain(world.organisation(), claim());

        assertThatThrownBy(() -> desk.mailAgain(world.organisation(), claim())).isInstanceOf(Refusal.class);
        assertThat(new Mailbox(jdbc, ada.address()).letters()).hasSize(1 + ClaimDesk.MAILS_A_DAY);
    }

    @Test
    void whatIsWithdrawnIsErasedAndCanBeAwardedAgain() {
        var ada = worlds.stranger();
        tell(award(ada.address(), "S-1"));
        var link = linkTo(ada.address());
        desk.withdraw(world.provider(), claim());

        assertThat(own.waitingFor(ada.id())).isEmpty();
        assertThatThrownBy(() -> own.byLink(link)).isInstanceOf(NotFound.class);
        assertNothingIsKept();
        assertThat(give(award(ada.address(), "S-1")).getFirst().fate()).isEqualTo(Fate.CLAIM);
    }

    @Test
    void atTheEndOfTheOrganisationsPeriodWhatIsKnownOfTheUnclaimedIsErased() {
        var ada = worlds.stranger();
        desk.setMonths(world.provider(), 1);
        tell(award(ada.address(), "S-1"));
        var link = linkTo(ada.address());
        jdbc.sql("update award_claim set ends_at = now() - interval '1 second' where achievement_id = :achievement")
                .param("achievement", world.achievement().id())
                .update();

        assertThat(own.waitingFor(ada.id())).isEmpty();
        assertThatThrownBy(() -> own.byLink(link)).isInstanceOf(Gone.class);
        jobs.tidy();
        assertNothingIsKept();
    }

    @Test
    void anotherOrganisationSeesNothingOfIt() {
        give(award(worlds.stranger().address(), ""));
        var elsewhere = worlds.world();

        assertThatThrownBy(() -> desk.get(elsewhere.provider(), claim())).isInstanceOf(NotFound.class);
        assertThat(desk.page(elsewhere.provider(), "WAITING", null, null)).isEmpty();
    }

    @Test
    void aPersonsDataHasWhatWaitsAndErasureEndsIt() {
        var ada = worlds.stranger();
        give(award(ada.address(), ""));
        var mine = personalData.stream()
                .filter(part -> part.section().equals("claims"))
                .findFirst()
                .orElseThrow();
        assertThat(mine.export(Person.of(ada.id())).toString())
                .contains(world.achievement().name());

        transaction.executeWithoutResult(status -> mine.erase(Person.of(ada.id())));

        assertThat(own.waitingFor(ada.id())).isEmpty();
        assertNothingIsKept();
    }

    @Test
    void theDatabaseShowsNeitherAddressNorWords() {
        var ada = worlds.stranger();
        tell(award(ada.address(), "S-1"));

        var stored = jdbc.sql("select award_claim::text from award_claim where achievement_id = :achievement")
                .param("achievement", world.achievement().id())
                .query(String.class)
                .single();
        assertThat(stored)
                .doesNotContain(ada.address())
                .doesNotContain("survey")
                .doesNotContain("S-1")
                .doesNotContain(linkTo(ada.address()).value());
    }

    private void assertNothingIsKept() {
        assertThat(jdbc.sql("""
                        select count(*) from award_claim
                         where achievement_id = :achievement
                           and num_nonnulls(sealed_content, email_hash, external_hash, link_hash, code_hash, shown_to) > 0""")
                        .param("achievement", world.achievement().id())
                        .query(Integer.class)
                        .single())
                .isZero();
    }

    private List<Given> give(WrittenAward written) {
        return give(written, Manner.SILENT);
    }

    private void tell(WrittenAward written) {
        give(written, Manner.TOLD);
    }

    private List<Given> give(WrittenAward written, Manner manner) {
        return awards.giveByProgram(world.provider(), world.achievement().id(), List.of(written), manner, "%d.");
    }

    private UUID claim() {
        return jdbc.sql("select id from award_claim where achievement_id = :achievement and state = 'WAITING'")
                .param("achievement", world.achievement().id())
                .query(UUID.class)
                .single();
    }

    private String code() {
        return desk.code(world.provider(), claim());
    }

    private Token linkTo(String address) {
        var link = new Mailbox(jdbc, address).latest().link();
        return new Token(link.substring(link.lastIndexOf('/') + 1));
    }
}
