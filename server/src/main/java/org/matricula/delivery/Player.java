package org.matricula.delivery;

import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.matricula.catalogue.content.PlacedStep;
import org.matricula.platform.Refusal;
import org.matricula.progress.ProgressEvent;
import org.matricula.progress.ProgressEvents;
import org.springframework.stereotype.Service;

/** Going through the steps of a run. */
@Service
public class Player {

    static final String SOURCE = "web";

    private final ProgressEvents events;
    private final Clock clock;

    Player(ProgressEvents events, Clock clock) {
        this.events = events;
        this.clock = clock;
    }

    /** The learner opened a step. Within a second it counts once, however often a page is loaded. */
    public void visit(Seat seat, PlacedStep step) {
        var second = clock.instant().truncatedTo(ChronoUnit.SECONDS);
        take(seat, step, ProgressEvent.Kind.VISITED, "visited " + second);
    }

    /**
     * The learner says that a step is done; a second time changes nothing.
     *
     * @throws Refusal if the step can't be read now, or is a test, which is done by taking it
     */
    public void complete(Seat seat, PlacedStep step) {
        seat.whyClosed(step).ifPresent(reason -> {
            throw reason;
        });
        if (step.isTest()) throw new Refusal("delivery.test.completes-itself");
        take(seat, step, ProgressEvent.Kind.COMPLETED, "completed");
    }

    private void take(Seat seat, PlacedStep step, ProgressEvent.Kind kind, String what) {
        var id = ProgressEvent.id(SOURCE, seat.learnerId() + " " + seat.run().id() + " " + step.id() + " " + what);
        events.take(List.of(new ProgressEvent(
                seat.learnerId(), seat.run().id(), id, kind, step.id(), clock.instant(), null, SOURCE)));
    }
}
