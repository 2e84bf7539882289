package org.matricula.roll;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.matricula.account.Accounts;
import org.matricula.catalogue.BusinessModel;
import org.matricula.progress.ProgressEvent.Kind;
import org.matricula.testing.MatriculaTest;
import org.springframework.beans.factory.annotation.Autowired;

/** Two who change something about one learner at once both have their way. */
@MatriculaTest
class RollRaceTests {

    @Autowired
    FollowedRun following;

    @Autowired
    Roll roll;

    @Autowired
    Accounts accounts;

    private FollowedRun.World world;
    private UUID learner;

    @BeforeEach
    void somebodyOnTheirOwn() {
        world = following.of(BusinessModel.OPEN_UPGRADE);
        learner = following.invited().learning().somebody().id();
        following.joinsAlone(world, learner);
    }

    @Test
    void progressUnderWayIsSeenByWhoPutsThePlaceOnTheRoll() throws Exception {
        overlapping(
                () -> following.events().take(List.of(following.event(world, learner, Kind.COMPLETED, 0, null))),
                () -> following.joins(world, learner));

        assertThat(entry().stepsCompleted()).isEqualTo(1);
    }

    @Test
    void progressThatComesWhileThePlaceIsPutOnTheRollIsSeen() throws Exception {
        overlapping(
                () -> following.joins(world, learner),
                () -> following.events().take(List.of(following.event(world, learner, Kind.COMPLETED, 0, null))));

        assertThat(entry().stepsCompleted()).isEqualTo(1);
    }

    @Test
    void leavingWhileLearningShowsBoth() throws Exception {
        following.joins(world, learner);

        overlapping(
                () -> following.events().take(List.of(following.event(world, learner, Kind.COMPLETED, 0, null))),
                () -> following.leaves(world, learner));

        assertThat(entry().stepsCompleted()).isEqualTo(1);
        assertThat(entry().hasLeft()).isTrue();
    }

    @Test
    void whoIsRemovedWhileJoiningAnotherRunIsSeenOnlyThroughTheNewMembership() throws Exception {
        following.joins(world, learner);
        var other = world.in(
                following.invited().run(world.provider(), world.course(), BusinessModel.OPEN_UPGRADE, "Other"));

        overlapping(() -> following.removes(world, learner), () -> following.joins(other, learner));

        var members =
                roll.members(world.organisation().id(), MemberQuery.all(10)).rows();
        assertThat(members).hasSize(1);
        assertThat(roll.allEntries(world.organisation().id(), null, 10).rows())
                .hasSize(2)
                .allMatch(
                        entry -> entry.membershipId().equals(members.getFirst().membershipId()));
    }

    @Test
    void whoJoinsAndIsRemovedMeanwhileIsGone() throws Exception {
        following.joins(world, learner);
        var other = world.in(
                following.invited().run(world.provider(), world.course(), BusinessModel.OPEN_UPGRADE, "Other"));

        overlapping(() -> following.joins(other, learner), () -> following.removes(world, learner));

        assertThat(roll.allEntries(world.organisation().id(), null, 10).rows()).isEmpty();
        assertThat(roll.members(world.organisation().id(), MemberQuery.all(10)).rows())
                .isEmpty();
    }

    @Test
    void aNameChangedWhileJoiningIsTheNewOne() throws Exception {
        overlapping(
                () -> following.joins(world, learner),
                () -> accounts.update(learner, "Ada Changed", "en-GB", "Europe/London"));

        assertThat(entry().name()).isEqualTo("Ada Changed");
    }

    @Test
    void manyAtOnceLoseNothing() throws Exception {
        var learners = IntStream.range(0, 8)
                .mapToObj(i -> following.invited().learning().somebody().id())
                .toList();
        var tasks = new ArrayList<Callable<Object>>();
        for (int i = 0; i < 160; i++) {
            var who = learners.get(i % 8);
            var step = i / 8 % 4;
            tasks.add(
                    switch (i % 5) {
                        case 0 -> run(() -> following.joins(world, who));
                        case 1 -> run(() -> leave(who));
                        case 2 -> run(() -> accounts.update(who, "Name " + step, "en-GB", "Europe/London"));
                        default ->
                            run(() -> following
                                    .events()
                                    .take(learners.stream()
                                            .map(one -> following.event(world, one, Kind.COMMENTED, step, null))
                                            .toList()));
                    });
        }
        try (var threads = Executors.newFixedThreadPool(8)) {
            for (var one : threads.invokeAll(tasks)) one.get();
        }

        var rows = new ArrayList<RollEntry>();
        roll.eachEntry(world.organisation().id(), world.run().id(), rows::add);
        assertThat(rows).hasSize(8).allSatisfy(row -> {
            assertThat(row.comments()).isEqualTo(comments(row.learnerId()));
            assertThat(row.name()).isEqualTo(accounts.get(row.learnerId()).name());
        });
        var left = (int) rows.stream().filter(RollEntry::hasLeft).count();
        assertThat(roll.tallies(world.organisation().id()).get(world.run().id()))
                .isEqualTo(new RollTally(8, left, 0));
    }

    private void leave(UUID who) {
        try {
            following.leaves(world, who);
        } catch (org.matricula.platform.Refusal withoutPlace) {
            // not there yet
        }
    }

    private int comments(UUID who) {
        return following
                .jdbc()
                .sql("select comments from progress where learner_id = :learner and run_id = :run")
                .param("learner", who)
                .param("run", world.run().id())
                .query(Integer.class)
                .single();
    }

    private RollEntry entry() {
        return roll.entry(world.organisation().id(), world.run().id(), learner).orElseThrow();
    }

    /** The second begins while the first has done everything and not yet committed. */
    private void overlapping(Runnable first, Runnable second) throws Exception {
        var done = new CountDownLatch(1);
        var goOn = new CountDownLatch(1);
        try (var threads = Executors.newFixedThreadPool(2)) {
            var one = threads.submit(() -> following.transaction().executeWithoutResult(status -> {
                first.run();
                done.countDown();
                await(goOn);
            }));
            await(done);
            var other = threads.submit(second);
            Thread.sleep(300);
            goOn.countDown();
            one.get(60, TimeUnit.SECONDS);
            other.get(60, TimeUnit.SECONDS);
        }
    }

    private static void await(CountDownLatch latch) {
        try {
            assertThat(latch.await(60, TimeUnit.SECONDS)).isTrue();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Callable<Object> run(Runnable task) {
        return Executors.callable(task);
    }
}
