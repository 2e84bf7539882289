package org.matricula.credential.verify.web;

import static org.matricula.platform.text.Text.t;

import java.io.OutputStream;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.matricula.credential.verify.AddressWords;
import org.matricula.credential.verify.Bulk;
import org.matricula.credential.verify.Bulks;
import org.matricula.credential.verify.FindingWords;
import org.matricula.credential.web.CheckWords;
import org.matricula.platform.CsvExport;

/** A report as CSV, read and written some rows at a time. Words of strangers are kept from being formulas. */
final class BulkTableFile {

    private static final int AT_ONCE = 100;

    private BulkTableFile() {}

    static void write(Bulks bulks, Bulk bulk, OutputStream out) {
        try (var csv = new CsvExport(out)) {
            var columns = columns(bulks, bulk);
            csv.row(Stream.concat(header().stream(), columns.stream().map(name -> t("credential.bulk.column", name)))
                    .toList());
            eachRow(bulks, bulk, row -> csv.row(cells(row, columns)));
        }
    }

    private static void eachRow(Bulks bulks, Bulk bulk, Consumer<Bulk.Row> then) {
        for (int after = 0; after < bulk.total(); after += AT_ONCE) {
            bulks.rows(bulk, after, AT_ONCE).forEach(then);
        }
    }

    /** Those of the list itself, in its order. */
    private static Set<String> columns(Bulks bulks, Bulk bulk) {
        var columns = new LinkedHashSet<String>();
        eachRow(bulks, bulk, row -> columns.addAll(row.cells().keySet()));
        return columns;
    }

    private static List<String> cells(Bulk.Row row, Set<String> columns) {
        var cells = new ArrayList<>(cells(row));
        while (cells.size() < header().size()) cells.add("");
        columns.forEach(name -> cells.add(row.cells().getOrDefault(name, "")));
        return cells;
    }

    private static List<String> header() {
        return List.of(
                t("credential.bulk.number"),
                t("credential.bulk.from"),
                t("credential.bulk.answer"),
                t("credential.bulk.why"),
                t("credential.bulk.name"),
                t("credential.bulk.holder"),
                t("credential.bulk.address"),
                t("credential.bulk.issuer"),
                t("credential.bulk.issuer-id"),
                t("credential.bulk.awarded"),
                t("credential.bulk.valid-until"),
                t("credential.bulk.listed"));
    }

    private static List<String> cells(Bulk.Row row) {
        var number = Integer.toString(row.position());
        var finding = row.finding();
        if (finding == null) return List.of(number, row.label(), t("credential.bulk.waiting"));
        return List.of(
                number,
                row.label(),
                CheckWords.word(finding.verdict()),
                FindingWords.why(finding),
                finding.name(),
                finding.holder(),
                finding.awardedTo() == null ? "" : AddressWords.word(finding.awardedTo()),
                finding.issuer(),
                finding.issuerId(),
                text(finding.awardedAt()),
                text(finding.validUntil()),
                String.join(", ", finding.listedIn()));
    }

    private static String text(@Nullable Instant instant) {
        return instant == null ? "" : instant.toString();
    }
}
