package org.matricula.credential.recipient;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.matricula.credential.recipient.RecipientWorld.award;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.matricula.account.People;
import org.matricula.credential.Credentials;
import org.matricula.credential.Manner;
import org.matricula.credential.PublicCredentials;
import org.matricula.credential.Verification;
import org.matricula.openbadges.Verdict;
import org.matricula.platform.Invalid;
import org.matricula.platform.NotFound;
import org.matricula.platform.Person;
import org.matricula.testing.Learning;
import org.matricula.testing.MatriculaTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@MatriculaTest
class NamedAwardsTests {

    @Autowired
    RecipientWorld worlds;

    @Autowired
    NamedAwards awards;

    @Autowired
    Credentials credentials;

    @Autowired
    PublicCredentials publicCredentials;

    @Autowired
    Verification verification;

    @Autowired
    People people;

    @Autowired
    Learning learning;

    @Autowired
    LearnerSearch search;

    @Autowired
    JdbcClient jdbc;

    RecipientWorld.World world;

    @BeforeEach
    void world() {
        world = worlds.world();
    }

    @Test
    void aMemberNamedByAddressOrIdIsAwardedAtOnceWithTheOriginalDate() {
        var ada = worlds.member(world, "S-1");
        var grace = worlds.member(world, "S-2");

        var given = give(award(ada.address().toUpperCase(java.util.Locale.ROOT), ""), award("", "S-2"));

        assertThat(given).extracting(Given::fate).containsExactly(Fate.AWARD, Fate.AWARD);
        assertThat(credentials.of(Person.of(grace.id()))).hasSize(1);
        var held = credentials.of(Person.of(ada.id())).getFirst();
        assertThat(held.awardedAt()).isEqualTo(Instant.parse("2019-06-29T23:00:00Z"));
        assertThat(held.credentialId()).isEqualTo(given.getFirst().credentialId());
    }

    @Test
    void theSignedDocumentSaysHowItWasEarnedWithItsEvidenceAndEnd() {
        var ada = worlds.member(world, "");
        var written = new WrittenAward(
                ada.address(),
                "",
                "",
                "30.6.2019",
                "Led the *survey*.",
                award("", "x").evidence(),
                "2030-12-31",
                null);
        awards.giveByHand(world.provider(), id(), List.of(written), Manner.TOLD, Ground.EVIDENCE_SEEN);

        var held = credentials.of(Person.of(ada.id())).getFirst();
        var verified =
                verification.verify(publicCredentials.document(held.address().token()));
        var document = verified.credential().orElseThrow();
        assertThat(verified.verdict()).as(verified.toString()).isEqualTo(Verdict.VALID);
        assertThat(document.subject().narrative()).isEqualTo("Led the *survey*.");
        assertThat(document.evidence().getFirst().id()).isEqualTo("https://example.org/report");
        assertThat(document.validUntil()).isEqualTo("2031-01-01T00:00:00Z");
    }

    @Test
    void aLearnerIsFoundByTheBeginningOfAnyWordOfTheName() {
        var florin = worlds.member(world, "");
        jdbc.sql("update account set name = ? where id = ?")
                .params("Florin O'Neill-Mensah", florin.id())
                .update();

        for (var text : List.of("mensah", "Flor", "MENS", "neill flo", "o'n", florin.address()))
            assertThat(search.find(world.provider(), text))
                    .as(text)
                    .extracting(LearnerSearch.Candidate::learnerId)
                    .containsExactly(florin.id());
        for (var text : List.of("ensah", "florin x", "' | '", "&", ":*"))
            assertThat(search.find(world.provider(), text)).as(text).isEmpty();
    }

    @Test
    void theReviewSaysWhatEachLineWasTakenFor() {
        worlds.member(world, "S-1");

        var planned = awards.review(
                world.provider(),
                id(),
                List.of(award("ada@elsewhere.example", ""), award("", "S-1"), award("", "nonsense row")),
                "%d.");

        assertThat(planned)
                .extracting(Planned::takenFor)
                .containsExactly(Planned.TakenFor.EMAIL, Planned.TakenFor.KNOWN_ID, Planned.TakenFor.UNKNOWN_ID);
    }

    @Test
    void aLearnerOfItsRunsIsKnownToAProviderToo() {
        var taught = learning.programmeOf(1);
        var learner = learning.somebody();
        learning.enrol(learner.id(), taught.runs().getFirst());
        var achievement = worlds.achievements().ofCourse(taught.courses().getFirst());

        var planned =
                awards.review(taught.provider().id(), achievement.id(), List.of(award(learner.address(), "")), "");

        assertThat(planned).extracting(Planned::fate).containsExactly(Fate.AWARD);
    }

    @Test
    void namingAnAddressDoesNotTellWhetherAStrangerHasAnAccount() {
        var stranger = worlds.stranger();

        var given = give(award(stranger.address(), ""), award("nobody." + stranger.id() + "@example.org", ""));

        assertThat(given).extracting(Given::fate).containsOnly(Fate.CLAIM);
        assertThat(given).extracting(Given::credentialId).containsOnlyNulls();
        assertThat(worlds.credentials(world)).isZero();
    }

