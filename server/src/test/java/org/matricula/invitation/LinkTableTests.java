package org.matricula.invitation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.matricula.catalogue.BusinessModel;
import org.matricula.invitation.InvitedRun.World;
import org.matricula.invitation.LinkQuery.Sort;
import org.matricula.invitation.SharedLink.State;
import org.matricula.platform.Refusal;
import org.matricula.platform.Token;
import org.matricula.testing.MatriculaTest;
import org.matricula.testing.Somebody;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Rule 5 of invitations: the tab of shared links. Where each stands is told as rule 3 has it. */
@MatriculaTest
class LinkTableTests {

    private static final int LONG_AGO = 200;

    @Autowired
    InvitedRun invited;

    @Autowired
    LinkTable table;

    @Autowired
    SharedLinks links;

    @Autowired
    LinkUses uses;

    @Autowired
    JdbcClient jdbc;

    private World world;
    private Somebody grace;
    private ListedLink live;
    private ListedLink usedUp;
    private ListedLink ended;
    private ListedLink revoked;

    @BeforeEach
    void aLinkInEachStateAndOneThatEndedLongAgo() {
        world = invited.of(BusinessModel.PRIVATE_SPONSORED);
        grace = invited.learning().somebody();
        live = link(null, "academy.example, school.example");
        usedUp = link(1, "");
        uses.join(token(usedUp), invited.learning().somebody().id());
        ended = link(null, "");
        end(ended, 20);
        revoked = link(null, "");
        links.revoke(world.organisation(), id(revoked), grace.id());
        end(link(null, ""), LONG_AGO);
    }

    @Test
    void rule3TheListSaysOfEachLinkWhatTheLinkSaysOfItself() {
        assertThat(all(LinkQuery.ALL)).isEqualTo(links.ofRun(world.organisation(), world.run()));
        assertThat(table.count(world.organisation(), world.run(), LinkQuery.ALL))
                .isEqualTo(4);
    }

    @Test
    void rule3WhoJoinedByALinkWithoutACapIsCountedToo() {
        var open = link(null, "");
        for (int i = 0; i < 2; i++)
            uses.join(token(open), invited.learning().somebody().id());

        assertThat(all(LinkQuery.ALL))
                .filteredOn(one -> id(one).equals(id(open)))
                .singleElement()
                .satisfies(one -> assertThat(one.link().uses()).isEqualTo(2));
        assertThat(all(LinkQuery.ALL)).isEqualTo(links.ofRun(world.organisation(), world.run()));
    }

    @Test
    void rule3AlsoOnceTheRunEndsWithItsLinks() {
        jdbc.sql("update course_run set enrolment_closes_at = :past where id = :id")
                .param(
                        "past",
                        invited.clock().instant().minus(Duration.ofMinutes(5)).atOffset(ZoneOffset.UTC))
                .param("id", world.run().id())
                .update();

        assertThat(all(LinkQuery.ALL)).isEqualTo(links.ofRun(world.organisation(), world.run()));
        assertThat(only(State.LIVE)).isEmpty();
        assertThat(only(State.ENDED)).hasSize(3);
    }

    @Test
    void rule5ListsAreFilteredByState() {
        assertThat(only(State.LIVE)).containsExactly(id(live));
        assertThat(only(State.USED_UP)).containsExactly(id(usedUp));
        assertThat(only(State.ENDED)).containsExactly(id(ended));
        assertThat(only(State.REVOKED)).containsExactly(id(revoked));
    }

    @Test
    void rule5ListsAreSearchedByDomainByMakerAndByTheLinkItself() {
        assertThat(search("SCHOOL")).containsExactly(id(live));
        assertThat(search(grace.name())).hasSize(4);
        assertThat(search(ended.address())).containsExactly(id(ended));
        assertThat(search(live.address() + "x")).isEmpty();
        assertThat(search("%")).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(Sort.class)
    void rule5EachPageGoesOnWhereTheOneBeforeEnded(Sort sort) {
        for (var descending : List.of(true, false)) {
            var query = new LinkQuery("", null, sort, descending, null, 1);
            var found = new ArrayList<UUID>();
            for (var slice = page(query); ; slice = page(query.after(slice.next()))) {
                slice.rows().forEach(row -> found.add(id(row)));
                if (slice.next() == null) break;
            }

            assertThat(found).containsExactlyElementsOf(ids(all(query))).hasSize(4);
        }
    }

    @Test
    void aPlaceNobodyWasGivenIsRefusedAndOthersSeeNothing() {
        assertThatThrownBy(() -> page(LinkQuery.ALL.after("bm93aGVyZQ"))).isInstanceOf(Refusal.class);
        assertThat(table.page(world.provider(), world.run(), LinkQuery.ALL).rows())
                .isEmpty();
    }

    private ListedLink link(@Nullable Integer cap, String domains) {
        return links.create(world.organisation(), world.run(), cap, domains, grace.id());
    }

    private void end(ListedLink link, int daysAgo) {
        var past = invited.clock().instant().minus(Duration.ofDays(daysAgo));
        jdbc.sql("update shared_link set lasts_until = :past where id = :id")
                .param("past", past.atOffset(ZoneOffset.UTC))
                .param("id", id(link))
                .update();
    }

    private List<UUID> search(String text) {
        return ids(page(new LinkQuery(text, null, Sort.MADE, true, null, 10)).rows());
    }

    private List<UUID> only(State state) {
        return ids(page(new LinkQuery("", state, Sort.MADE, true, null, 10)).rows());
    }

    private List<ListedLink> all(LinkQuery query) {
        var found = new ArrayList<ListedLink>();
        table.export(world.organisation(), world.run(), query, found::add);
        return found;
    }

    private Slice<ListedLink> page(LinkQuery query) {
        return table.page(world.organisation(), world.run(), query);
    }

    private static List<UUID> ids(List<ListedLink> found) {
        return found.stream().map(LinkTableTests::id).toList();
    }

    private static UUID id(ListedLink listed) {
        return listed.link().id();
    }

    private static Token token(ListedLink listed) {
        return new Token(listed.address().substring(listed.address().lastIndexOf('/') + 1));
    }
}
