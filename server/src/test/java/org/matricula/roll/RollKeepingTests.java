package org.matricula.roll;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.matricula.account.Accounts;
import org.matricula.account.Closing;
import org.matricula.account.People;
import org.matricula.catalogue.BusinessModel;
import org.matricula.catalogue.RunDetails;
import org.matricula.enrolment.BulkEnrolments;
import org.matricula.enrolment.Enrolment;
import org.matricula.enrolment.Places;
import org.matricula.enrolment.Source;
import org.matricula.enrolment.Track;
import org.matricula.platform.Person;
import org.matricula.progress.ProgressEvent.Kind;
import org.matricula.progress.Revocations;
import org.matricula.testing.MatriculaTest;
import org.matricula.testing.Somebody;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The roll says what is so as soon as the call returns; source: rules 4, 5, 7 and 10 of the Learning Manager. */
@MatriculaTest
class RollKeepingTests {

    @Autowired
    FollowedRun following;

    @Autowired
    Roll roll;

    @Autowired
    RollRemovals removals;

    @Autowired
    RollTallies tallies;

    @Autowired
    Places places;

    @Autowired
    BulkEnrolments bulk;

    @Autowired
    Revocations revocations;

    @Autowired
    Accounts accounts;

    @Autowired
    Closing closing;

    @Autowired
    People people;

    @Autowired
    JdbcClient jdbc;

    private FollowedRun.World world;

    @BeforeEach
    void aRunToInviteTo() {
        world = following.of(BusinessModel.OPEN_UPGRADE);
    }

    /** Counts equal the rows, always. */
    @AfterEach
    void countingAgainFindsWhatWasKept() {
        var kept = allTallies();
        tallies.recount();
        assertThat(allTallies()).isEqualTo(kept);
    }

    @Test
    void whoJoinsThroughTheOrganisationIsOnItsRollAtOnce() {
        var ada = following.joins(world);

        assertThat(entries()).singleElement().satisfies(entry -> {
            assertThat(entry.name()).isEqualTo(ada.name());
            assertThat(entry.address()).isEqualTo(ada.address());
            assertThat(entry.stepsCompleted()).isZero();
            assertThat(entry.averageScore()).isNull();
            assertThat(entry.lastVisitedAt()).isNull();
            assertThat(entry.completedAt()).isNull();
            assertThat(entry.profileToken()).hasSizeGreaterThanOrEqualTo(22);
        });
        assertThat(tally()).isEqualTo(new RollTally(1, 0, 0));
        assertThat(members()).singleElement().satisfies(member -> {
            assertThat(member.membershipId()).isEqualTo(entries().getFirst().membershipId());
            assertThat(member.runs()).isEqualTo(1);
        });
    }

    @Test
    void whoJoinsAloneOrWasImportedIsOnNoRoll() {
        following.joinsAlone(world, following.invited().learning().somebody().id());
        var imported = following.invited().learning().somebody().id();
        bulk.add(List.of(new Enrolment(
                imported,
                world.run().id(),
                world.course().id(),
                Track.VERIFIED,
                Source.IMPORT,
                world.provider().id(),
                Instant.now(),
                null)));
        following.completes(world, imported, 1);

        assertThat(entries()).isEmpty();
        assertThat(roll.tallies(world.provider().id())).isEmpty();
    }

    @Test
    void leavingAndComingBackShow() {
        var ada = following.joins(world);

        following.leaves(world, ada.id());
        assertThat(entries()).singleElement().matches(RollEntry::hasLeft);
        assertThat(tally()).isEqualTo(new RollTally(1, 1, 0));

        following.joins(world, ada.id());
        assertThat(entries()).singleElement().matches(entry -> !entry.hasLeft());
        assertThat(tally()).isEqualTo(new RollTally(1, 0, 0));
    }

