package org.matricula.invitation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.matricula.catalogue.BusinessModel;
import org.matricula.invitation.InvitationQuery.Sort;
import org.matricula.invitation.InvitationQuery.Tab;
import org.matricula.invitation.InvitedRun.World;
import org.matricula.platform.Invalid;
import org.matricula.platform.Refusal;
import org.matricula.platform.Token;
import org.matricula.testing.Mailbox;
import org.matricula.testing.MatriculaTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** What managers do with invitations by the dozen, and what goes out by itself. */
@MatriculaTest
class ManyInvitationsTests {

    @Autowired
    InvitedRun invited;

    @Autowired
    Invitations invitations;

    @Autowired
    InvitationTable table;

    @Autowired
    BulkInvitations bulk;

    @Autowired
    Replacing replacing;

    @Autowired
    Reminders reminders;

    @Autowired
    Repeating repeating;

    @Autowired
    Answers answers;

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
    void rule2ManyAreCancelledAtOnceAndTheirLinksEnd() {
        var link = invited.link(world, "z" + UUID.randomUUID() + "@example.org");
        invited.invite(world, InvitedRun.addresses(120));
        var two = rows().subList(0, 2).stream().map(ListedInvitation::id).toList();

        assertThat(bulk.cancel(organisation(), run(), new Chosen.These(Set.copyOf(two))))
                .isEqualTo(2);
        assertThat(bulk.cancel(organisation(), run(), new Chosen.These(Set.copyOf(two))))
                .isZero();
        assertThat(bulk.cancel(
                        world.provider().id(),
                        run(),
                        new Chosen.These(Set.of(rows().getLast().id()))))
                .isZero();
        assertThat(tally()).isEqualTo(new InvitationTally(119, 0));
        assertThat(bulk.cancel(organisation(), run(), all())).isEqualTo(119);
        assertThat(tally()).isEqualTo(InvitationTally.NONE);
        assertThatThrownBy(() -> get(link)).isInstanceOf(org.matricula.platform.Gone.class);
    }

    @Test
    void rule2AllThatASearchFindsAreResentOnceADay() {
        invited.invite(world, InvitedRun.addresses(3) + "\nada@bulk.example");
        invited.sendAll();
        var found = new Chosen.All(new InvitationQuery(Tab.PENDING, "ada@", null, Sort.SENT, true, null, 1));

        assertThat(bulk.resend(organisation(), run(), found)).isEqualTo(1);
        assertThat(bulk.resend(organisation(), run(), found)).isZero();
        invited.sendAll();
        assertThat(bulk.resend(organisation(), run(), found)).isZero();

        assertThat(letters("ada@bulk.example")).hasSize(2);
        assertThat(mails()).isEqualTo(5);
    }

    @Test
    void remindersGoToThoseWhoWereSentOneAndNotToThoseWhoAnsweredOrBounced() {
        var declined = "no." + UUID.randomUUID() + "@example.org";
        answers.decline(get(invited.link(world, declined)));
        invited.invite(world, "waits@remind.example\nbounced@remind.example");
        invited.sendAll();
        bounce("bounced@remind.example");

        assertThat(bulk.remind(organisation(), run(), all())).isEqualTo(1);
        invited.sendAll();

        assertThat(letters("waits@remind.example")).hasSize(2);
        assertThat(letters("waits@remind.example").getLast().subject()).startsWith("Reminder:");
        assertThat(get(letters("waits@remind.example").getLast().link()).isPending(now()))
                .isTrue();
        assertThat(letters(declined)).hasSize(1);
        assertThat(letters("bounced@remind.example")).hasSize(1);
        assertThat(history("waits@remind.example")).containsExactly("QUEUED", "SENT", "REMINDED");
        // Once a day is enough.
        assertThat(bulk.remind(organisation(), run(), all())).isZero();
    }

    @Test
    void whoResendsToAnAddressThatBouncedTriesItOnceMore() {
        var address = "back." + UUID.randomUUID() + "@example.org";
        invited.invite(world, address);
        invited.sendAll();
        bounce(address);
        jdbc.sql("insert into mail_suppression values (:address, 'bounced 5.1.1', :now)")
                .param("address", address)
                .param("now", now().atOffset(ZoneOffset.UTC))
                .update();

        assertThat(bulk.resend(organisation(), run(), all())).isEqualTo(1);
        invited.sendAll();

        assertThat(rows().getFirst().stored()).isEqualTo(Invitation.State.SENT);
        assertThat(jdbc.sql("select count(*) from mail where to_address = :address and failed_at is null")
                        .param("address", address)
                        .query(Integer.class)
                        .single())
                .isEqualTo(2);
    }

    @Test
    void whoAnswersBetweenAskingAndSendingIsNotReminded() {
        var somebody = "quick." + UUID.randomUUID() + "@example.org";
        var link = invited.link(world, somebody);

        transaction.executeWithoutResult(status -> {
            bulk.remind(organisation(), run(), all());
            answers.decline(get(link));
        });
        invited.sendAll();

        assertThat(letters(somebody)).hasSize(1);
    }

