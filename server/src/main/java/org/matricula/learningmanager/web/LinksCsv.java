package org.matricula.learningmanager.web;

import static org.matricula.platform.text.Text.t;

import java.io.OutputStream;
import java.util.List;
import org.matricula.invitation.ListedLink;
import org.matricula.platform.CsvExport;

/** Shared links as a file for spreadsheets; times in UTC (ISO 8601), what there isn't is empty. */
final class LinksCsv implements AutoCloseable {

    private static final List<String> COLUMNS =
            List.of("link", "state", "made", "made-by", "link-ends", "cap", "joined", "domains");

    private final CsvExport csv;

    LinksCsv(OutputStream out) {
        this.csv = new CsvExport(out);
        csv.row(COLUMNS.stream()
                .map(column -> t("learningmanager.csv." + column))
                .toList());
    }

    /** @param maker empty for a program */
    void write(ListedLink listed, String maker) {
        var link = listed.link();
        var cap = link.cap();
        csv.row(List.of(
                listed.address(),
                t("learningmanager.link.state." + listed.state()),
                link.createdAt().toString(),
                maker,
                listed.endsAt().toString(),
                cap == null ? "" : cap.toString(),
                Integer.toString(link.uses()),
                String.join(" ", link.domains().stream().sorted().toList())));
    }

    @Override
    public void close() {
        csv.close();
    }
}
