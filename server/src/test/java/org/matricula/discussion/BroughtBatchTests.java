package org.matricula.discussion;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.matricula.discussion.BroughtBatch.Answers;
import org.matricula.discussion.BroughtBatch.Key;
import org.matricula.discussion.BroughtBatch.Row;
import org.matricula.discussion.BroughtBatch.Standing;
import org.matricula.discussion.BulkComments.Brought;
import org.matricula.discussion.BulkComments.Outcome;
import org.matricula.platform.Ids;

class BroughtBatchTests {

    private static final Instant NOON = Instant.parse("2014-03-03T12:00:00Z");
    private static final UUID AUTHOR = Ids.next();
    private static final UUID ADA = Ids.next();

    private final Spot spot = new Spot(Ids.next(), Ids.next());
    private final Standing opener = standing(spot, null);
    private final Standing reply = standing(spot, opener);

    @Test
    void aReplyToAReplyJoinsItsConversationAndIsCountedAtBoth() {
        var batch = new BroughtBatch(Map.of(reply.key().id(), reply));
        var answer = brought(reply.key().id(), null);

        assertThat(batch.take(answer)).isEqualTo(Outcome.TAKEN);

        assertThat(batch.atRepliesHere()).isEqualTo(Map.of(reply.key(), new Answers(1, 1)));
        assertThat(batch.atOpenersHere()).isEqualTo(Map.of(opener.key(), new Answers(1, 1)));
        assertThat(batch.rows(Map.of(opener.key().id(), 8))).singleElement().satisfies(row -> {
            assertThat(row.standing().root()).isEqualTo(opener.key());
            assertThat(row.parent()).isEqualTo(reply.key());
            assertThat(row.position()).isEqualTo(8);
        });
    }

    @Test
    void repliesOfOneConversationAreNumberedInTheirOrderAfterThoseHere() {
        var batch = new BroughtBatch(Map.of(opener.key().id(), opener));
        var first = brought(opener.key().id(), null);
        var hidden = brought(first.id(), NOON);
        var third = brought(first.id(), null);

        List.of(first, hidden, third).forEach(batch::take);

        assertThat(batch.rows(Map.of(opener.key().id(), 5)))
                .extracting(Row::position)
                .containsExactly(3, 4, 5);
        assertThat(batch.rows(Map.of(opener.key().id(), 5)).getFirst().answers())
                .as("of a reply")
                .isEqualTo(new Answers(1, 2));
        assertThat(batch.atOpenersHere()).isEqualTo(Map.of(opener.key(), new Answers(2, 3)));
        assertThat(batch.atRepliesHere()).isEmpty();
    }

    @Test
    void whatAnswersNothingThatIsHereIsNotTakenNorWhatAnswersIt() {
        var batch = new BroughtBatch(Map.of(opener.key().id(), opener));
        var lost = brought(Ids.next(), null);
        var elsewhere = new Brought(
                ADA, Ids.next(), spot.runId(), Ids.next(), opener.key().id(), false, NOON, "x", 0, null);

        assertThat(batch.take(lost)).isEqualTo(Outcome.NO_PARENT);
        assertThat(batch.take(brought(lost.id(), null))).isEqualTo(Outcome.NO_PARENT);
        assertThat(batch.take(elsewhere)).as("on another step").isEqualTo(Outcome.NO_PARENT);
        assertThat(batch.taken()).isEmpty();
    }

    @Test
    void whatIsBroughtTwiceIsKnownTheSecondTime() {
        var batch = new BroughtBatch(Map.of());
        var one = brought(null, null);

        assertThat(batch.take(one)).isEqualTo(Outcome.TAKEN);
        assertThat(batch.take(one)).isEqualTo(Outcome.KNOWN);
        assertThat(batch.rows(Map.of())).hasSize(1);
    }

    private Brought brought(@Nullable UUID parent, @Nullable Instant hiddenAt) {
        return new Brought(ADA, Ids.next(), spot.runId(), spot.stepId(), parent, false, NOON, "x", 0, hiddenAt);
    }

    private static Standing standing(Spot spot, @Nullable Standing root) {
        var key = new Key(AUTHOR, Ids.next());
        return new Standing(key, spot, root == null ? key : root.key());
    }
}
