package org.matricula.learningmanager;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.matricula.account.People;
import org.matricula.billing.CostMonth;
import org.matricula.billing.CostRow;
import org.matricula.billing.Costs;
import org.matricula.catalogue.BusinessModel;
import org.matricula.catalogue.Course;
import org.matricula.catalogue.CourseRun;
import org.matricula.enrolment.Enrolments;
import org.matricula.invitation.Invitations;
import org.matricula.invitation.SendingOptions;
import org.matricula.learningmanager.OpenManager.World;
import org.matricula.organisation.KnownLearners;
import org.matricula.organisation.Memberships;
import org.matricula.organisation.MergedMemberships;
import org.matricula.platform.NotFound;
import org.matricula.platform.Person;
import org.matricula.roll.MemberQuery;
import org.matricula.roll.Roll;
import org.matricula.roll.RollEntry;
import org.matricula.roll.RollMember;
import org.matricula.testing.MatriculaTest;
import org.matricula.testing.Partnership;
import org.matricula.testing.Somebody;
import org.springframework.beans.factory.annotation.Autowired;

/** Rule 10: what removing a learner does to what the organisation sees, and to what the learner has. */
@MatriculaTest
class RemovalTests {

    @Autowired
    OpenManager managers;

    @Autowired
    Partnership partnership;

    @Autowired
    Removals removals;

    @Autowired
    Roll roll;

    @Autowired
    Costs costs;

    @Autowired
    Invitations invitations;

    @Autowired
    Enrolments enrolments;

    @Autowired
    Memberships memberships;

    @Autowired
    MergedMemberships merged;

    @Autowired
    KnownLearners known;

    @Autowired
    People people;

    private World world;
    private Course course;
    private CourseRun open;
    private CourseRun invited;
    private Somebody ada;

    @BeforeEach
    void aLearnerInAnOpenAndAnInviteOnlyRun() {
        world = managers.paying("10");
        course = managers.learning().programmeOf(1).courses().getFirst();
        open = partnership.openRun(course, BusinessModel.OPEN_UPGRADE);
        invited = partnership.openRun(course, BusinessModel.PRIVATE_SPONSORED);
        ada = managers.learning().somebody();
        join(ada, open);
        join(ada, invited);
    }

    @Test
    void rule10ThePreviewSaysWhatStaysWhatEndsAndWhatItCosts() {
        var third = anotherCoursesRun();
        invite(third, ada);

        var preview = removals.preview(organisation(), member(ada).membershipId());

        assertThat(preview.ending()).extracting(RemovedPlace::runId).containsExactly(invited.id());
        assertThat(preview.staying()).extracting(RemovedPlace::runId).containsExactly(open.id());
        assertThat(preview.invitations()).isEqualTo(1);
        assertThat(preview.charges()).isEqualTo(2);
        assertThat(member(ada).runs()).isEqualTo(2);
    }

    @Test
    void rule10ARemovedLearnerVanishesByNameAndKeepsOpenCourses() {
        var membership = member(ada).membershipId();

        removals.remove(organisation(), membership);
        removals.remove(organisation(), membership);

        assertThat(roll.member(organisation(), membership)).isEmpty();
        assertThat(entries(ada)).isEmpty();
        assertThat(roll.tallies(organisation()).get(open.id()).removed()).isEqualTo(1);
        assertThat(roll.tallies(organisation()).get(open.id()).enrolled()).isZero();
        assertThat(enrolments.of(ada.id(), open.id()).orElseThrow().hasLeft()).isFalse();
        assertThat(enrolments.of(ada.id(), invited.id()).orElseThrow().hasLeft())
                .isTrue();
        assertThat(charged()).hasSize(2).allSatisfy(row -> {
            assertThat(row.learner()).isNull();
            assertThat(row.membershipId()).isEqualTo(membership);
        });
    }

    @Test
    void rule10PendingInvitationsStopWorking() {
        var third = anotherCoursesRun();
        invite(third, ada);

        removals.remove(organisation(), member(ada).membershipId());

        assertThat(invitations.toAddress(organisation(), ada.address())).isEmpty();
    }

    @Test
    void rule10InvitingAgainRestoresTheViewOnceTheyAccept() {
        var membership = member(ada).membershipId();
        removals.remove(organisation(), membership);
        var third = anotherCoursesRun();
        invite(third, ada);
        assertThat(entries(ada)).isEmpty();

        join(ada, third);

        assertThat(member(ada).membershipId()).isEqualTo(membership);
        assertThat(entries(ada)).extracting(RollEntry::runId).contains(third.id(), open.id());
        assertThat(roll.tallies(organisation()).get(open.id()).removed()).isZero();
    }

