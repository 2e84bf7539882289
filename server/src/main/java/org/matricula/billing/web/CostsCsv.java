package org.matricula.billing.web;

import static org.matricula.platform.text.Text.t;

import java.io.OutputStream;
import java.util.List;
import java.util.stream.Stream;
import org.matricula.billing.CostRow;
import org.matricula.platform.CsvExport;
import org.matricula.platform.text.Text;

/** Charges as a file for spreadsheets: times in UTC (ISO 8601), amounts as plain numbers, no cell empty. */
final class CostsCsv implements AutoCloseable {

    private static final List<String> COLUMNS = List.of(
            "at",
            "membership",
            "learner",
            "course",
            "run",
            "run-id",
            "source",
            "amount",
            "currency",
            "payment",
            "credited",
            "credited-amount",
            "reason",
            "charge");

    private final CsvExport csv;

    CostsCsv(OutputStream out) {
        csv = new CsvExport(out);
        csv.row(COLUMNS.stream().map(column -> t("billing.csv." + column)).toList());
    }

    void write(CostRow row) {
        var charge = row.charge();
        var state = row.state();
        csv.row(Stream.of(
                        charge.at().toString(),
                        row.membershipId() == null ? "" : row.membershipId().toString(),
                        row.learner() == null ? t("billing.removed") : row.learner(),
                        row.courseTitle(),
                        row.runTitle(),
                        charge.runId().toString(),
                        t("billing.source." + charge.source()),
                        charge.price().plain(),
                        charge.currency().getCurrencyCode(),
                        t("billing.payment." + state.payment()),
                        state.creditedAt() == null ? "" : state.creditedAt().toString(),
                        state.credited() == 0 ? "" : state.credit().plain(),
                        state.reason() == null ? "" : state.reason(),
                        charge.id().toString())
                .map(cell -> cell.isBlank() ? Text.DASH : cell)
                .toList());
    }

    @Override
    public void close() {
        csv.close();
    }
}
