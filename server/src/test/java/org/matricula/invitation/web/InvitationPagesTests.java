package org.matricula.invitation.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.matricula.account.Accounts;
import org.matricula.account.People;
import org.matricula.catalogue.BusinessModel;
import org.matricula.enrolment.Enrolment;
import org.matricula.enrolment.Enrolments;
import org.matricula.enrolment.Source;
import org.matricula.enrolment.Tally;
import org.matricula.enrolment.Track;
import org.matricula.invitation.InvitationQuery;
import org.matricula.invitation.InvitationTable;
import org.matricula.invitation.InvitationTally;
import org.matricula.invitation.Invitations;
import org.matricula.invitation.InvitedRun;
import org.matricula.invitation.InvitedRun.World;
import org.matricula.invitation.KnownAddresses;
import org.matricula.invitation.Review;
import org.matricula.invitation.SendingOptions;
import org.matricula.organisation.Memberships;
import org.matricula.testing.Mailbox;
import org.matricula.testing.MatriculaTest;
import org.matricula.testing.Sessions;
import org.matricula.testing.Somebody;
import org.matricula.testing.Visitor;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.session.SessionRepository;

/** An invitation's way from the mail to the place; the rules are of invitations and *Rules for everything*. */
@MatriculaTest
class InvitationPagesTests {

    @Autowired
    InvitedRun invited;

    @Autowired
    InvitationTable table;

    @Autowired
    Invitations invitations;

    @Autowired
    KnownAddresses known;

    @Autowired
    Memberships memberships;

    @Autowired
    Enrolments enrolments;

    @Autowired
    Accounts accounts;

    @Autowired
    People people;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    SessionRepository<?> sessions;

    @LocalServerPort
    int port;

    private World world;
    private Somebody learner;
    private Visitor stranger;

    @BeforeEach
    void aRunAndALearner() {
        world = invited.of(BusinessModel.PRIVATE_SPONSORED);
        learner = invited.learning().somebody();
        stranger = Visitor.stranger(port);
    }

    @Test
    void rule1LinkInAMailChangesNothingByGetOrHead() {
        var link = invited.link(world, learner);

        assertThat(stranger.get(link).statusCode()).isEqualTo(200);
        assertThat(stranger.head(link).statusCode()).isEqualTo(200);
        assertThat(as(learner).get(link).body()).contains("makes you a learner of", "(Los Angeles)");
        assertThat(tally()).isEqualTo(new InvitationTally(1, 0));
        assertThat(places(learner)).isEmpty();
    }

    @Test
    void rule1DecliningWithoutASessionCanBeUndoneByTheSameLink() {
        var link = invited.link(world, learner);

        stranger.post(link + "/refusal", Map.of());
        stranger.post(link + "/refusal", Map.of());
        assertThat(tally()).isEqualTo(new InvitationTally(0, 1));
        assertThat(stranger.get(link).body()).contains("can still be accepted until");

        as(learner).post(link + "/acceptance", Map.of());
        assertThat(tally()).isEqualTo(InvitationTally.NONE);
        assertThat(places(learner)).hasSize(1);
    }

    @Test
    void rule1AcceptingNeedsASignInAndMakesAMembershipAndAPlaceAtOnce() {
        var link = invited.link(world, learner);

        assertThat(stranger.post(link + "/acceptance", Map.of()).headers().firstValue("Location"))
                .hasValueSatisfying(to -> assertThat(to).endsWith("/sign-in"));
        assertThat(places(learner)).isEmpty();

        var answer = as(learner).post(link + "/acceptance", Map.of());
        assertThat(answer.headers().firstValue("Location"))
                .hasValue("/courses/" + world.course().slug() + "/runs/"
                        + world.run().slug() + "/join");
        var place = places(learner).getFirst();
        assertThat(place.source()).isEqualTo(Source.PERSONAL_INVITATION);
        assertThat(place.organisationId()).isEqualTo(world.organisation().id());
        assertThat(place.track()).isEqualTo(Track.SPONSORED);
        assertThat(memberships.known(world.organisation().id(), List.of(learner.id())))
                .containsExactly(learner.id());
        assertThat(tally()).isEqualTo(InvitationTally.NONE);
    }

