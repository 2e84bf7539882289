package org.matricula.invitation.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.matricula.account.People;
import org.matricula.catalogue.BusinessModel;
import org.matricula.enrolment.Enrolments;
import org.matricula.invitation.BulkInvitations;
import org.matricula.invitation.Chosen;
import org.matricula.invitation.Invitation.State;
import org.matricula.invitation.InvitationQuery;
import org.matricula.invitation.InvitationTable;
import org.matricula.invitation.InvitedRun;
import org.matricula.invitation.InvitedRun.World;
import org.matricula.invitation.SharedLinks;
import org.matricula.organisation.Memberships;
import org.matricula.testing.MailScanner;
import org.matricula.testing.Mailbox;
import org.matricula.testing.MatriculaTest;
import org.matricula.testing.Somebody;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Nobody has answered because a program looked through their mail (*Rules for everything*, 1). */
@MatriculaTest
class MailScannerTests {

    @Autowired
    InvitedRun invited;

    @Autowired
    InvitationTable table;

    @Autowired
    BulkInvitations bulk;

    @Autowired
    SharedLinks links;

    @Autowired
    Memberships memberships;

    @Autowired
    Enrolments enrolments;

    @Autowired
    People people;

    @Autowired
    JdbcClient jdbc;

    @LocalServerPort
    int port;

    private World world;
    private Somebody learner;
    private MailScanner scanner;

    @BeforeEach
    void somebodyWithMail() {
        world = invited.of(BusinessModel.PRIVATE_SPONSORED);
        learner = invited.learning().somebody();
        scanner = MailScanner.at(port);
    }

    @Test
    void invitationAndReminderWaitForTheirReadersAnswer() {
        var link = invited.link(world, learner);
        bulk.remind(
                world.organisation().id(),
                world.run().id(),
                new Chosen.All(InvitationQuery.of(InvitationQuery.Tab.PENDING)));
        invited.sendAll();
        var letters = new Mailbox(jdbc, learner.address()).letters();
        assertThat(letters).hasSize(2);

        letters.forEach(letter -> scanner.read(letter.body()));
        // What the page offers only those who are signed in.
        scanner.submit(link + "/acceptance", "showOwn=true");

        assertThat(scanner.sent())
                .contains(link + "/refusal 403", letters.getLast().link() + "/refusal 403", link + "/acceptance 403")
                .allMatch(MailScannerTests::changesNothing);
        assertThat(table.page(
                                world.organisation().id(),
                                world.run().id(),
                                InvitationQuery.of(InvitationQuery.Tab.PENDING))
                        .rows())
                .singleElement()
                .satisfies(row -> assertThat(row.stored()).isEqualTo(State.SENT));
        assertNobodyJoined();
    }

    @Test
    void sharedLinkIsUsedByNobody() {
        var link = links.create(world.organisation(), world.run(), 3, "", UUID.randomUUID());

        scanner.read("Join us: " + link.address());
        scanner.submit(link.address().replaceFirst("^https?://[^/]+", ""), "");

        assertThat(scanner.sent()).isNotEmpty().allMatch(MailScannerTests::changesNothing);
        assertThat(links.ofRun(world.organisation(), world.run()))
                .singleElement()
                .satisfies(listed -> assertThat(listed.link().uses()).isZero());
        assertNobodyJoined();
    }

    /** Refused; or a form that checks credentials for anybody, which changes nothing of ours. */
    private static boolean changesNothing(String form) {
        return form.endsWith(" 403") || form.startsWith("/verify ") || form.startsWith("/verify/many ");
    }

    private void assertNobodyJoined() {
        assertThat(enrolments.of(people.personOf(learner.id()))).isEmpty();
        assertThat(enrolments.tallies(List.of(world.run().id()))).isEmpty();
        assertThat(memberships.known(world.organisation().id(), List.of(learner.id())))
                .isEmpty();
    }
}
