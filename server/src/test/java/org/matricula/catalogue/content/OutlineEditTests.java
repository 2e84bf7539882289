package org.matricula.catalogue.content;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.UUID;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.matricula.catalogue.content.Outline.Activity;
import org.matricula.catalogue.content.Outline.Week;
import org.matricula.platform.NotFound;

class OutlineEditTests {

    private static final Outline TWO_WEEKS = outline("ab|c", "|d");

    @Test
    void aStepMovesWithinItsActivityAndAtItsEdgeOnToTheNext() {
        assertThat(shape(new OutlineEdit.MoveStep(id('b'), -1))).isEqualTo("ba|c / |d");
        assertThat(shape(new OutlineEdit.MoveStep(id('b'), 1))).isEqualTo("a|bc / |d");
        assertThat(shape(new OutlineEdit.MoveStep(id('c'), 1))).isEqualTo("ab| / c|d");
        assertThat(shape(new OutlineEdit.MoveStep(id('d'), -1))).isEqualTo("ab|c / d|");
    }

    @Test
    void theFirstAndTheLastStepStayWhereTheyAre() {
        assertThat(shape(new OutlineEdit.MoveStep(id('a'), -1))).isEqualTo("ab|c / |d");
        assertThat(shape(new OutlineEdit.MoveStep(id('d'), 1))).isEqualTo("ab|c / |d");
    }

    @Test
    void aStepIsPlacedAtTheEndOfAnyActivity() {
        assertThat(shape(new OutlineEdit.PlaceStep(id('a'), 1, 0))).isEqualTo("b|c / a|d");
        assertThat(shape(new OutlineEdit.PlaceStep(id('a'), 0, 0))).isEqualTo("ba|c / |d");
        assertThat(shape(new OutlineEdit.PlaceStep(id('x'), 1, 1))).isEqualTo("ab|c / |dx");
    }

    @Test
    void anActivityMovesOnToTheNextWeek() {
        assertThat(shape(new OutlineEdit.MoveActivity(0, 0, 1))).isEqualTo("c|ab / |d");
        assertThat(shape(new OutlineEdit.MoveActivity(0, 1, 1))).isEqualTo("ab / c||d");
        assertThat(shape(new OutlineEdit.MoveActivity(1, 0, -1))).isEqualTo("ab|c| / d");
        assertThat(shape(new OutlineEdit.MoveActivity(0, 0, -1))).isEqualTo("ab|c / |d");
    }

    @Test
    void weeksMoveAndGo() {
        assertThat(shape(new OutlineEdit.MoveWeek(0, 1))).isEqualTo("|d / ab|c");
        assertThat(shape(new OutlineEdit.RemoveWeek(0))).isEqualTo("|d");
        assertThat(shape(new OutlineEdit.RemoveStep(id('c')))).isEqualTo("ab| / |d");
    }

    @Test
    void whatIsNotThereIsNotFound() {
        assertThatThrownBy(() -> shape(new OutlineEdit.RemoveWeek(2))).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> shape(new OutlineEdit.RenameActivity(0, 9, "x")))
                .isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> shape(new OutlineEdit.MoveStep(id('x'), 1))).isInstanceOf(NotFound.class);
    }

    private static String shape(OutlineEdit edit) {
        return edit.apply(TWO_WEEKS).weeks().stream()
                .map(week -> week.activities().stream()
                        .map(activity -> activity.steps().stream()
                                .map(OutlineEditTests::letter)
                                .collect(Collectors.joining()))
                        .collect(Collectors.joining("|")))
                .collect(Collectors.joining(" / "));
    }

    private static Outline outline(String... weeks) {
        return new Outline(Arrays.stream(weeks)
                .map(week -> new Week(
                        "W",
                        Arrays.stream(week.split("\\|", -1))
                                .map(steps -> new Activity(
                                        "A",
                                        steps.chars()
                                                .mapToObj(OutlineEditTests::id)
                                                .toList()))
                                .toList()))
                .toList());
    }

    private static UUID id(int letter) {
        return new UUID(0, letter);
    }

    private static String letter(UUID id) {
        return Character.toString((int) id.getLeastSignificantBits());
    }
}
