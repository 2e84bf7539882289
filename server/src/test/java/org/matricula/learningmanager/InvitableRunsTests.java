package org.matricula.learningmanager;

import static org.assertj.core.api.Assertions.assertThat;
import static org.matricula.catalogue.BusinessModel.OPEN_SPONSORED;
import static org.matricula.catalogue.BusinessModel.OPEN_UPGRADE;
import static org.matricula.catalogue.BusinessModel.PRIVATE_SPONSORED;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.matricula.catalogue.BusinessModel;
import org.matricula.catalogue.CourseRun;
import org.matricula.learningmanager.InvitableRuns.Footing;
import org.matricula.learningmanager.InvitableRuns.Reason;

/** Rule 1 of invitations, cell by cell. */
class InvitableRunsTests {

    private static final Instant NOW = Instant.parse("2027-03-01T12:00:00Z");
    private static final Footing OWN = new Footing(true, false, false, true);
    private static final Footing OTHERS = new Footing(false, false, false, true);
    private static final Footing AGREED = new Footing(false, true, false, true);

    /** Where a run stands; the later one has another open or announced before it. */
    enum At {
        CURRENT,
        NEXT,
        LATER,
        CLOSED,
        ENDED
    }

    /** Columns: the organisation's own course; others' with an agreement; others' without one. A dash: it can be chosen. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    OPEN_UPGRADE        | CURRENT | -      | -      | -
                    OPEN_UPGRADE        | NEXT    | -      | -      | -
                    OPEN_UPGRADE        | LATER   | -      | -      | LATER
                    OPEN_UPGRADE        | CLOSED  | CLOSED | CLOSED | CLOSED
                    OPEN_UPGRADE        | ENDED   | ENDED  | ENDED  | ENDED
                    OPEN_SPONSORED      | CURRENT | -      | -      | -
                    OPEN_SPONSORED      | NEXT    | -      | -      | -
                    OPEN_SPONSORED      | LATER   | -      | -      | LATER
                    OPEN_SPONSORED      | CLOSED  | CLOSED | CLOSED | CLOSED
                    OPEN_SPONSORED      | ENDED   | ENDED  | ENDED  | ENDED
                    OPEN_PAID           | CURRENT | PAID   | PAID   | PAID
                    OPEN_PAID           | NEXT    | PAID   | PAID   | PAID
                    OPEN_PAID           | LATER   | PAID   | PAID   | PAID
                    OPEN_PAID           | CLOSED  | PAID   | PAID   | PAID
                    OPEN_PAID           | ENDED   | PAID   | PAID   | PAID
                    PRIVATE_NO_PURCHASE | CURRENT | -      | -      | PRIVATE
                    PRIVATE_NO_PURCHASE | NEXT    | -      | -      | PRIVATE
                    PRIVATE_NO_PURCHASE | LATER   | -      | -      | PRIVATE
                    PRIVATE_NO_PURCHASE | CLOSED  | CLOSED | CLOSED | CLOSED
                    PRIVATE_NO_PURCHASE | ENDED   | ENDED  | ENDED  | ENDED
                    PRIVATE_SPONSORED   | CURRENT | -      | -      | PRIVATE
                    PRIVATE_SPONSORED   | NEXT    | -      | -      | PRIVATE
                    PRIVATE_SPONSORED   | LATER   | -      | -      | PRIVATE
                    PRIVATE_SPONSORED   | CLOSED  | CLOSED | CLOSED | CLOSED
                    PRIVATE_SPONSORED   | ENDED   | ENDED  | ENDED  | ENDED
                    """)
    void runIsChosenOrNotByModelFootingAndState(BusinessModel model, At at, String own, String agreed, String others) {
        assertThat(reason(model, at, OWN)).as("own").isEqualTo(expected(own));
        assertThat(reason(model, at, AGREED)).as("agreed").isEqualTo(expected(agreed));
        assertThat(reason(model, at, OTHERS)).as("others'").isEqualTo(expected(others));
    }

    @Test
    void providerThatKeepsACourseToItselfIsHeededAlsoUnderAnAgreement() {
        assertThat(reason(OPEN_UPGRADE, At.CURRENT, new Footing(false, false, true, true)))
                .isEqualTo(Reason.EXCLUDED);
        assertThat(reason(PRIVATE_SPONSORED, At.CURRENT, new Footing(false, true, true, true)))
                .isEqualTo(Reason.EXCLUDED);
        assertThat(reason(PRIVATE_SPONSORED, At.CURRENT, new Footing(true, false, true, true)))
                .isNull();
    }

    @Test
    void nothingIsChosenWithoutAPrice() {
        for (var own : new boolean[] {true, false})
            assertThat(reason(OPEN_SPONSORED, At.CURRENT, new Footing(own, true, false, false)))
                    .isEqualTo(Reason.NO_PRICE);
    }

    @Test
    void inviteOnlyRunBesideItIsNotTheNextRunOfAnOpenCourse() {
        var open = run(OPEN_UPGRADE, At.NEXT);
        var earlier = run(PRIVATE_SPONSORED, At.CURRENT);

        var choices = InvitableRuns.of(List.of(earlier, open), OTHERS, NOW);

        assertThat(choices.get(0).reason()).isEqualTo(Reason.PRIVATE);
        assertThat(choices.get(1).reason()).isNull();
    }

    private static @Nullable Reason expected(String cell) {
        return cell.equals("-") ? null : Reason.valueOf(cell);
    }

    private static @Nullable Reason reason(BusinessModel model, At at, Footing footing) {
        var run = run(model, at);
        var runs = at == At.LATER ? List.of(run, run(model, At.CURRENT)) : List.of(run);
        return InvitableRuns.of(runs, footing, NOW).getFirst().reason();
    }

    private static CourseRun run(BusinessModel model, At at) {
        var day = Duration.ofDays(1);
        var starts = at == At.NEXT || at == At.LATER ? NOW.plus(day.multipliedBy(30)) : NOW.minus(day.multipliedBy(30));
        var opens = at == At.NEXT || at == At.LATER ? NOW.plus(day) : null;
        var closes = at == At.CLOSED ? NOW : null;
        var ends = at == At.ENDED ? NOW : NOW.plus(day.multipliedBy(90));
        return new CourseRun(
                UUID.randomUUID(), UUID.randomUUID(), "r", "R", null, starts, ends, opens, closes, model, null, 14);
    }
}
