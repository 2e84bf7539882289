package org.matricula.invitation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.matricula.catalogue.BusinessModel;
import org.matricula.invitation.InvitationQuery.Tab;
import org.matricula.invitation.InvitedRun.World;
import org.matricula.platform.Invalid;
import org.matricula.testing.Mailbox;
import org.matricula.testing.MatriculaTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What managers add to an invitation, and what its reader gets. */
@MatriculaTest
class InvitationWordsTests {

    @Autowired
    InvitedRun invited;

    @Autowired
    InvitationTable table;

    @Autowired
    JdbcClient jdbc;

    World world;
    String address;

    @BeforeEach
    void aRun() {
        world = invited.of(BusinessModel.PRIVATE_SPONSORED);
        address = "ada." + UUID.randomUUID() + "@example.org";
    }

    @Test
    void theMailGreetsByNameAndHasTheManagersWordsAroundItsOwn() {
        send("Ada Ng <" + address + ">", "We hope you join us.", "Ask Bo if anything is unclear.\n");

        assertThat(new Mailbox(jdbc, address).latest().body())
                .startsWith("Hello Ada Ng,\n\nWe hope you join us.\n\n"
                        + world.organisation().name())
                .endsWith("\n\nAsk Bo if anything is unclear.\n");
    }

    @Test
    void withoutNameAndWordsTheMailBeginsWithWhoInvites() {
        send(address, "", "");

        assertThat(new Mailbox(jdbc, address).latest().body())
                .startsWith(world.organisation().name());
    }

    @Test
    void anEarlierLastDayEndsItAndALaterOneChangesNothing() {
        var zone = world.organisation().zone();
        var tomorrow = LocalDate.ofInstant(invited.clock().instant(), zone).plusDays(1);
        invited.invite(world, address, new SendingOptions(false, tomorrow, "", "", null));
        invited.invite(world, "later." + address, new SendingOptions(false, tomorrow.plusYears(9), "", "", null));
        invited.invite(world, "plain." + address);

        var ends = table.page(world.organisation().id(), world.run().id(), InvitationQuery.of(Tab.PENDING))
                .rows();

        assertThat(ends)
                .filteredOn(row -> row.address().equals(address))
                .singleElement()
                .returns(tomorrow.plusDays(1).atStartOfDay(zone).toInstant(), ListedInvitation::expiresAt);
        assertThat(ends)
                .filteredOn(row -> !row.address().equals(address))
                .allSatisfy(row -> assertThat(row.expiresAt())
                        .isAfter(tomorrow.plusMonths(5).atStartOfDay(zone).toInstant())
                        .isBefore(tomorrow.plusMonths(7).atStartOfDay(zone).toInstant()));
    }

    @Test
    void whatIsWrongWithTheWordsIsSaidAtTheFieldBeforeAnythingIsSent() {
        assertThatThrownBy(() -> send(address, "x".repeat(3_000), "")).isInstanceOf(Invalid.class);
        assertThat(new Mailbox(jdbc, address).letters()).isEmpty();
    }

    private void send(String text, String greeting, String closing) {
        invited.invite(world, text, new SendingOptions(false, null, greeting, closing, null));
        invited.sendAll();
    }
}
