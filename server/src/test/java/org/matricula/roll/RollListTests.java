package org.matricula.roll;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.matricula.catalogue.BusinessModel;
import org.matricula.platform.Invalid;
import org.matricula.progress.ProgressEvent.Kind;
import org.matricula.testing.MatriculaTest;
import org.springframework.beans.factory.annotation.Autowired;

/** Lists page by key in every order, and find what is looked for. */
@MatriculaTest
class RollListTests {

    private static final int LEARNERS = 9;

    @Autowired
    FollowedRun following;

    @Autowired
    Roll roll;

    private FollowedRun.World world;
    private List<UUID> learners;

    /** Everybody is a little further than the one before; every third has done nothing, and the scores repeat. */
    @BeforeEach
    void aRunWithLearners() {
        world = following.of(BusinessModel.OPEN_UPGRADE);
        learners = IntStream.range(0, LEARNERS)
                .mapToObj(i -> following.joins(world).id())
                .toList();
        for (int i = 0; i < LEARNERS; i++) {
            if (i % 3 == 0) continue;
            following.completes(world, learners.get(i), i % 4 + 1);
            following.scores(world, learners.get(i), i % 3 == 1 ? "40" : "60");
        }
        following.leaves(world, learners.get(0));
        following
                .events()
                .take(List.of(following.event(
                        world,
                        learners.get(4),
                        Kind.COMMENTED,
                        0,
                        null,
                        following.clock().instant())));
    }

    @ParameterizedTest
    @EnumSource(RollQuery.Sort.class)
    void pagesOfEntriesAreTheWholeListInOrder(RollQuery.Sort sort) {
        for (var direction : Direction.values()) {
            var query = new RollQuery("", null, Standing.ALL, sort, direction, null, 100);
            var whole = entries(query).rows();
            assertThat(whole).hasSize(LEARNERS);
            assertThat(paged(new RollQuery("", null, Standing.ALL, sort, direction, null, 2)))
                    .isEqualTo(whole);
            assertThat(whole.stream().map(value(sort)).filter(java.util.Objects::nonNull))
                    .isSortedAccordingTo(
                            direction == Direction.ASCENDING ? Comparator.naturalOrder() : Comparator.reverseOrder());
            var values = whole.stream().map(value(sort)).toList();
            var firstMissing = values.indexOf(null);
            if (firstMissing >= 0)
                assertThat(values.subList(firstMissing, LEARNERS)).containsOnlyNulls();
        }
    }

    @ParameterizedTest
    @EnumSource(MemberQuery.Sort.class)
    void pagesOfMembersAreTheWholeListInOrder(MemberQuery.Sort sort) {
        for (var direction : Direction.values()) {
            var whole = members(new MemberQuery("", null, Standing.ALL, sort, direction, null, 100));
            assertThat(whole.rows()).hasSize(LEARNERS);
            assertThat(whole.next()).isNull();
            var all = new ArrayList<RollMember>();
            var query = new MemberQuery("", null, Standing.ALL, sort, direction, null, 4);
            for (var page = members(query); ; page = members(query.after(page.next()))) {
                all.addAll(page.rows());
                if (page.next() == null) break;
            }
            assertThat(all).isEqualTo(whole.rows());
        }
    }

    @Test
    void allRunsAreReadInTheOrderOfEnrolment() {
        var all = new ArrayList<UUID>();
        String key = null;
        do {
            var page = roll.allEntries(world.organisation().id(), key, 4);
            page.rows().forEach(row -> all.add(row.learnerId()));
            key = page.next();
        } while (key != null);

        assertThat(all).isEqualTo(learners);
    }

    @Test
    void standingsSayWhoIsToBeChased() {
        assertThat(count(Standing.NOT_STARTED)).isEqualTo(2);
        assertThat(count(Standing.LEFT)).isEqualTo(1);
        assertThat(count(Standing.STALLED)).isZero();
        assertThat(count(Standing.TAKING_PART)).isEqualTo(8);
        assertThat(count(Standing.COMPLETED)).isZero();
        longAgo(learners.get(1));
        assertThat(count(Standing.STALLED)).isEqualTo(1);
    }

    @Test
    void aSearchIsPagedLikeTheList() {
        assertThat(paged(new RollQuery(
                        "ada ng", null, Standing.ALL, RollQuery.Sort.SCORE, Direction.DESCENDING, null, 2)))
                .hasSize(LEARNERS);
        var one = roll.entry(world.organisation().id(), world.run().id(), learners.get(5))
                .orElseThrow();
        var mark = one.name().substring("Ada Ng ".length(), "Ada Ng ".length() + 8);
        assertThat(paged(new RollQuery(mark, null, Standing.ALL, RollQuery.Sort.NAME, Direction.ASCENDING, null, 2)))
                .contains(one);
        assertThat(paged(new RollQuery(
                        "100% nobody_", null, Standing.ALL, RollQuery.Sort.NAME, Direction.ASCENDING, null, 2)))
                .isEmpty();
    }

    @Test
    void anotherOrganisationSeesNobody() {
        var other = following.another();

        assertThat(roll.entries(other.id(), world.run().id(), RollQuery.all(10)).rows())
                .isEmpty();
        assertThat(roll.entry(other.id(), world.run().id(), learners.getFirst()))
                .isEmpty();
        assertThat(roll.members(other.id(), MemberQuery.all(10)).rows()).isEmpty();
        var membership = roll.entry(world.organisation().id(), world.run().id(), learners.getFirst())
                .orElseThrow()
                .membershipId();
        assertThat(roll.member(other.id(), membership)).isEmpty();
    }

    @Test
    void aKeyOfAnotherOrderOrOfNobodyIsRefused() {
        var byName = new RollQuery("", null, Standing.ALL, RollQuery.Sort.NAME, Direction.ASCENDING, null, 2);
        var key = entries(byName).next();

        assertThatThrownBy(() -> entries(RollQuery.all(2).after(key))).isInstanceOf(Invalid.class);
        assertThatThrownBy(() -> entries(byName.after("x"))).isInstanceOf(Invalid.class);
        assertThat(key).doesNotContain("ada");
    }

    @SuppressWarnings("rawtypes")
    private static Function<RollEntry, Comparable> value(RollQuery.Sort sort) {
        return switch (sort) {
            case NAME -> row -> row.name().toLowerCase();
            case ADDRESS -> row -> row.address().toLowerCase();
            case ENROLLED -> RollEntry::enrolledAt;
            case STEPS -> RollEntry::stepsCompleted;
            case SCORE -> RollEntry::averageScore;
            case COMMENTS -> RollEntry::comments;
            case VISITED -> RollEntry::lastVisitedAt;
        };
    }

    private void longAgo(UUID learner) {
        following
                .jdbc()
                .sql(
                        "update roll_entry set last_visited_at = last_visited_at - interval '15 days' where learner_id = :id")
                .param("id", learner)
                .update();
    }

    private int count(Standing standing) {
        return entries(new RollQuery("", null, standing, RollQuery.Sort.NAME, Direction.ASCENDING, null, 100))
                .rows()
                .size();
    }

    private List<RollEntry> paged(RollQuery query) {
        var all = new ArrayList<RollEntry>();
        for (var page = entries(query); ; page = entries(query.after(page.next()))) {
            all.addAll(page.rows());
            if (page.next() == null) return all;
        }
    }

    private RollPage<RollEntry> entries(RollQuery query) {
        return roll.entries(world.organisation().id(), world.run().id(), query);
    }

    private RollPage<RollMember> members(MemberQuery query) {
        return roll.members(world.organisation().id(), query);
    }
}