    @Test
    void movingToALaterRunLeavesOneAndTakesTheOther() {
        var ada = following.joins(world);
        var later = following
                .invited()
                .runs()
                .add(
                        world.provider().id(),
                        world.course().id(),
                        null,
                        new RunDetails(
                                "Later",
                                null,
                                world.run().startsAt().plus(Duration.ofHours(1)),
                                null,
                                null,
                                null,
                                world.run().model(),
                                6,
                                14));

        places.move(Person.of(ada.id()), world.run(), later);

        assertThat(entries()).singleElement().matches(RollEntry::hasLeft);
        assertThat(entries(world.in(later))).singleElement().matches(entry -> !entry.hasLeft());
        assertThat(members())
                .singleElement()
                .satisfies(member -> assertThat(member.runs()).isEqualTo(2));
    }

    @Test
    void anOwnPlaceThatIsUpgradedThroughTheOrganisationBringsItsProgress() {
        var ada = following.invited().learning().somebody().id();
        following.joinsAlone(world, ada);
        following.completes(world, ada, 3);

        following.joins(world, ada);
        following.completes(world, ada, 4);

        assertThat(entries()).singleElement().satisfies(entry -> {
            assertThat(entry.stepsCompleted()).isEqualTo(4);
            assertThat(entry.lastVisitedAt()).isNotNull();
        });
    }

    @Test
    void progressScoresAndCommentsShowAtOnce() {
        var ada = following.joins(world).id();
        var bob = following.joins(world).id();
        following
                .events()
                .take(List.of(
                        following.event(world, ada, Kind.VISITED, 0, null),
                        following.event(world, ada, Kind.COMPLETED, 0, null),
                        following.event(world, ada, Kind.COMMENTED, 1, null),
                        following.event(world, ada, Kind.SCORED, 4, new BigDecimal("66.66")),
                        following.event(world, bob, Kind.VISITED, 0, null)));

        var entry = roll.entry(world.organisation().id(), world.run().id(), ada).orElseThrow();
        assertThat(entry.stepsCompleted()).isEqualTo(1);
        assertThat(entry.testsTaken()).isEqualTo(1);
        assertThat(entry.averageScore()).isEqualByComparingTo("66.7");
        assertThat(entry.comments()).isEqualTo(1);
        assertThat(entry.lastCommentAt()).isNotNull();
        assertThat(roll.member(world.organisation().id(), entry.membershipId())
                        .orElseThrow()
                        .lastActivityAt())
                .isEqualTo(entry.lastVisitedAt());
        assertThat(roll.entry(world.organisation().id(), world.run().id(), bob)
                        .orElseThrow()
                        .lastVisitedAt())
                .isNotNull();
    }

    @Test
    void theCertificateShowsUntilItIsRevoked() {
        var ada = following.joins(world).id();
        following.completes(world, ada, 5);
        following.scores(world, ada, "90");

        assertThat(entries().getFirst().completedAt()).isNotNull();
        assertThat(members().getFirst().runsCompleted()).isEqualTo(1);

        revocations.revokeCourseCertificate(ada, world.run().id(), "fraud", Instant.now());
        assertThat(entries().getFirst().completedAt()).isNull();
        assertThat(members().getFirst().runsCompleted()).isZero();
    }

    @Test
    void theCertificateThatComesWithTheTrackShows() {
        var ada = following.invited().learning().somebody().id();
        following.joinsAlone(world, ada);
        following.completes(world, ada, 5);
        following.scores(world, ada, "90");

        following.joins(world, ada);

        assertThat(entries().getFirst().completedAt()).isNotNull();
    }

    @Test
    void aNewNameShowsAndFindsTheLearner() {
        var ada = following.joins(world);

        accounts.update(ada.id(), "Zoë O'Brien-王小明", "en-GB", "Europe/London");

        assertThat(entries())
                .singleElement()
                .satisfies(entry -> assertThat(entry.name()).isEqualTo("Zoë O'Brien-王小明"));
        for (var search :
                List.of("zoë", "brien", "O'BR", "小明", "zo 王小", ada.address().substring(0, 9))) {
            assertThat(found(search)).as(search).hasSize(1);
        }
        assertThat(found("ada n")).isEmpty();
        assertThat(found("rien")).isEmpty();
    }

