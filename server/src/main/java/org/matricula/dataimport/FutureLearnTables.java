package org.matricula.dataimport;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.matricula.dataimport.TableImport.Line;
import org.matricula.dataimport.TableImport.Rejected;
import org.springframework.stereotype.Component;

/** Files that are kept as they are. All of a file is in one transaction, which the caller begins. */
@Component
class FutureLearnTables {

    private final KeptTables tables;
    private final ImportedLearners learners;

    FutureLearnTables(KeptTables tables, ImportedLearners learners) {
        this.tables = tables;
        this.learners = learners;
    }

    record Kept(@Nullable String learner, List<String> cells) {}

    Keeping begin(FutureLearnRun run, FutureLearnKind kind, CsvTable table) {
        return tables.keep(run.id(), kind.word(), table.header());
    }

    static Kept parse(CsvRow row, FutureLearnRun run) {
        return new Kept(row.field("learner_id").orElse(null), row.fields());
    }

    /** A row about somebody who isn't known here can't be given to them, nor go with them: it isn't kept. */
    void add(FutureLearnRun run, Keeping keeping, List<Line<Kept>> lines, Rejected rejected) {
        var ids = learners.find(
                run.organisation(),
                lines.stream()
                        .map(line -> line.value().learner())
                        .filter(Objects::nonNull)
                        .distinct()
                        .toList());
        var rows = new ArrayList<KeptRow>(lines.size());
        for (var line : lines) {
            var name = line.value().learner();
            var learner = name == null ? null : ids.get(name);
            if (name == null || learner != null) {
                rows.add(new KeptRow(
                        (int) line.row().line(), learner, line.value().cells()));
            } else {
                rejected.add(line.row(), new BadRow("dataimport.reason.not-learning"));
            }
        }
        keeping.add(rows);
    }
}
