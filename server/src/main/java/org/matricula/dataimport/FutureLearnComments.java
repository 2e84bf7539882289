package org.matricula.dataimport;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.matricula.dataimport.TableImport.Line;
import org.matricula.dataimport.TableImport.Rejected;
import org.matricula.discussion.BulkComments;
import org.matricula.discussion.BulkComments.Brought;
import org.matricula.discussion.BulkComments.Outcome;
import org.matricula.progress.ProgressEvent;
import org.springframework.stereotype.Component;

/** What was said in a run, by its learners and its team. */
@Component
class FutureLearnComments {

    private final FutureLearnEnrolments enrolments;
    private final FutureLearnTeam team;
    private final BulkComments comments;

    FutureLearnComments(FutureLearnEnrolments enrolments, FutureLearnTeam team, BulkComments comments) {
        this.enrolments = enrolments;
        this.team = team;
        this.comments = comments;
    }

    record Said(
            String id,
            String author,
            @Nullable String parent,
            UUID step,
            String text,
            Instant at,
            int likes,
            @Nullable Instant hidden) {}

    static Said parse(CsvRow row, FutureLearnRun run) {
        var read = new FutureLearnRow(row);
        var author = read.learner("author_id");
        var id = read.id("id").orElseThrow(() -> new BadRow("dataimport.reason.missing", "id"));
        var step = run.step(read.step());
        var at = read.requiredTime("timestamp");
        var text = row.field("text").orElseThrow(() -> new BadRow("dataimport.reason.missing", "text"));
        return new Said(
                id, author, read.id("parent_id").orElse(null), step, text, at, read.count("likes"), hidden(read, at));
    }

    /** @throws BadRow also for one that answers another */
    static Said parseOpener(CsvRow row, FutureLearnRun run) {
        var said = parse(row, run);
        if (said.parent() != null) throw new BadRow("dataimport.reason.no-comment");
        return said;
    }

    /** A state that is neither empty nor says that all is well, or in older files the time it was taken away. */
    private static @Nullable Instant hidden(FutureLearnRow row, Instant at) {
        var state = row.known("moderation_state").orElse("");
        if (state.equals("visible") || state.equals("approved") || state.equals("not_moderated")) return null;
        var moderated = row.time("moderated");
        if (moderated.isPresent()) return moderated.get();
        return state.isEmpty() ? null : at;
    }

    /** @return how many are new */
    int take(FutureLearnRun run, List<Line<Said>> lines, Rejected rejected) {
        var names = new HashSet<String>();
        lines.forEach(line -> names.add(line.value().author()));
        var learners = enrolments.onRun(run, names);
        var members = team.find(run.organisation(), names);
        var known = new ArrayList<Line<Said>>(lines.size());
        var brought = new ArrayList<Brought>(lines.size());
        for (var line : lines) {
            var author = author(line.value(), learners, members);
            if (author == null) {
                rejected.add(line.row(), new BadRow("dataimport.reason.author"));
                continue;
            }
            known.add(line);
            brought.add(brought(
                    run,
                    line.value(),
                    author,
                    !learners.containsKey(line.value().author())));
        }
        var outcomes = comments.take(brought);
        for (int i = 0; i < outcomes.size(); i++) {
            if (outcomes.get(i) == Outcome.NO_PARENT)
                rejected.add(known.get(i).row(), new BadRow("dataimport.reason.no-comment"));
        }
        return (int) outcomes.stream().filter(Outcome.TAKEN::equals).count();
    }

    private static @Nullable UUID author(Said said, Map<String, UUID> learners, Map<String, UUID> members) {
        var learner = learners.get(said.author());
        return learner == null ? members.get(said.author()) : learner;
    }

    private static Brought brought(FutureLearnRun run, Said said, UUID author, boolean byTeam) {
        return new Brought(
                author,
                id(run, said.id()),
                run.id(),
                said.step(),
                said.parent() == null ? null : id(run, said.parent()),
                byTeam,
                said.at(),
                said.text(),
                said.likes(),
                said.hidden());
    }

    private static UUID id(FutureLearnRun run, String comment) {
        return ProgressEvent.id("futurelearn comment", run.id() + " " + comment);
    }
}