    @Test
    void aPlanRemindsAsOftenAsItSaysAndTheBatchsOwnGoesFirst() {
        invited.invite(world, "plain@plan.example");
        invited.invite(world, "own@plan.example", new SendingOptions(false, null, "", "", new ReminderPlan(1, 2)));
        invited.sendAll();
        reminders.plan(world.organisation(), world.run(), new ReminderPlan(30, 1), UUID.randomUUID());
        assertThat(reminders.planOf(organisation(), run())).contains(new ReminderPlan(30, 1));

        remindAfter(Duration.ofDays(2));
        assertThat(letters("plain@plan.example")).hasSize(1);
        assertThat(letters("own@plan.example")).hasSize(2);
        remindAfter(Duration.ofDays(31));
        remindAfter(Duration.ofDays(31));

        assertThat(letters("plain@plan.example")).hasSize(2);
        assertThat(letters("own@plan.example")).hasSize(3);
        reminders.plan(world.organisation(), world.run(), null, UUID.randomUUID());
        assertThat(reminders.planOf(organisation(), run())).isEmpty();
    }

    @Test
    void aJobKilledInTheMiddleRemindsNobodyTwice() {
        invited.invite(world, "once@killed.example", new SendingOptions(false, null, "", "", new ReminderPlan(1, 1)));
        invited.sendAll();
        later(Duration.ofDays(2));

        transaction.executeWithoutResult(status -> {
            repeating.remindDue();
            status.setRollbackOnly();
        });
        remindAll();
        remindAll();

        assertThat(letters("once@killed.example")).hasSize(2);
    }

    @Test
    void rule2AnotherPersonTakesTheInvitationBeforeTheRunStartsAndItEndsWhenItWould() {
        startsIn(Duration.ofDays(10));
        var link = invited.link(world, "away." + UUID.randomUUID() + "@example.org");
        var former = get(link);

        var other = replacing.replace(world.organisation(), former.id(), "Bo Ek <bo@instead.example>");
        invited.sendAll();

        assertThat(other.expiresAt()).isEqualTo(former.expiresAt());
        assertThat(letters("bo@instead.example").getFirst().body()).startsWith("Hello Bo Ek,");
        assertThatThrownBy(() -> get(link)).isInstanceOf(org.matricula.platform.Gone.class);
        assertThat(tally()).isEqualTo(new InvitationTally(1, 0));
        assertThat(history("bo@instead.example")).containsExactly("QUEUED", "SENT");
    }

    @Test
    void rule2ReplacingSaysAtTheFieldWhoCantBeInvited() {
        startsIn(Duration.ofDays(10));
        invited.invite(world, "one@instead.example, two@instead.example");
        var one = rows().getLast().id();

        for (var text : List.of("two@instead.example", "nobody", "a@b.example, c@d.example", ""))
            assertThatThrownBy(() -> replacing.replace(world.organisation(), one, text))
                    .isInstanceOfSatisfying(
                            Invalid.class,
                            invalid -> assertThat(invalid.fields().getFirst().field())
                                    .isEqualTo("replacement"));
        startsIn(Duration.ofSeconds(-1));
        assertThatThrownBy(() -> replacing.replace(world.organisation(), one, "new@instead.example"))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("started");
        assertThat(tally()).isEqualTo(new InvitationTally(2, 0));
    }

    private void startsIn(Duration time) {
        jdbc.sql("update course_run set starts_at = :start where id = :run")
                .param("start", now().plus(time).atOffset(ZoneOffset.UTC))
                .param("run", run())
                .update();
    }

    /** Time passes for these invitations alone. */
    private void later(Duration time) {
        jdbc.sql("""
                        update invitation
                           set sent_at = sent_at - cast(:time as interval), remind_at = remind_at - cast(:time as interval),
                               reminded_at = reminded_at - cast(:time as interval)
                         where run_id = :run""").param("time", time.toString()).param("run", run()).update();
    }

    private void remindAfter(Duration time) {
        later(time);
        remindAll();
    }

    private void remindAll() {
        while (repeating.remindDue()) {
            // the next batch
        }
    }

    private void bounce(String address) {
        jdbc.sql("update invitation set state = 'BOUNCED' where normal = :normal and run_id = :run")
                .param("normal", address)
                .param("run", run())
                .update();
    }

    private List<String> history(String address) {
        return jdbc.sql("""
                        select h.kind from invitation_history h join invitation i on i.id = h.invitation_id
                         where i.normal = :normal and i.run_id = :run order by h.at, h.id""")
                .param("normal", address)
                .param("run", run())
                .query(String.class)
                .list();
    }

    private static Chosen all() {
        return new Chosen.All(InvitationQuery.of(Tab.PENDING));
    }

    private List<ListedInvitation> rows() {
        return table.page(organisation(), run(), InvitationQuery.of(Tab.PENDING))
                .rows();
    }

    private List<Mailbox.Letter> letters(String address) {
        return new Mailbox(jdbc, address).letters();
    }

    private int mails() {
        return jdbc.sql("select count(*) from mail where organisation_id = :organisation")
                .param("organisation", organisation())
                .query(Integer.class)
                .single();
    }

    private Invitation get(String link) {
        return answers.get(new Token(link.substring("/invitations/".length())));
    }

    private InvitationTally tally() {
        return invitations.tallies(organisation(), List.of(run())).getOrDefault(run(), InvitationTally.NONE);
    }

    private Instant now() {
        return invited.clock().instant();
    }

    private UUID organisation() {
        return world.organisation().id();
    }

    private UUID run() {
        return world.run().id();
    }
}