    @Test
    void theAddressTheOrganisationInvitedStaysUntilAnotherIsShown() {
        var ada = following.invited().learning().somebody();
        following.joins(world, ada.id());
        knownBy("work@company.example", ada.id());
        assertThat(entries().getFirst().address()).isEqualTo("work@company.example");

        accounts.update(ada.id(), "Ada Changed", "en-GB", "Europe/London");

        assertThat(entries().getFirst().address()).isEqualTo("work@company.example");
        assertThat(entries().getFirst().name()).isEqualTo("Ada Changed");
    }

    @Test
    void rule10RemovedLearnersVanishByNameAndStillCount() {
        var ada = following.joins(world);
        following.joins(world);

        following.removes(world, ada.id());

        assertThat(entries()).noneMatch(entry -> entry.learnerId().equals(ada.id()));
        assertThat(members()).noneMatch(member -> ada.id().equals(member.learnerId()));
        assertThat(found(ada.name())).isEmpty();
        assertThat(tally()).isEqualTo(new RollTally(1, 0, 1));
        following.completes(world, ada.id(), 2);
        assertThat(entries()).hasSize(1);
    }

    @Test
    void rule10InvitingAgainRestoresTheViewOnceTheyAccept() {
        var ada = following.joins(world);
        var other = following.invited().run(world.provider(), world.course(), BusinessModel.OPEN_UPGRADE, "Again");
        following.removes(world, ada.id());
        following.completes(world, ada.id(), 2);

        following.joins(world.in(other), ada.id());

        assertThat(entries())
                .singleElement()
                .satisfies(entry -> assertThat(entry.stepsCompleted()).isEqualTo(2));
        assertThat(tally()).isEqualTo(new RollTally(1, 0, 0));
        following.completes(world, ada.id(), 3);
        assertThat(entries().getFirst().stepsCompleted()).isEqualTo(3);
    }

    @Test
    void rule10RemovalFromOneRunHidesItAloneUntilTheyComeThroughTheOrganisationAgain() {
        var ada = following.joins(world);
        var other = following.invited().run(world.provider(), world.course(), BusinessModel.OPEN_UPGRADE, "Other");
        following.joins(world.in(other), ada.id());

        assertThat(removals.fromRun(world.organisation().id(), world.run().id(), List.of(ada.id())))
                .isEqualTo(1);
        following.completes(world, ada.id(), 2);
        accounts.update(ada.id(), "Ada Changed", "en-GB", "Europe/London");
        following.leaves(world, ada.id());

        assertThat(entries()).isEmpty();
        assertThat(tally()).isEqualTo(new RollTally(0, 0, 1));
        assertThat(entries(world.in(other))).hasSize(1);
        assertThat(members().getFirst().runs()).isEqualTo(1);

        following.joins(world, ada.id());
        assertThat(entries())
                .singleElement()
                .satisfies(entry -> assertThat(entry.stepsCompleted()).isEqualTo(2));
        assertThat(tally()).isEqualTo(new RollTally(1, 0, 0));
    }

    @Test
    void whoClosesTheAccountIsOnNoRollAndCounts() {
        var ada = following.joins(world);

        closing.closeWithPassword(ada.id(), ada.password());

        assertThat(entries()).isEmpty();
        assertThat(members()).isEmpty();
        assertThat(tally()).isEqualTo(new RollTally(0, 0, 1));
    }

    @Test
    void rule4WhoComesBackThroughAnotherOrganisationIsSeenByTheFirstAsTheyLeft() {
        var ada = following.joins(world);
        following.completes(world, ada.id(), 1);
        following.leaves(world, ada.id());
        var other = world.by(following.another());

        following.joins(other, ada.id());
        following.completes(other, ada.id(), 4);
        accounts.update(ada.id(), "Ada Changed", "en-GB", "Europe/London");

        assertThat(entries()).singleElement().satisfies(entry -> {
            assertThat(entry.hasLeft()).isTrue();
            assertThat(entry.stepsCompleted()).isEqualTo(1);
            assertThat(entry.name()).isEqualTo("Ada Changed");
        });
        assertThat(entries(other)).singleElement().satisfies(entry -> {
            assertThat(entry.hasLeft()).isFalse();
            assertThat(entry.stepsCompleted()).isEqualTo(4);
        });
    }

