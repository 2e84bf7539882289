package org.matricula.dataimport.web;

import java.io.OutputStream;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.matricula.catalogue.Courses;
import org.matricula.catalogue.Runs;
import org.matricula.dataimport.KeptTable;
import org.matricula.dataimport.KeptTables;
import org.matricula.organisation.Organisations;
import org.matricula.platform.Audit;
import org.matricula.platform.CsvExport;
import org.matricula.platform.NotFound;
import org.matricula.platform.security.Authority;
import org.matricula.platform.security.Caller;
import org.matricula.platform.security.Permission;
import org.springframework.stereotype.Component;

/** Reads a run's tables for its provider. What is seen of a table about people, and every download, is in the audit. */
@Component
class TablesReader {

    static final int SIZE = 100;

    private final Organisations organisations;
    private final Courses courses;
    private final Runs runs;
    private final KeptTables tables;
    private final Authority authority;
    private final Audit audit;

    TablesReader(
            Organisations organisations,
            Courses courses,
            Runs runs,
            KeptTables tables,
            Authority authority,
            Audit audit) {
        this.organisations = organisations;
        this.courses = courses;
        this.runs = runs;
        this.tables = tables;
        this.authority = authority;
        this.audit = audit;
    }

    /** @throws NotFound if the organisation provides no such run */
    TabledRun run(String organisation, UUID runId) {
        var provider = organisations.get(organisation);
        var run = runs.own(provider.id(), runId);
        return new TabledRun(provider, courses.find(run.courseId()).orElseThrow(), run);
    }

    Optional<TabledRun> find(UUID runId) {
        return runs.find(runId)
                .flatMap(run -> courses.find(run.courseId())
                        .map(course -> new TabledRun(
                                organisations.get(course.organisationId().toString()), course, run)));
    }

    List<ListedTable> list(TabledRun run, Caller caller) {
        var seesPeople = seesPeople(run, caller);
        return tables.of(run.run().id()).stream()
                .map(table -> ListedTable.of(table, seesPeople))
                .toList();
    }

    /** @throws NotFound if there is no such table, or none that this caller may read */
    KeptTable table(TabledRun run, String kind, Caller caller) {
        return tables.find(run.run().id(), kind)
                .filter(table -> table.opensTo(seesPeople(run, caller)))
                .orElseThrow(NotFound::new);
    }

    TablePage page(TabledRun run, KeptTable table, int after) {
        var found = tables.rows(table, after, SIZE + 1);
        var rows = found.subList(0, Math.min(SIZE, found.size()));
        if (table.aboutPeople()) note(run, "kept-table.viewed", Map.of("kind", table.kind(), "rows", rows.size()));
        return new TablePage(
                table.kind(),
                table.columns(),
                table.rows(),
                rows,
                found.size() > SIZE ? rows.getLast().line() : null);
    }

    /** The whole table, as it is read. */
    void download(TabledRun run, KeptTable table, OutputStream out) {
        note(run, "kept-table.exported", Map.of("kind", table.kind(), "rows", table.rows()));
        try (var csv = new CsvExport(out)) {
            csv.row(table.columns());
            tables.forEachRow(table, row -> csv.row(row.cells()));
        }
    }

    private void note(TabledRun run, String action, Map<String, ?> facts) {
        audit.record(run.provider().id(), action, "run", run.run().id(), facts);
    }

    private boolean seesPeople(TabledRun run, Caller caller) {
        return authority.holds(caller, Permission.SEE_LEARNERS, run.provider().slug());
    }
}