    @Test
    void rule2AcceptingUpgradesAPlaceOfOnesOwn() {
        world = invited.of(BusinessModel.OPEN_UPGRADE);
        as(learner)
                .post(
                        "/courses/" + world.course().slug() + "/runs/"
                                + world.run().slug() + "/join",
                        Map.of());
        assertThat(places(learner).getFirst().track()).isEqualTo(Track.AUDIT);

        as(learner).post(invited.link(world, learner) + "/acceptance", Map.of());

        assertThat(places(learner)).singleElement().satisfies(place -> {
            assertThat(place.track()).isEqualTo(Track.UPGRADED);
            assertThat(place.organisationId()).isEqualTo(world.organisation().id());
        });
    }

    /** The same track as before, and yet the place is the organisation's now: see and pay, once. */
    @Test
    void rule2AcceptingAttachesAPlaceOfOnesOwnThatNeedsNoUpgrade() {
        world = invited.of(BusinessModel.OPEN_SPONSORED);
        as(learner)
                .post(
                        "/courses/" + world.course().slug() + "/runs/"
                                + world.run().slug() + "/join",
                        Map.of());
        var own = places(learner).getFirst();
        assertThat(own.isOwn()).isTrue();

        as(learner).post(invited.link(world, learner) + "/acceptance", Map.of());

        assertThat(places(learner)).singleElement().satisfies(place -> {
            assertThat(place.organisationId()).isEqualTo(world.organisation().id());
            assertThat(place.source()).isEqualTo(Source.PERSONAL_INVITATION);
            assertThat(place.track()).isEqualTo(own.track());
            assertThat(place.activatedAt()).isEqualTo(own.activatedAt());
        });
        assertThat(charges()).isEqualTo(1);
        assertThat(enrolments.tallies(List.of(world.run().id()))).containsValue(new Tally(1, 0));
    }

    @Test
    void rule2AcceptingWritesTheExternalIdOfTheInvitationToTheMembership() {
        invited.invite(world, "email,external_learner_id\n" + learner.address() + ",S-1");
        invited.sendAll();

        as(learner).post(new Mailbox(jdbc, learner.address()).latest().link() + "/acceptance", Map.of());

        assertThat(memberships.learnersByExternalId(world.organisation().id())).containsEntry("S-1", learner.id());
        var review = invitations.review(
                world.organisation(),
                invited.run(world.provider(), world.course(), BusinessModel.PRIVATE_SPONSORED, "Next"),
                "email,external_learner_id\n" + learner.address()
                        + ",S-1\nother@example.org,S-1\nthird@example.org,S-2");
        assertThat(review.lines())
                .extracting(Review.Line::verdict)
                .containsExactly(Review.Verdict.READY, Review.Verdict.ID_TWICE, Review.Verdict.READY);
        assertThat(invitations
                        .review(world.organisation(), world.run(), "email,external_learner_id\nother@example.org,S-1")
                        .lines())
                .extracting(Review.Line::verdict)
                .containsExactly(Review.Verdict.ID_TAKEN);
    }

    @Test
    void aRunThatTakesNobodyInLeavesNoMembershipBehind() {
        var link = invited.link(world, learner);
        jdbc.sql("update course_run set enrolment_closes_at = starts_at where id = :run")
                .param("run", world.run().id())
                .update();

        assertThat(as(learner).post(link + "/acceptance", Map.of()).statusCode())
                .isEqualTo(422);
        assertThat(memberships.known(world.organisation().id(), List.of(learner.id())))
                .isEmpty();
        assertThat(tally()).isEqualTo(new InvitationTally(1, 0));
    }

    @Test
    void doubleClickOnAcceptInTwoTabsTakesOnePlace() throws Exception {
        var link = invited.link(world, learner);
        Callable<Integer> tab =
                () -> as(learner).post(link + "/acceptance", Map.of()).statusCode();

        try (var tabs = Executors.newFixedThreadPool(2)) {
            for (var answer : tabs.invokeAll(List.of(tab, tab)))
                assertThat(answer.get()).isEqualTo(303);
        }
        assertThat(places(learner)).hasSize(1);
        assertThat(tally()).isEqualTo(InvitationTally.NONE);
        assertThat(enrolments.tallies(List.of(world.run().id()))).containsValue(new Tally(1, 0));
    }

