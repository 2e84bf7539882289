package org.matricula.invitation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.matricula.catalogue.BusinessModel;
import org.matricula.invitation.Invitation.State;
import org.matricula.invitation.InvitationQuery.Sort;
import org.matricula.invitation.InvitationQuery.Tab;
import org.matricula.invitation.InvitedRun.World;
import org.matricula.platform.Refusal;
import org.matricula.platform.Token;
import org.matricula.testing.MatriculaTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Rule 5 of invitations: the tabs of those that wait and those that were declined. */
@MatriculaTest
class InvitationTableTests {

    private static final String TABLE = """
            email,name,external_learner_id
            bo@list.example,Bo O'Néill,S-2
            ada@list.example,Ada Ng,S-1
            cy@list.example,,
            di@list.example,صالح,S-4
            """;

    @Autowired
    InvitedRun invited;

    @Autowired
    InvitationTable table;

    @Autowired
    Invitations invitations;

    @Autowired
    Answers answers;

    @Autowired
    JdbcClient jdbc;

    World world;

    @BeforeEach
    void fourInvitedOfWhomOneIsNotSent() {
        world = invited.of(BusinessModel.PRIVATE_SPONSORED);
        invited.invite(world, TABLE);
        invited.sendAll();
        jdbc.sql("update invitation set state = 'BOUNCED' where normal = 'cy@list.example' and run_id = :run")
                .param("run", world.run().id())
                .update();
    }

    @ParameterizedTest
    @EnumSource(Sort.class)
    void rule5EachPageGoesOnWhereTheOneBeforeEndedWhateverItIsSortedBy(Sort sort) {
        for (var descending : List.of(true, false)) {
            var query = new InvitationQuery(Tab.PENDING, "", null, sort, descending, null, 1);
            var found = new ArrayList<String>();
            for (Slice<ListedInvitation> slice = page(query); ; slice = page(query.after(slice.next()))) {
                slice.rows().forEach(row -> found.add(row.address()));
                if (slice.next() == null) break;
            }

            assertThat(found).hasSize(4).doesNotHaveDuplicates();
            var order = Comparator.<String>naturalOrder();
            if (sort == Sort.ADDRESS) assertThat(found).isSortedAccordingTo(descending ? order.reversed() : order);
        }
    }

    @Test
    void rule5ListsAreSearchedByPartOfAddressOrNameAndByExternalId() {
        assertThat(addresses(search("DA@list"))).containsExactly("ada@list.example");
        assertThat(addresses(search(" o'né "))).containsExactly("bo@list.example");
        assertThat(addresses(search("صالح"))).containsExactly("di@list.example");
        assertThat(addresses(search("S-1"))).containsExactly("ada@list.example");
        assertThat(addresses(search("%"))).isEmpty();
    }

    @Test
    void rule5ListsAreFilteredByState() {
        var bounced = new InvitationQuery(Tab.PENDING, "", State.BOUNCED, Sort.SENT, true, null, 10);

        assertThat(addresses(bounced)).containsExactly("cy@list.example");
        assertThat(table.count(world.organisation().id(), world.run().id(), bounced))
                .isEqualTo(1);
    }

    @Test
    void rule5CountsEqualTheRowsAlsoBeforeAJobWritesDownWhatHasEnded() {
        end("ada@list.example");
        assertThat(addresses(InvitationQuery.of(Tab.PENDING))).hasSize(3);
        assertThat(tally()).isEqualTo(new InvitationTally(3, 0));
    }

    @Test
    void rule5DeclinedOnesHaveATabOfTheirOwn() {
        var somebody = invited.learning().somebody();
        var link = invited.link(world, somebody);
        answers.decline(answers.get(new Token(link.substring("/invitations/".length()))));

        var declined = page(InvitationQuery.of(Tab.DECLINED)).rows();

        assertThat(declined).singleElement().satisfies(row -> {
            assertThat(row.address()).isEqualTo(somebody.address());
            assertThat(row.answeredAt()).isNotNull();
        });
        assertThat(tally()).isEqualTo(new InvitationTally(4, 1));
    }

    @Test
    void rule5AFileHasAllOfTheListWhateverPageIsShown() {
        var found = new ArrayList<ListedInvitation>();
        var query = new InvitationQuery(Tab.PENDING, "", null, Sort.ADDRESS, false, null, 1);

        table.export(world.organisation().id(), world.run().id(), query, found::add);

        assertThat(found)
                .extracting(ListedInvitation::address)
                .containsExactly("ada@list.example", "bo@list.example", "cy@list.example", "di@list.example");
        assertThat(found.getFirst())
                .returns("Ada Ng", ListedInvitation::name)
                .returns("S-1", ListedInvitation::externalId);
    }

    @Test
    void aPlaceNobodyWasGivenIsRefusedAndOthersSeeNothing() {
        assertThatThrownBy(() -> page(InvitationQuery.of(Tab.PENDING).after("bm93aGVyZQ")))
                .isInstanceOf(Refusal.class);
        assertThatThrownBy(() ->
                        page(InvitationQuery.of(Tab.PENDING).after(new Place("nowhen", new UUID(0, 0)).written())))
                .isInstanceOf(Refusal.class);
        assertThat(table.page(world.provider().id(), world.run().id(), InvitationQuery.of(Tab.PENDING))
                        .rows())
                .isEmpty();
    }

    private void end(String address) {
        jdbc.sql("update invitation set expires_at = created_at where normal = :normal and run_id = :run")
                .param("normal", address)
                .param("run", world.run().id())
                .update();
    }

    private static InvitationQuery search(String text) {
        return new InvitationQuery(Tab.PENDING, text, null, Sort.ADDRESS, false, null, 10);
    }

    private List<String> addresses(InvitationQuery query) {
        return page(query).rows().stream().map(ListedInvitation::address).toList();
    }

    private Slice<ListedInvitation> page(InvitationQuery query) {
        return table.page(world.organisation().id(), world.run().id(), query);
    }

    private InvitationTally tally() {
        return invitations
                .tallies(world.organisation().id(), List.of(world.run().id()))
                .get(world.run().id());
    }
}