    @Test
    void rule10FromASingleRunTheRestIsSeenAsBefore() {
        var membership = member(ada).membershipId();
        assertThat(removals.preview(organisation(), membership, invited.id()).ends())
                .isTrue();
        assertThat(removals.preview(organisation(), membership, open.id()).ends())
                .isFalse();

        removals.remove(organisation(), membership, invited.id());

        assertThat(entries(ada)).extracting(RollEntry::runId).containsExactly(open.id());
        assertThat(member(ada).runs()).isEqualTo(1);
        assertThat(enrolments.of(ada.id(), invited.id()).orElseThrow().hasLeft())
                .isTrue();
        assertThatThrownBy(() -> removals.remove(organisation(), membership, invited.id()))
                .isInstanceOf(NotFound.class);

        join(ada, invited);
        assertThat(entries(ada)).hasSize(2);
    }

    @Test
    void rule10CostRowsOfARunSomebodyWasRemovedFromNameNobodyUntilTheyComeBack() {
        var membership = member(ada).membershipId();

        removals.remove(organisation(), membership, open.id());

        assertThat(charged()).allSatisfy(row -> assertThat(row.membershipId()).isEqualTo(membership));
        assertThat(nameOn(open)).isNull();
        assertThat(nameOn(invited)).isEqualTo(ada.name());
        join(ada, open);
        assertThat(nameOn(open)).isEqualTo(ada.name());
    }

    @Test
    void mergedLearnersAreOneOnTheRollAndTwoAgainOnceParted() {
        var bob = managers.learning().somebody();
        join(bob, open);
        var one = member(ada).membershipId();
        var two = member(bob).membershipId();

        merged.merge(organisation(), two, one);

        assertThat(roll.members(organisation(), MemberQuery.all(10)).rows())
                .singleElement()
                .satisfies(member -> {
                    assertThat(member.membershipId()).isEqualTo(one);
                    assertThat(member.runs()).isEqualTo(3);
                    assertThat(member.name()).isEqualTo(ada.name());
                });
        assertThat(roll.entriesOf(organisation(), new Person(ada.id(), List.of(ada.id(), bob.id()))))
                .hasSize(3)
                .allSatisfy(entry -> {
                    assertThat(entry.membershipId()).isEqualTo(one);
                    assertThat(entry.name()).isEqualTo(ada.name());
                    assertThat(entry.address()).isEqualTo(ada.address());
                });
        assertThat(removals.preview(organisation(), one).staying()).hasSize(2);

        merged.unmerge(organisation(), two);

        assertThat(roll.members(organisation(), MemberQuery.all(10)).rows())
                .extracting(RollMember::name)
                .containsExactlyInAnyOrder(ada.name(), bob.name());
        assertThat(member(bob).runs()).isEqualTo(1);
        assertThat(entries(bob)).allSatisfy(entry -> assertThat(entry.name()).isEqualTo(bob.name()));
    }

    @Test
    void removingAMergedLearnerRemovesBoth() {
        var bob = managers.learning().somebody();
        join(bob, invited);
        var one = member(ada).membershipId();
        merged.merge(organisation(), member(bob).membershipId(), one);

        removals.remove(organisation(), one);

        assertThat(roll.members(organisation(), MemberQuery.all(10)).rows()).isEmpty();
        assertThat(enrolments.of(bob.id(), invited.id()).orElseThrow().hasLeft())
                .isTrue();
        assertThat(roll.tallies(organisation()).get(invited.id()).removed()).isEqualTo(2);
    }

    @Test
    void anotherOrganisationRemovesNobody() {
        var other = managers.opened().organisation().id();
        var membership = member(ada).membershipId();

        assertThatThrownBy(() -> removals.preview(other, membership)).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> removals.remove(other, membership)).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> removals.remove(other, membership, open.id())).isInstanceOf(NotFound.class);
        assertThat(entries(ada)).hasSize(2);
    }

    private UUID organisation() {
        return world.organisation().id();
    }

    private void join(Somebody learner, CourseRun run) {
        memberships.add(organisation(), people.personOf(learner.id()), java.time.Instant.now());
        partnership.join(learner.id(), run, world.organisation());
    }

    /** Of one course only the run that comes first can be invited to without an agreement. */
    private CourseRun anotherCoursesRun() {
        return partnership.openRun(
                managers.learning().programmeOf(1).courses().getFirst(), BusinessModel.OPEN_SPONSORED);
    }

    private void invite(CourseRun run, Somebody to) {
        invitations.invite(
                world.organisation(),
                run,
                to.address(),
                java.util.Set.of(),
                SendingOptions.NONE,
                world.manager().id());
    }

    private RollMember member(Somebody learner) {
        var membership = known.seen(organisation(), List.of(learner.id()))
                .get(learner.id())
                .membershipId();
        return roll.member(organisation(), membership).orElseThrow();
    }

    private List<RollEntry> entries(Somebody learner) {
        return roll.entriesOf(organisation(), Person.of(learner.id()));
    }

    private @Nullable String nameOn(CourseRun run) {
        return charged().stream()
                .filter(row -> row.charge().runId().equals(run.id()))
                .findFirst()
                .orElseThrow()
                .learner();
    }

    private List<CostRow> charged() {
        var months = costs.months(organisation()).stream()
                .map(CostMonth::month)
                .distinct()
                .toList();
        var rows = new ArrayList<CostRow>();
        costs.forEach(organisation(), months, rows::add);
        return rows;
    }
}
