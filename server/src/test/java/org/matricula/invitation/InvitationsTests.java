package org.matricula.invitation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.matricula.catalogue.BusinessModel;
import org.matricula.invitation.Invitation.State;
import org.matricula.invitation.InvitationQuery.Tab;
import org.matricula.invitation.InvitedRun.World;
import org.matricula.invitation.Review.Line;
import org.matricula.invitation.Review.Verdict;
import org.matricula.platform.Refusal;
import org.matricula.platform.Token;
import org.matricula.testing.Mailbox;
import org.matricula.testing.MatriculaTest;
import org.matricula.testing.Patience;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** Rule 2 of invitations, from the organisation's side. */
@MatriculaTest
class InvitationsTests {

    @Autowired
    InvitedRun invited;

    @Autowired
    Invitations invitations;

    @Autowired
    InvitationTable table;

    @Autowired
    Answers answers;

    @Autowired
    Ending ending;

    @Autowired
    Sending sending;

    @Autowired
    Bounces bounces;

    @Autowired
    TallyStore tallies;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TransactionTemplate transaction;

    World world;

    @BeforeEach
    void aRun() {
        world = invited.of(BusinessModel.PRIVATE_SPONSORED);
    }

    @Test
    void rule2ReviewListsEachAddressWithLineAndReasonAndSendsNothing() {
        var enrolled = invited.learning().somebody();
        var declined = invited.learning().somebody();
        var alone = invited.learning().somebody();
        invited.learning().enrol(alone.id(), world.run());
        answers.accept(get(invited.link(world, enrolled)), enrolled.id(), false);
        answers.decline(get(invited.link(world, declined)));
        invited.invite(world, "pending@example.org");

        var review = invitations.review(world.organisation(), world.run(), """
                new@example.org
                PENDING@example.org
                %s
                %s
                %s
                nobody; new@example.org""".formatted(
                        enrolled.address(), declined.address(), alone.address()));

        assertThat(review.lines())
                .extracting(Line::number, Line::verdict)
                .containsExactly(
                        tuple(1, Verdict.READY),
                        tuple(2, Verdict.INVITED),
                        tuple(3, Verdict.ENROLLED),
                        tuple(4, Verdict.DECLINED),
                        // Enrolled by themselves: that is nobody's business here.
                        tuple(5, Verdict.READY),
                        tuple(6, Verdict.MALFORMED),
                        tuple(6, Verdict.DUPLICATE));
        assertThat(new Mailbox(jdbc, "new@example.org").letters()).isEmpty();
    }

    @Test
    void rule2ThoseWhoDeclinedAreInvitedOnlyIfPickedByHandAndTheirOldLinkLeadsToTheNewInvitation() {
        var somebody = invited.learning().somebody();
        var link = invited.link(world, somebody);
        answers.decline(get(link));
        assertThat(tally()).isEqualTo(new InvitationTally(0, 1));

        assertThat(invited.invite(world, somebody.address()).size()).isZero();
        var batch = invitations.invite(
                world.organisation(),
                world.run(),
                somebody.address(),
                Set.of(somebody.address()),
                SendingOptions.NONE,
                by());

        assertThat(batch.size()).isEqualTo(1);
        assertThat(tally()).isEqualTo(new InvitationTally(1, 0));
        assertThat(get(link).isPending(invited.clock().instant())).isTrue();
    }

    @Test
    void rule2WhoeverIsAskedAgainKeepsNameIdAndGroupUnlessOthersAreGiven() {
        var ada = "ada." + UUID.randomUUID() + "@example.org";
        var bo = "bo." + UUID.randomUUID() + "@example.org";
        invited.invite(
                world, "email,name,external_learner_id,group\n%s,Ada,S-1,Year 1\n%s,Bo,,Year 1".formatted(ada, bo));
        invited.sendAll();
        for (var address : List.of(ada, bo))
            answers.decline(get(new Mailbox(jdbc, address).latest().link()));

        var text = "email,group\n%s,\n%s,Year 2".formatted(ada, bo);
        invitations.invite(world.organisation(), world.run(), text, Set.of(ada, bo), SendingOptions.NONE, by());
        invited.sendAll();

        assertThat(pending())
                .extracting(ListedInvitation::name, ListedInvitation::externalId, ListedInvitation::group)
                .containsExactlyInAnyOrder(tuple("Ada", "S-1", "Year 1"), tuple("Bo", "", "Year 2"));
        assertThat(new Mailbox(jdbc, ada).latest().body()).startsWith("Hello Ada,");
    }

    @Test
    void aBatchIsSentAsAWholeAndShowsHowFarItIs() {
        var batch = invited.invite(world, InvitedRun.addresses(250));
        assertThat(batch.size()).isEqualTo(250);

        invited.sendAll();

        var done = invitations.batch(world.organisation().id(), batch.id()).orElseThrow();
        assertThat(done.isDone()).isTrue();
        assertThat(done.sent()).isEqualTo(250);
        assertThat(mailsOfOrganisation()).isEqualTo(250);
        assertThat(tally()).isEqualTo(new InvitationTally(250, 0));
        assertThat(invitations.batch(UUID.randomUUID(), batch.id())).isEmpty();
    }