    @Test
    void rule2UnderAnotherAddressTheOrganisationKeepsSeeingTheOneItInvited() {
        var work = "work." + UUID.randomUUID() + "@example.org";
        var link = invited.link(world, work);

        assertThat(as(learner).get(link).body()).contains("will go on knowing you by that one");
        as(learner).post(link + "/acceptance", Map.of());

        assertThat(known.of(world.organisation().id(), List.of(learner.id()))).containsEntry(learner.id(), work);
    }

    @Test
    void rule2LearnerMayAgreeToShowAnotherAddress() {
        var link = invited.link(world, "work." + UUID.randomUUID() + "@example.org");

        as(learner).post(link + "/acceptance", Map.of("showOwn", "true"));

        assertThat(known.of(world.organisation().id(), List.of(learner.id())))
                .containsEntry(learner.id(), learner.address());
    }

    @Test
    void rule2ThisAddressOnlyIsForWhoeverHasIt() {
        var other = invited.learning().somebody();
        invitations.invite(
                world.organisation(),
                world.run(),
                learner.address(),
                Set.of(),
                SendingOptions.NONE.onlyToAddress(),
                UUID.randomUUID());
        invited.sendAll();
        var link = new Mailbox(jdbc, learner.address()).latest().link();

        assertThat(as(other).get(link).body()).doesNotContain("Accept and join");
        assertThat(as(other).post(link + "/acceptance", Map.of()).statusCode()).isEqualTo(422);
        assertThat(as(learner).post(link + "/acceptance", Map.of()).statusCode())
                .isEqualTo(303);
    }

    @Test
    void anAcceptedInvitationIsNobodyElses() {
        var link = invited.link(world, learner);
        as(learner).post(link + "/acceptance", Map.of());
        var other = invited.learning().somebody();

        assertThat(as(other).post(link + "/acceptance", Map.of()).statusCode()).isEqualTo(422);
        assertThat(places(other)).isEmpty();
    }

    @Test
    void rule2HomeListsInvitationsToOnesOwnAddressesWithAcceptAndDecline() {
        invited.link(world, learner);
        var other = invited.learning().somebody();
        assertThat(as(learner).get("/home").body())
                .contains(world.organisation().name(), world.course().title());
        assertThat(as(other).get("/home").body()).doesNotContain(world.course().title());
        var id = table.page(
                        world.organisation().id(), world.run().id(), InvitationQuery.of(InvitationQuery.Tab.PENDING))
                .rows()
                .getFirst()
                .id();
        var path = "/home/invitations/" + id;

        assertThat(as(other).post(path + "/acceptance", Map.of()).statusCode()).isEqualTo(404);
        assertThat(as(other).get(path).statusCode()).isEqualTo(404);
        as(learner).post(path + "/refusal", Map.of());
        assertThat(as(learner).get(path).body()).contains("can still be accepted until");
        as(learner).post(path + "/acceptance", Map.of());
        assertThat(places(learner)).hasSize(1);
    }

    @Test
    void twinsSayTheSame() {
        var link = "/api/v1" + invited.link(world, learner);

        assertThat(stranger.get(link).body())
                .contains("\"SENT\"", world.course().slug());
        assertThat(as(learner).get("/api/v1/me/invitations").body())
                .contains(world.course().slug());
        assertThat(stranger.json("POST", link + "/refusal", "").body()).contains("\"DECLINED\"");
        assertThat(as(learner).json("POST", link + "/acceptance", "").body()).contains("\"ACCEPTED\"");
        assertThat(stranger.get(link + "x").statusCode()).isEqualTo(404);
    }

    private List<Enrolment> places(Somebody person) {
        return enrolments.of(people.personOf(person.id()));
    }

    private int charges() {
        return jdbc.sql("select count(*) from charge where organisation_id = :organisation and learner_id = :learner")
                .param("organisation", world.organisation().id())
                .param("learner", learner.id())
                .query(Integer.class)
                .single();
    }

    private InvitationTally tally() {
        return invitations
                .tallies(world.organisation().id(), List.of(world.run().id()))
                .getOrDefault(world.run().id(), InvitationTally.NONE);
    }

    private Visitor as(Somebody person) {
        return Visitor.signedIn(port, Sessions.open(sessions, person.id(), person.name()));
    }
}
