package org.matricula.delivery.web;

import java.util.List;
import org.matricula.catalogue.CourseRun;
import org.matricula.catalogue.Runs;
import org.matricula.delivery.Seat;
import org.matricula.platform.Refusal;
import org.matricula.progress.CourseProgress;
import org.springframework.stereotype.Component;

/** Gathers what stands beside the table of contents. */
@Component
class ContentsReader {

    private final CourseProgress progress;
    private final RunOutcomes outcomes;
    private final Runs runs;

    ContentsReader(CourseProgress progress, RunOutcomes outcomes, Runs runs) {
        this.progress = progress;
        this.outcomes = outcomes;
        this.runs = runs;
    }

    ContentsPage read(Seat seat) {
        var outcome = outcomes.of(seat);
        return new ContentsPage(seat, outcome.certifiedAt() == null ? notYet(seat) : List.of(), outcome, later(seat));
    }

    private List<Refusal> notYet(Seat seat) {
        if (!seat.terms().certificate()) return List.of();
        return progress.rule(seat.run().id())
                .map(rule -> rule.whyNot(seat.progress()))
                .orElse(List.of());
    }

    private List<CourseRun> later(Seat seat) {
        return runs.ofCourse(seat.course().id()).stream()
                .filter(run -> run.startsAt().isAfter(seat.run().startsAt()))
                .filter(run -> run.model() == seat.run().model())
                .filter(run -> run.phase(seat.now()) == CourseRun.Phase.OPEN)
                .toList();
    }
}