    /** What was handed over when the process died is undone with the rest of its transaction. */
    @Test
    void killedInTheMiddleNothingIsSentTwice() {
        invited.invite(world, InvitedRun.addresses(30));

        transaction.executeWithoutResult(status -> {
            sending.sendDue();
            status.setRollbackOnly();
        });
        invited.sendAll();

        assertThat(mailsOfOrganisation()).isEqualTo(30);
    }

    @Test
    void twoManagersWhoInviteTheSameThousandAtOnceInviteEachOnce() throws Exception {
        var text = InvitedRun.addresses(1_000);
        try (var threads = Executors.newFixedThreadPool(2)) {
            Callable<Integer> manager = () -> invited.invite(world, text).size();
            var both = threads.invokeAll(List.of(manager, manager));

            assertThat(both.get(0).get() + both.get(1).get()).isEqualTo(1_000);
        }
        assertThat(tally()).isEqualTo(new InvitationTally(1_000, 0));
        assertThat(table.count(world.organisation().id(), world.run().id(), InvitationQuery.of(Tab.PENDING)))
                .isEqualTo(1_000);
    }

    @Test
    void rule2PendingOnesCanBeResentAndCancelled() {
        invited.invite(world, InvitedRun.addresses(5));
        invited.sendAll();
        var last = pending().getLast();

        var organisation = world.organisation().id();
        invitations.resend(organisation, last.id());
        var letters = new Mailbox(jdbc, last.address()).letters();
        assertThat(letters)
                .hasSize(2)
                .allSatisfy(letter -> assertThat(get(letter.link()).expiresAt()).isEqualTo(last.expiresAt()));

        invitations.cancel(organisation, last.id());
        assertThat(tally()).isEqualTo(new InvitationTally(4, 0));
        assertThatThrownBy(() -> get(letters.getFirst().link())).isInstanceOf(org.matricula.platform.Gone.class);
        assertThatThrownBy(() -> invitations.resend(organisation, last.id())).isInstanceOf(Refusal.class);
        assertThatThrownBy(() -> invitations.cancel(world.provider().id(), last.id()))
                .isInstanceOf(org.matricula.platform.NotFound.class);
    }

    @Test
    void rule2ExpiredOnesLeaveTheTallyAndCanBeInvitedAnew() {
        invited.invite(world, "late@example.org");
        jdbc.sql("update invitation set expires_at = :past where organisation_id = :organisation")
                .param(
                        "past",
                        invited.clock().instant().minus(Duration.ofDays(1)).atOffset(ZoneOffset.UTC))
                .param("organisation", world.organisation().id())
                .update();

        ending.endDue(world.organisation().id(), world.run().id());

        assertThat(tally()).isEqualTo(InvitationTally.NONE);
        assertThat(invited.invite(world, "late@example.org").size()).isEqualTo(1);
        assertThat(tally()).isEqualTo(new InvitationTally(1, 0));
    }

    @Test
    void rule2BouncedIsMarkedAndStaysPending() {
        var address = "bounced-" + UUID.randomUUID() + "@example.org";
        jdbc.sql("insert into mail_suppression values (:address, 'bounced', :now)")
                .param("address", address)
                .param("now", invited.clock().instant().atOffset(ZoneOffset.UTC))
                .update();
        invited.invite(world, address);
        invited.sendAll();

        Patience.until(() -> pending().getFirst().stored() == State.BOUNCED);
        assertThat(tally()).isEqualTo(new InvitationTally(1, 0));
    }

    @Test
    void rule1NobodyIsInvitedToWhatIsPaidForOrClosed() {
        var paid = invited.of(BusinessModel.OPEN_PAID);

        assertThatThrownBy(() -> invited.invite(paid, "a@example.org"))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("invited-to-paid");
    }

    @Test
    void recountRepairsATallyThatWentWrong() {
        invited.invite(world, InvitedRun.addresses(3));
        jdbc.sql("update invitation_tally set pending = 99 where organisation_id = :organisation")
                .param("organisation", world.organisation().id())
                .update();

        transaction.executeWithoutResult(status -> tallies.recount());

        assertThat(tally()).isEqualTo(new InvitationTally(3, 0));
    }

    private List<ListedInvitation> pending() {
        return table.page(world.organisation().id(), world.run().id(), InvitationQuery.of(Tab.PENDING))
                .rows();
    }

    private Invitation get(String link) {
        return answers.get(new Token(link.substring("/invitations/".length())));
    }

    private InvitationTally tally() {
        return invitations
                .tallies(world.organisation().id(), List.of(world.run().id()))
                .getOrDefault(world.run().id(), InvitationTally.NONE);
    }

    private int mailsOfOrganisation() {
        return jdbc.sql("select count(*) from mail where organisation_id = :organisation")
                .param("organisation", world.organisation().id())
                .query(Integer.class)
                .single();
    }

    private static UUID by() {
        return UUID.randomUUID();
    }

    private static org.assertj.core.groups.Tuple tuple(Object... values) {
        return org.assertj.core.groups.Tuple.tuple(values);
    }
}
