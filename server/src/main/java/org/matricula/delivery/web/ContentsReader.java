package org.matricula.delivery.web;

import java.util.List;
import java.util.Optional;
import org.matricula.catalogue.CourseRun;
import org.matricula.catalogue.Runs;
import org.matricula.delivery.Seat;
import org.matricula.platform.Refusal;
import org.matricula.progress.CourseCertificate;
import org.matricula.progress.CourseProgress;
import org.matricula.progress.Results;
import org.springframework.stereotype.Component;

/** Gathers what stands beside the table of contents. */
@Component
class ContentsReader {

    private final CourseProgress progress;
    private final Results results;
    private final Runs runs;

    ContentsReader(CourseProgress progress, Results results, Runs runs) {
        this.progress = progress;
        this.results = results;
        this.runs = runs;
    }

    ContentsPage read(Seat seat) {
        var certified = results.certificatesOf(seat.person()).stream()
                .filter(one -> one.runId().equals(seat.run().id()) && !one.isRevoked())
                .map(CourseCertificate::earnedAt)
                .findFirst();
        return new ContentsPage(
                seat, certified.isPresent() ? null : notYet(seat).orElse(null), certified.orElse(null), later(seat));
    }

    private Optional<Refusal> notYet(Seat seat) {
        if (!seat.terms().certificate()) return Optional.empty();
        return progress.rule(seat.run().id()).flatMap(rule -> rule.whyNot(seat.progress()));
    }

    private List<CourseRun> later(Seat seat) {
        return runs.ofCourse(seat.course().id()).stream()
                .filter(run -> run.startsAt().isAfter(seat.run().startsAt()))
                .filter(run -> run.model() == seat.run().model())
                .filter(run -> run.phase(seat.now()) == CourseRun.Phase.OPEN)
                .toList();
    }
}
