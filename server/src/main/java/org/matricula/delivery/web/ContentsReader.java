package org.matricula.delivery.web;

import java.util.List;
import org.matricula.delivery.Moves;
import org.matricula.delivery.Seat;
import org.matricula.platform.Refusal;
import org.matricula.progress.CourseProgress;
import org.springframework.stereotype.Component;

/** Gathers what stands beside the table of contents. */
@Component
class ContentsReader {

    private final CourseProgress progress;
    private final RunOutcomes outcomes;
    private final Moves moves;

    ContentsReader(CourseProgress progress, RunOutcomes outcomes, Moves moves) {
        this.progress = progress;
        this.outcomes = outcomes;
        this.moves = moves;
    }

    ContentsPage read(Seat seat) {
        var outcome = outcomes.of(seat);
        return new ContentsPage(
                seat,
                outcome.certifiedAt() == null ? notYet(seat) : List.of(),
                outcome,
                moves.later(seat.run(), seat.now()));
    }

    private List<Refusal> notYet(Seat seat) {
        if (!seat.terms().certificate()) return List.of();
        return progress.rule(seat.run().id())
                .map(rule -> rule.whyNot(seat.progress()))
                .orElse(List.of());
    }
}
