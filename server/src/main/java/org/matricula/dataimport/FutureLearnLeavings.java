package org.matricula.dataimport;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.matricula.dataimport.TableImport.Line;
import org.matricula.dataimport.TableImport.Rejected;
import org.matricula.progress.ProgressEvent;
import org.matricula.progress.ProgressEvent.Kind;
import org.matricula.progress.ProgressEvents;
import org.matricula.progress.ProgressEvents.Outcome;
import org.springframework.stereotype.Component;

/** That learners left a run, as events. */
@Component
class FutureLearnLeavings {

    private final ImportedLearners learners;
    private final ProgressEvents events;

    FutureLearnLeavings(ImportedLearners learners, ProgressEvents events) {
        this.learners = learners;
        this.events = events;
    }

    record Left(String learner, Instant at) {}

    static Left parse(CsvRow row, FutureLearnRun run) {
        var read = new FutureLearnRow(row);
        return new Left(read.learner("learner_id"), read.requiredTime("left_at"));
    }

    /** @return how many rows said something new */
    int take(FutureLearnRun run, List<Line<Left>> lines, Rejected rejected) {
        var ids = learners.find(
                run.organisation(),
                lines.stream().map(line -> line.value().learner()).distinct().toList());
        // A learner leaves a run once: ids differ among a learner's events, so all learners share this one.
        var id = ProgressEvent.id(FutureLearnSteps.SOURCE, run.id() + " null " + Kind.LEFT);
        var batch = new ArrayList<ProgressEvent>(lines.size());
        var origins = new ArrayList<Line<Left>>(lines.size());
        for (var line : lines) {
            var learner = ids.get(line.value().learner());
            if (learner == null) {
                reject(line, rejected);
                continue;
            }
            batch.add(new ProgressEvent(
                    learner, run.id(), id, Kind.LEFT, null, line.value().at(), null, FutureLearnSteps.SOURCE));
            origins.add(line);
        }
        return count(events.takeHistory(batch), origins, rejected);
    }

    private static int count(List<Outcome> outcomes, List<Line<Left>> origins, Rejected rejected) {
        var fresh = 0;
        for (int i = 0; i < outcomes.size(); i++) {
            if (outcomes.get(i) == Outcome.TAKEN) fresh++;
            if (outcomes.get(i) == Outcome.NOT_ENROLLED) reject(origins.get(i), rejected);
        }
        return fresh;
    }

    private static void reject(Line<Left> line, Rejected rejected) {
        rejected.add(line.row(), new BadRow("dataimport.reason.not-learning"));
    }
}
