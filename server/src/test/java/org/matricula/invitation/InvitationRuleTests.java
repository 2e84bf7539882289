package org.matricula.invitation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.matricula.catalogue.BusinessModel;
import org.matricula.catalogue.CourseRun;
import org.matricula.invitation.InvitationQuery.Tab;
import org.matricula.invitation.InvitedRun.World;
import org.matricula.platform.Refusal;
import org.matricula.platform.Token;
import org.matricula.testing.MatriculaTest;
import org.matricula.testing.Somebody;
import org.matricula.testing.Visitor;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;

/** What a higher module refuses is refused wherever somebody is invited, and nobody who was invited is turned away. */
@MatriculaTest
@Import(InvitationRuleTests.Seats.class)
class InvitationRuleTests {

    /** So many seats by run, of which none is left without an entry; only for runs that are told. */
    @TestComponent
    static class Seats implements InvitationRule {

        final Map<UUID, Integer> left = new ConcurrentHashMap<>();
        final Set<UUID> closed = ConcurrentHashMap.newKeySet();

        @Override
        public Optional<Refusal> whyNot(UUID organisationId, CourseRun run) {
            return closed.contains(run.id()) ? Optional.of(new Refusal("not.agreed")) : Optional.empty();
        }

        @Override
        public Optional<Refusal> whyNoRoom(UUID organisationId, CourseRun run, Map<String, Integer> newByGroup) {
            var wanted =
                    newByGroup.values().stream().mapToInt(Integer::intValue).sum();
            return wanted > left.getOrDefault(run.id(), 1_000)
                    ? Optional.of(new Refusal("no.room", newByGroup.toString()))
                    : Optional.empty();
        }
    }

    @Autowired
    InvitedRun invited;

    @Autowired
    Invitations invitations;

    @Autowired
    BulkInvitations bulk;

    @Autowired
    SharedLinks links;

    @Autowired
    LinkUses uses;

    @Autowired
    Answers answers;

    @Autowired
    Seats seats;

    @LocalServerPort
    int port;

    World world;

    @BeforeEach
    void aRun() {
        world = invited.of(BusinessModel.PRIVATE_SPONSORED);
    }

    @Test
    void rule1WhatIsNotAgreedIsRefusedAtReviewAtSendingAtRemindingAndAtLinks() {
        var link = links.create(world.organisation(), world.run(), null, "", UUID.randomUUID());
        var pending = invited.link(world, "waits." + UUID.randomUUID() + "@example.org");
        seats.closed.add(world.run().id());

        assertRefused(() -> invitations.review(world.organisation(), world.run(), "a@example.org"));
        assertRefused(() -> invited.invite(world, "a@example.org"));
        assertRefused(
                () -> invitations.resend(world.organisation().id(), get(pending).id()));
        assertRefused(() -> bulk.remind(
                world.organisation().id(), world.run().id(), new Chosen.All(InvitationQuery.of(Tab.PENDING))));
        assertRefused(() -> links.create(world.organisation(), world.run(), null, "", UUID.randomUUID()));
        assertRefused(() -> links.extend(world.organisation(), link.link().id(), UUID.randomUUID()));
    }

    @Test
    void theReviewSaysThatThereIsNoRoomAndSendingIsRefused() {
        seats.left.put(world.run().id(), 2);
        var text = "email,group\na@example.org,North\nb@example.org,North\nc@example.org,";

        var review = invitations.review(world.organisation(), world.run(), text);

        assertThat(review.ready()).hasSize(3);
        assertThat(review.noRoom()).hasMessageContaining("{=1, North=2}");
        assertThatThrownBy(() -> invited.invite(world, text)).hasMessageContaining("no.room");
        assertThat(invited.invite(world, "a@example.org").size()).isEqualTo(1);
    }

    @Test
    void aLinkStopsForThoseWhoAreNewAndNotForThoseWhoJoined() {
        var token = token(links.create(world.organisation(), world.run(), null, "", UUID.randomUUID()));
        var early = invited.learning().somebody();
        var late = invited.learning().somebody();
        uses.join(token, early.id());
        seats.left.put(world.run().id(), 0);

        assertThat(uses.isStopped(uses.get(token))).isTrue();
        assertThat(Visitor.stranger(port).get("/join/" + token.value()).body())
                .contains("can take nobody in by this link", "Ask the person who sent it")
                .doesNotContain("no.room", "/sign-in?next=/join");
        assertThat(Visitor.stranger(port).get("/api/v1/join/" + token.value()).body())
                .contains("\"stopped\":true");
        assertThatThrownBy(() -> uses.join(token, late.id()))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("invitation.link.stopped")
                .hasMessageNotContaining("no.room");
        uses.join(token, early.id());
    }

    @Test
    void whoWasInvitedIsNotTurnedAway() {
        Somebody somebody = invited.learning().somebody();
        var link = invited.link(world, somebody);
        seats.left.put(world.run().id(), 0);
        seats.closed.add(world.run().id());

        assertThat(answers.accept(get(link), somebody.id(), false).hasLeft()).isFalse();
    }

    private static void assertRefused(org.assertj.core.api.ThrowableAssert.ThrowingCallable asked) {
        assertThatThrownBy(asked).isInstanceOf(Refusal.class).hasMessageContaining("not.agreed");
    }

    private static Token token(ListedLink link) {
        return new Token(link.address().substring(link.address().lastIndexOf('/') + 1));
    }

    private Invitation get(String link) {
        return answers.get(new Token(link.substring("/invitations/".length())));
    }
}
