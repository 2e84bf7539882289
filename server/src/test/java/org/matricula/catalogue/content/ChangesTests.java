package org.matricula.catalogue.content;

import static java.util.stream.Collectors.toMap;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.matricula.catalogue.content.Outline.Activity;
import org.matricula.catalogue.content.Outline.Week;

class ChangesTests {

    private final Step a = step("A");
    private final Step b = step("B");
    private final Step c = step("C");

    @Test
    void whatIsAddedOrRemovedReordersNothing() {
        var changes = Changes.between(content("T", a, b), content("T", c, b));

        assertThat(changes.added()).extracting(PlacedStep::id).containsExactly(c.id());
        assertThat(changes.removed()).extracting(PlacedStep::id).containsExactly(a.id());
        assertThat(changes.reordered()).isFalse();
        assertThat(changes.count()).isEqualTo(2);
    }

    @Test
    void anotherPlaceOrHeadingIsOneChange() {
        assertThat(Changes.between(content("T", a, b), content("T", b, a)).count())
                .isEqualTo(1);
        assertThat(Changes.between(content("T", a), content("U", a)).reordered())
                .isTrue();
        assertThat(Changes.between(content("T", a), content("T", a)).count()).isZero();
    }

    @Test
    void anotherTextIsAChangeOfItsStep() {
        var edited = new Step(a.id(), "A2", a.content());

        assertThat(Changes.between(content("T", a, b), content("T", edited, b)).changed())
                .extracting(PlacedStep::title)
                .containsExactly("A2");
    }

    private static Step step(String title) {
        return new Step(UUID.randomUUID(), title, new StepContent.Article("Text."));
    }

    private static Content content(String heading, Step... steps) {
        var ids = Stream.of(steps).map(Step::id).toList();
        var outline = new Outline(List.of(new Week("Week", List.of(new Activity(heading, ids)))));
        var byId = Stream.of(steps).collect(toMap(Step::id, Function.identity()));
        return new Content(UUID.randomUUID(), 1, outline, byId);
    }
}
