package org.matricula.pathway.web;

import java.io.OutputStream;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.matricula.pathway.Application;
import org.matricula.platform.CsvExport;

/**
 * Received applications as a file for spreadsheets and programs; times in UTC (ISO 8601), what there isn't is empty. Its
 * columns are the same in every language: filled in, it comes back as a table of decisions.
 */
final class InboxCsv implements AutoCloseable {

    private static final int LOOKED_UP_AT_A_TIME = 500;

    private static final List<String> COLUMNS = List.of(
            "application",
            "holder",
            "email",
            "pathway",
            "programme",
            "state",
            "reference",
            "assignee",
            "sent",
            "updated",
            "opened",
            "decided",
            "withdrawn",
            "unit",
            "decision",
            "amount",
            "for",
            "message");

    private final CsvExport csv;
    private final Function<List<Application>, InboxNames> lookUp;
    private final List<Application> waiting = new ArrayList<>();

    InboxCsv(OutputStream out, Function<List<Application>, InboxNames> lookUp) {
        this.csv = new CsvExport(out);
        this.lookUp = lookUp;
        csv.row(COLUMNS);
    }

    void write(Application application) {
        waiting.add(application);
        if (waiting.size() == LOOKED_UP_AT_A_TIME) flush();
    }

    @Override
    public void close() {
        flush();
        csv.close();
    }

    private void flush() {
        var names = lookUp.apply(waiting);
        waiting.forEach(application -> csv.row(cells(application, names)));
        waiting.clear();
    }

    private static List<String> cells(Application application, InboxNames names) {
        var pathway = names.pathway(application);
        return List.of(
                application.id().toString(),
                application.holder(),
                application.email(),
                pathway.title(),
                names.programme(application),
                application.state().name(),
                application.reference(),
                names.person(application.assigneeId()),
                text(application.sentAt()),
                text(application.updatedAt()),
                text(application.openedAt()),
                text(application.decidedAt()),
                text(application.withdrawnAt()),
                pathway.creditUnit(),
                application.state().isDecided() ? application.state().name().toLowerCase(java.util.Locale.ROOT) : "",
                application.amount() == null
                        ? ""
                        : application.amount().stripTrailingZeros().toPlainString(),
                application.grantedFor(),
                "");
    }

    private static String text(@Nullable Instant at) {
        return at == null ? "" : at.toString();
    }
}
