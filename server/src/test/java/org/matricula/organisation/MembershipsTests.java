package org.matricula.organisation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.matricula.account.Accounts;
import org.matricula.platform.Gone;
import org.matricula.platform.Invalid;
import org.matricula.platform.NotFound;
import org.matricula.platform.Person;
import org.matricula.platform.Refusal;
import org.matricula.testing.MatriculaTest;
import org.matricula.testing.Somebody;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.event.ApplicationEvents;
import org.springframework.test.context.event.RecordApplicationEvents;

/** Learners of an organisation: how they become it, what it notes about them, and how they cease to be it. */
@MatriculaTest
@RecordApplicationEvents
class MembershipsTests {

    @Autowired
    Memberships memberships;

    @Autowired
    ExternalLearnerIds externalIds;

    @Autowired
    LearnerGroups groups;

    @Autowired
    WaitingMemberships waiting;

    @Autowired
    MergedMemberships merged;

    @Autowired
    KnownLearners known;

    @Autowired
    Organisations organisations;

    @Autowired
    Accounts accounts;

    @Autowired
    Clock clock;

    @Autowired
    ApplicationEvents events;

    private Organisation organisation;
    private Person ada;
    private Person bob;

    @BeforeEach
    void anOrganisationAndTwoPeople() {
        organisation = org.matricula.testing.Organisations.in(organisations);
        ada = Person.of(Somebody.in(accounts).id());
        bob = Person.of(Somebody.in(accounts).id());
    }

    @Test
    void whoIsRemovedAndComesBackIsTheSameMemberAgain() {
        var first = add(ada);
        externalIds.set(organisation.id(), first.id(), "s-1");

        memberships.remove(organisation.id(), first.id());
        assertThat(known.seen(organisation.id(), ada.learnerIds())).isEmpty();
        assertThat(known.of(organisation.id(), ada.learnerIds()).get(ada.id()))
                .isEqualTo(new KnownLearners.Known(first.id(), true));

        assertThat(add(ada).id()).isEqualTo(first.id());
        assertThat(seen(ada).externalLearnerId()).isEqualTo("s-1");
    }

    @Test
    void anIdThatWentToSomebodyElseMeanwhileDoesNotComeBack() {
        var first = add(ada);
        externalIds.set(organisation.id(), first.id(), "s-1");
        memberships.remove(organisation.id(), first.id());
        externalIds.set(organisation.id(), add(bob).id(), "s-1");

        assertThat(add(ada).externalLearnerId()).isNull();
    }

    @Test
    void tabsThatJoinAtOnceMakeOneMembership() throws Exception {
        Callable<UUID> join = () -> add(ada).id();
        try (var executor = Executors.newVirtualThreadPerTaskExecutor()) {
            var ids = new ArrayList<UUID>();
            for (var each : executor.invokeAll(List.of(join, join, join, join))) ids.add(each.get());
            assertThat(ids).containsOnly(seen(ada).membershipId());
        }
    }

    @Test
    void anExternalIdIsOneLearnersAlone() {
        externalIds.set(organisation.id(), add(ada).id(), " s-1 ");
        var other = add(bob).id();

        assertThat(seen(ada).externalLearnerId()).isEqualTo("s-1");
        assertThatThrownBy(() -> externalIds.set(organisation.id(), other, "s-1"))
                .isInstanceOf(Invalid.class)
                .hasMessageContaining("external-taken");
        assertThatThrownBy(() -> externalIds.set(organisation.id(), other, "a\u0000b"))
                .isInstanceOf(Invalid.class);

        externalIds.set(organisation.id(), seen(ada).membershipId(), " ");
        externalIds.set(organisation.id(), other, "s-1");
        assertThat(memberships
                        .byExternalId(organisation.id(), "s-1")
                        .orElseThrow()
                        .id())
                .isEqualTo(other);
    }

