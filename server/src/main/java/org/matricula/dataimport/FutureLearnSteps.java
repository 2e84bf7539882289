package org.matricula.dataimport;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.matricula.dataimport.TableImport.Line;
import org.matricula.dataimport.TableImport.Rejected;
import org.matricula.progress.ProgressEvent;
import org.matricula.progress.ProgressEvent.Kind;
import org.matricula.progress.ProgressEvents;
import org.matricula.progress.ProgressEvents.Outcome;
import org.springframework.stereotype.Component;

/** What learners did in a run as events: steps visited and completed, and that they left. */
@Component
class FutureLearnSteps {

    static final String SOURCE = "futurelearn";

    private final ImportedLearners learners;
    private final FutureLearnEnrolments enrolments;
    private final FutureLearnTeam team;
    private final ProgressEvents events;

    FutureLearnSteps(
            ImportedLearners learners, FutureLearnEnrolments enrolments, FutureLearnTeam team, ProgressEvents events) {
        this.learners = learners;
        this.enrolments = enrolments;
        this.team = team;
        this.events = events;
    }

    /** A step that is null was not about one: the learner left. */
    record Done(
            String learner,
            @Nullable UUID step,
            @Nullable Instant visited,
            @Nullable Instant completed,
            @Nullable Instant left) {

        Instant first() {
            if (visited != null) return visited;
            return completed != null ? completed : left;
        }
    }

    static Done parse(CsvRow row, FutureLearnRun run) {
        var read = new FutureLearnRow(row);
        var learner = read.learner("learner_id");
        var step = run.step(read.step());
        var visited = read.time("first_visited_at").orElse(null);
        var completed = read.time("last_completed_at").orElse(null);
        if (visited == null && completed == null) throw new BadRow("dataimport.reason.missing", "first_visited_at");
        return new Done(learner, step, visited, completed, null);
    }

    static Done parseLeaving(CsvRow row, FutureLearnRun run) {
        var read = new FutureLearnRow(row);
        return new Done(read.learner("learner_id"), null, null, null, read.requiredTime("left_at"));
    }

    /** Call it, and commit, before {@link #take}: where nobody exported who enrolled, whoever did a step has. */
    void enrol(FutureLearnRun run, List<Line<Done>> lines) {
        if (!run.shape().hasEnrolments()) enrolments.enrol(run, firstSeen(run, lines));
    }

    /** @return how many rows said something new */
    int take(FutureLearnRun run, List<Line<Done>> lines, Rejected rejected) {
        var ids = learners.find(run.organisation(), names(lines));
        var batch = new ArrayList<ProgressEvent>(2 * lines.size());
        var origins = new ArrayList<Line<Done>>(2 * lines.size());
        for (var line : lines) {
            var learner = ids.get(line.value().learner());
            if (learner == null) reject(line, rejected);
            else add(run, line, learner, batch, origins);
        }
        return count(events.takeHistory(batch), origins, rejected);
    }

    private Map<String, Instant> firstSeen(FutureLearnRun run, List<Line<Done>> lines) {
        var firstSeen = new HashMap<String, Instant>();
        for (var line : lines) {
            if (line.value().step() == null) continue;
            firstSeen.merge(line.value().learner(), line.value().first(), (a, b) -> a.isBefore(b) ? a : b);
        }
        team.find(run.organisation(), firstSeen.keySet()).keySet().forEach(firstSeen::remove);
        return firstSeen;
    }

    private static Set<String> names(List<Line<Done>> lines) {
        var names = new HashSet<String>();
        lines.forEach(line -> names.add(line.value().learner()));
        return names;
    }

    private static void add(
            FutureLearnRun run, Line<Done> line, UUID learner, List<ProgressEvent> batch, List<Line<Done>> origins) {
        var done = line.value();
        for (var kind : List.of(Kind.VISITED, Kind.COMPLETED, Kind.LEFT)) {
            var at = at(done, kind);
            if (at == null) continue;
            var id = run.eventId(done.step(), kind);
            batch.add(new ProgressEvent(learner, run.id(), id, kind, done.step(), at, null, SOURCE));
            origins.add(line);
        }
    }

    private static @Nullable Instant at(Done done, Kind kind) {
        return switch (kind) {
            case VISITED -> done.visited();
            case COMPLETED -> done.completed();
            default -> done.left();
        };
    }

    private static int count(List<Outcome> outcomes, List<Line<Done>> origins, Rejected rejected) {
        var fresh = new HashSet<Long>();
        var foreign = new HashSet<Long>();
        for (int i = 0; i < outcomes.size(); i++) {
            var line = origins.get(i);
            if (outcomes.get(i) == Outcome.TAKEN) fresh.add(line.row().line());
            if (outcomes.get(i) == Outcome.NOT_ENROLLED
                    && foreign.add(line.row().line())) reject(line, rejected);
        }
        return fresh.size();
    }

    private static void reject(Line<Done> line, Rejected rejected) {
        rejected.add(line.row(), new BadRow("dataimport.reason.not-learning"));
    }
}
