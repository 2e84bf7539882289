package org.matricula.dataimport;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.matricula.dataimport.TableImport.Line;
import org.matricula.dataimport.TableImport.Rejected;
import org.matricula.progress.StepHistory;
import org.matricula.progress.StepHistory.PastStep;
import org.springframework.stereotype.Component;

/** Steps visited and completed in a run. A learner's rows stand all over a file: call all of it in one transaction. */
@Component
class FutureLearnSteps {

    static final String SOURCE = "futurelearn";

    private final FutureLearnEnrolments enrolments;
    private final FutureLearnTeam team;
    private final StepHistory history;

    FutureLearnSteps(FutureLearnEnrolments enrolments, FutureLearnTeam team, StepHistory history) {
        this.enrolments = enrolments;
        this.team = team;
        this.history = history;
    }

    /** One of the times is known. */
    record Done(
            String learner,
            UUID step,
            @Nullable Instant visited,
            @Nullable Instant completed) {

        Instant first() {
            return visited != null ? visited : Objects.requireNonNull(completed);
        }
    }

    static Done parse(CsvRow row, FutureLearnRun run) {
        var read = new FutureLearnRow(row);
        var learner = read.learner("learner_id");
        var step = run.step(read.step());
        var visited = read.time("first_visited_at").orElse(null);
        var completed = read.time("last_completed_at").orElse(null);
        if (visited == null && completed == null) throw new BadRow("dataimport.reason.missing", "first_visited_at");
        return new Done(learner, step, visited, completed);
    }

    void begin() {
        history.begin();
    }

    /** Lays a batch ready. @return 0, as nothing is known to be new yet */
    int stage(FutureLearnRun run, List<Line<Done>> lines, Rejected rejected) {
        if (!run.shape().hasEnrolments()) enrolments.enrol(run, firstSeen(run, lines));
        var ids = enrolments.onRun(
                run,
                lines.stream().map(line -> line.value().learner()).distinct().toList());
        var steps = new ArrayList<PastStep>(lines.size());
        for (var line : lines) {
            var done = line.value();
            var learner = ids.get(done.learner());
            if (learner == null) rejected.add(line.row(), new BadRow("dataimport.reason.not-learning"));
            else steps.add(new PastStep(learner, done.step(), done.visited(), done.completed()));
        }
        history.add(steps);
        return 0;
    }

    /** @return how many rows said something new */
    int finish(FutureLearnRun run) {
        return history.take(run.id());
    }

    /** Where nobody exported who enrolled, whoever did a step has. */
    private Map<String, Instant> firstSeen(FutureLearnRun run, List<Line<Done>> lines) {
        var firstSeen = new HashMap<String, Instant>();
        for (var line : lines) {
            firstSeen.merge(line.value().learner(), line.value().first(), (a, b) -> a.isBefore(b) ? a : b);
        }
        team.find(run.organisation(), firstSeen.keySet()).keySet().forEach(firstSeen::remove);
        return firstSeen;
    }
}