    @Test
    void anotherOrganisationChangesNothing() {
        var id = add(ada).id();
        var other = org.matricula.testing.Organisations.in(organisations).id();

        assertThatThrownBy(() -> externalIds.set(other, id, "s-1")).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> memberships.remove(other, id)).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> merged.merge(other, id, add(bob).id())).isInstanceOf(NotFound.class);
        var group = groups.create(other, "Year 1");
        assertThatThrownBy(() -> groups.put(organisation.id(), group.id(), List.of(id)))
                .isInstanceOf(NotFound.class);
        assertThat(groups.put(other, group.id(), List.of(id))).isZero();
    }

    @Test
    void whatAnInvitationSaysIsNotedOnlyWhereNothingStands() {
        add(ada);
        assertThat(memberships.fillIn(organisation.id(), ada, "s-1", "Year 1")).isTrue();
        assertThat(memberships.fillIn(organisation.id(), ada, "s-2", "Year 2")).isTrue();

        assertThat(seen(ada).externalLearnerId()).isEqualTo("s-1");
        assertThat(groups.of(organisation.id()))
                .extracting(LearnerGroup::name, LearnerGroup::size)
                .containsExactly(org.assertj.core.groups.Tuple.tuple("Year 1", 1));

        add(bob);
        assertThat(memberships.fillIn(organisation.id(), bob, "s-1", "year 1")).isFalse();
        assertThat(seen(bob).externalLearnerId()).isNull();
        assertThat(groups.of(organisation.id())).extracting(LearnerGroup::size).containsExactly(2);
    }

    @Test
    void groupsHaveNamesOfTheirOwnAndLearnersInOneAtMost() {
        var one = groups.create(organisation.id(), " Year 1 ");
        var two = groups.create(organisation.id(), "Year 2");
        assertThatThrownBy(() -> groups.create(organisation.id(), "YEAR 1")).isInstanceOf(Invalid.class);
        assertThatThrownBy(() -> groups.rename(organisation.id(), two.id(), "year 1"))
                .isInstanceOf(Invalid.class);
        assertThatThrownBy(() -> groups.create(organisation.id(), " ")).isInstanceOf(Invalid.class);
        var ids = List.of(add(ada).id(), add(bob).id());

        assertThat(groups.put(organisation.id(), one.id(), ids)).isEqualTo(2);
        assertThat(groups.put(organisation.id(), one.id(), ids)).isZero();
        assertThat(groups.put(organisation.id(), two.id(), ids.subList(0, 1))).isEqualTo(1);
        assertThat(groups.of(organisation.id())).extracting(LearnerGroup::size).containsExactly(1, 1);
        assertThat(groups.put(organisation.id(), null, ids.subList(0, 1))).isEqualTo(1);

        groups.delete(organisation.id(), one.id());
        assertThat(seen(bob).groupId()).isNull();
        assertThatThrownBy(() -> groups.delete(organisation.id(), one.id())).isInstanceOf(NotFound.class);
    }

    @Test
    void aMembershipThatWaitsIsTakenOnceByWhoeverSaysYesByItsLink() {
        var made = waiting.make(organisation, "s-1");
        var link = waiting.link(organisation, made.id());
        assertThat(made.isWaiting()).isTrue();
        assertThat(waiting.open(link).membership().externalLearnerId()).isEqualTo("s-1");
        assertThatThrownBy(() -> waiting.make(organisation, "s-1")).isInstanceOf(Invalid.class);

        waiting.accept(link, ada.id());
        waiting.accept(link, ada.id());

        assertThat(seen(ada).membershipId()).isEqualTo(made.id());
        assertThatThrownBy(() -> waiting.accept(link, bob.id())).isInstanceOf(Refusal.class);
        assertThatThrownBy(() -> waiting.link(organisation, made.id())).isInstanceOf(Refusal.class);
        memberships.remove(organisation.id(), made.id());
        assertThatThrownBy(() -> waiting.open(link)).isInstanceOf(Gone.class);
    }

    @Test
    void ofTwoWhoTakeTheSameMembershipAtOnceOneGetsIt() throws Exception {
        var link = waiting.link(organisation, waiting.make(organisation, "s-1").id());
        var people =
                IntStream.range(0, 6).mapToObj(i -> Somebody.in(accounts).id()).toList();
        try (var executor = Executors.newVirtualThreadPerTaskExecutor()) {
            var calls = people.stream()
                    .<Callable<Boolean>>map(id -> () -> {
                        try {
                            waiting.accept(link, id);
                            return true;
                        } catch (Refusal late) {
                            return false;
                        }
                    })
                    .toList();
            var got = 0;
            for (var each : executor.invokeAll(calls)) if (each.get()) got++;
            assertThat(got).isEqualTo(1);
        }
        assertThat(known.seen(organisation.id(), people)).hasSize(1);
    }

    @Test
    void aLearnerWhoIsKnownAlreadyJoinsWhatWaitedForThem() {
        var own = add(ada);
        var made = waiting.make(organisation, "s-1");

        waiting.accept(waiting.link(organisation, made.id()), ada.id());

        assertThat(seen(ada).membershipId()).isEqualTo(own.id());
        assertThat(seen(ada).externalLearnerId()).isEqualTo("s-1");
        assertThat(memberships.find(organisation.id(), made.id()).orElseThrow().seenAs())
                .isEqualTo(own.id());
        assertThatThrownBy(() -> merged.unmerge(organisation.id(), made.id())).isInstanceOf(Refusal.class);
    }

    @Test
    void anInvitationWithTheIdOfAMembershipThatWaitsTakesIt() {
        var made = waiting.make(organisation, "s-1");
        var own = add(ada);

        assertThat(memberships.fillIn(organisation.id(), ada, "s-1", "")).isTrue();

        assertThat(seen(ada).externalLearnerId()).isEqualTo("s-1");
        assertThat(memberships.find(organisation.id(), made.id()).orElseThrow().mergedInto())
                .isEqualTo(own.id());
    }

    @Test
    void mergedMembershipsAreSeenAsOneAndPartedAsTheyWere() {
        var one = add(ada).id();
        var two = add(bob).id();
        externalIds.set(organisation.id(), two, "s-2");

        merged.merge(organisation.id(), two, one);
        assertThat(seen(bob).membershipId()).isEqualTo(one);
        assertThat(seen(bob).namedAs()).isEqualTo(ada.id());
        assertThat(memberships
                        .byExternalId(organisation.id(), "s-2")
                        .orElseThrow()
                        .seenAs())
                .isEqualTo(one);
        assertThat(merged.together(organisation.id(), two))
                .extracting(Membership::id)
                .containsExactly(one, two);
        assertThatThrownBy(() -> merged.merge(organisation.id(), one, two)).isInstanceOf(Refusal.class);
        assertThatThrownBy(() -> merged.merge(organisation.id(), one, one)).isInstanceOf(Refusal.class);

        merged.unmerge(organisation.id(), two);
        assertThat(seen(bob).membershipId()).isEqualTo(two);
        assertThat(seen(bob).externalLearnerId()).isEqualTo("s-2");
        assertThatThrownBy(() -> merged.unmerge(organisation.id(), two)).isInstanceOf(Refusal.class);
    }

    @Test
    void removingAMergedLearnerRemovesThemWhole() {
        var one = add(ada).id();
        var two = add(bob).id();
        merged.merge(organisation.id(), two, one);

        assertThat(memberships.remove(organisation.id(), two))
                .extracting(Membership::id)
                .containsExactly(one, two);
        assertThat(known.seen(organisation.id(), List.of(ada.id(), bob.id()))).isEmpty();
        assertThat(known.of(organisation.id(), List.of(bob.id())).get(bob.id()).membershipId())
                .isEqualTo(one);
    }

    @Test
    void everyChangeIsTold() {
        var id = add(ada).id();
        add(ada);
        externalIds.set(organisation.id(), id, "s-1");
        externalIds.set(organisation.id(), id, "s-1");
        var group = groups.create(organisation.id(), "Year 1");
        groups.put(organisation.id(), group.id(), List.of(id));
        groups.delete(organisation.id(), group.id());
        memberships.remove(organisation.id(), id);
        memberships.remove(organisation.id(), id);

        assertThat(events.stream(MembershipsChanged.class))
                .hasSize(5)
                .allSatisfy(event -> assertThat(event.membershipIds()).containsExactly(id));
    }

    private Membership add(Person person) {
        return memberships.add(organisation.id(), person, clock.instant());
    }

    private KnownLearners.Seen seen(Person person) {
        return known.seen(organisation.id(), person.learnerIds()).get(person.id());
    }
}