    @Test
    void namingALearnersOtherAddressDoesNotTellThatItIsTheirs() {
        var ada = worlds.member(world, "");
        var other = "private." + ada.address();
        worlds.verified(ada, other);

        assertThat(give(award(other, ""))).extracting(Given::fate).containsExactly(Fate.CLAIM);
    }

    @Test
    void theSameAgainAwardsNobodyAnythingAndWritesToNobody() {
        var ada = worlds.member(world, "S-1");
        var stranger = "stranger." + ada.address();
        awards.giveByProgram(
                world.provider(), id(), List.of(award(ada.address(), ""), award(stranger, "")), Manner.TOLD, "%d.");
        var mails = mails(stranger);

        var again = awards.giveByProgram(
                world.provider(), id(), List.of(award("", "S-1"), award(stranger, "")), Manner.TOLD, "%d.");

        assertThat(again).extracting(Given::fate).containsOnly(Fate.KNOWN);
        assertThat(worlds.credentials(world)).isOne();
        assertThat(worlds.claims(world)).isOne();
        assertThat(mails).isOne();
        assertThat(mails(stranger)).isOne();
    }

    @Test
    void whoStandsTwiceInOneListGetsItOnce() {
        var ada = worlds.member(world, "S-1");

        var given = give(award(ada.address(), ""), award("", "S-1"), award(ada.address(), "S-1"));

        assertThat(given).extracting(Given::fate).containsExactly(Fate.AWARD, Fate.KNOWN, Fate.KNOWN);
    }

    @Test
    void somebodyWithTwoAccountsFoundToBeOnePersonIsAwardedOnce() {
        var first = worlds.member(world, "");
        var second = worlds.member(world, "");
        give(award(second.address(), ""));
        people.merge(second.id(), first.id(), "The same person");

        assertThat(give(award(first.address(), ""))).extracting(Given::fate).containsExactly(Fate.KNOWN);
        assertThat(worlds.credentials(world)).isOne();
    }

    @Test
    void anAddressAndAnIdOfTwoPeopleAwardNobodyInTheList() {
        var ada = worlds.member(world, "S-1");
        var grace = worlds.member(world, "S-2");

        assertThatThrownBy(() -> give(award(ada.address(), ""), award(ada.address(), "S-2")))
                .isInstanceOfSatisfying(
                        Invalid.class,
                        wrong -> assertThat(wrong.fields().getFirst().field()).isEqualTo("1.externalId"));
        assertThat(worlds.credentials(world)).isZero();
        assertThat(credentials.of(Person.of(grace.id()))).isEmpty();
    }

    @Test
    void whatIsWrongIsNamedForEachAndNothingIsDone() {
        var ada = worlds.member(world, "");
        var wrong = new WrittenAward("no address", "", "", "31.2.2020", "", List.of(), "yesterday", null);
        var future = new WrittenAward("", "S-9", "", "2999-01-01", "", proofs("javascript:alert(1)"), "", null);

        assertThatThrownBy(() -> give(award(ada.address(), ""), wrong, future))
                .isInstanceOfSatisfying(
                        Invalid.class,
                        invalid -> assertThat(invalid.fields())
                                .extracting(Invalid.Field::field)
                                .containsExactly(
                                        "1.email", "1.earnedOn", "1.validThrough", "2.earnedOn", "2.evidence"));
        assertThat(worlds.credentials(world)).isZero();
    }

    @Test
    void onlyTheOrganisationsOwnLearnersCanBePicked() {
        var ada = worlds.member(world, "");
        var stranger = worlds.stranger();

        assertThat(give(award("", "").to(ada.id()))).extracting(Given::fate).containsExactly(Fate.AWARD);
        assertThatThrownBy(() -> give(award("", "").to(stranger.id()))).isInstanceOf(NotFound.class);
    }

    @Test
    void eachAwardByHandIsAuditedWithItsReason() {
        var ada = worlds.member(world, "");
        awards.giveByHand(
                world.provider(),
                id(),
                List.of(award(ada.address(), ""), award("x." + ada.address(), "")),
                Manner.SILENT,
                Ground.HONORARY);

        assertThat(jdbc.sql("""
                        select action from audit_entry
                         where organisation_id = :organisation and detail ->> 'ground' = 'HONORARY' order by action""")
                        .param("organisation", world.provider())
                        .query(String.class)
                        .list())
                .containsExactly("award-claim.made", "credential.given");
    }

    private List<Given> give(WrittenAward... written) {
        return awards.giveByProgram(world.provider(), id(), List.of(written), Manner.SILENT, "%d.");
    }

    private UUID id() {
        return world.achievement().id();
    }

    private static List<Proof> proofs(String url) {
        return List.of(new Proof(url, "", ""));
    }

    private int mails(String address) {
        return new org.matricula.testing.Mailbox(jdbc, address).letters().size();
    }
}