    @Test
    void learnersFoundToBeOnePersonAreKnownByOneMembership() {
        var ada = following.joins(world);
        var alias = following.invited().learning().somebody();
        people.merge(alias.id(), ada.id(), "the same");
        var other = following.invited().run(world.provider(), world.course(), BusinessModel.OPEN_UPGRADE, "Other");

        following.joins(world.in(other), alias.id());

        assertThat(entries(world.in(other)).getFirst().membershipId())
                .isEqualTo(entries().getFirst().membershipId());
        assertThat(members())
                .singleElement()
                .satisfies(member -> assertThat(member.runs()).isEqualTo(2));
    }

    @Test
    void enrolmentsByTheThousandAreOnTheRoll() {
        var learners = List.of(
                following.invited().learning().somebody(),
                following.invited().learning().somebody());
        learners.forEach(
                one -> following.memberships().add(world.organisation().id(), Person.of(one.id()), Instant.now()));
        assertThat(members()).hasSize(2).allMatch(member -> member.runs() == 0);

        bulk.add(learners.stream().map(this::throughTheOrganisation).toList());
        following.completes(world, learners.getFirst().id(), 1);

        assertThat(entries()).hasSize(2);
        assertThat(tally()).isEqualTo(new RollTally(2, 0, 0));
        assertThat(entries()).anyMatch(entry -> entry.stepsCompleted() == 1);
    }

    @Test
    void aNewVersionOfTheContentIsCountedAnew() {
        var ada = following.joins(world);
        following.completes(world, ada.id(), 3);
        var less = new org.matricula.testing.TaughtContent(
                new org.matricula.catalogue.content.Outline(
                        world.content().outline().weeks().subList(0, 1)),
                world.content().steps());

        less.publishedIn(world.run(), world.provider().id(), following.authoring());

        assertThat(entries().getFirst().stepsCompleted()).isEqualTo(2);
    }

    private Enrolment throughTheOrganisation(Somebody one) {
        return new Enrolment(
                one.id(),
                world.run().id(),
                world.course().id(),
                Track.UPGRADED,
                Source.SHARED_LINK,
                world.organisation().id(),
                Instant.now(),
                null);
    }

    private void knownBy(String address, UUID learner) {
        jdbc.sql("""
                        insert into known_address (organisation_id, learner_id, address, normal, since)
                        values (:organisation, :learner, :address, :normal, now())""")
                .param("organisation", world.organisation().id())
                .param("learner", learner)
                .param("address", address)
                .param("normal", address.toLowerCase(Locale.ROOT))
                .update();
        following
                .publisher()
                .publishEvent(new org.matricula.invitation.KnownAddressChanged(
                        world.organisation().id(), learner));
    }

    private List<RollEntry> found(String search) {
        return roll.entries(
                        world.organisation().id(),
                        world.run().id(),
                        new RollQuery(search, null, Standing.ALL, RollQuery.Sort.NAME, Direction.ASCENDING, null, 10))
                .rows();
    }

    private List<RollEntry> entries() {
        return entries(world);
    }

    private List<RollEntry> entries(FollowedRun.World of) {
        return roll.entries(of.organisation().id(), of.run().id(), RollQuery.all(10))
                .rows();
    }

    private List<RollMember> members() {
        return roll.members(world.organisation().id(), MemberQuery.all(10)).rows();
    }

    private RollTally tally() {
        return roll.tallies(world.organisation().id()).get(world.run().id());
    }

    private List<String> allTallies() {
        return jdbc.sql("""
                        select t::text from roll_tally t where (enrolled, left_run, removed) <> (0, 0, 0)
                         order by organisation_id, run_id""").query(String.class).list();
    }
}
