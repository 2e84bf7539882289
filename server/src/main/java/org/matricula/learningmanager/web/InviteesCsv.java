package org.matricula.learningmanager.web;

import static org.matricula.platform.text.Text.t;

import java.io.OutputStream;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.matricula.invitation.ListedInvitation;
import org.matricula.platform.CsvExport;

/** Invitations as a file for spreadsheets; times in UTC (ISO 8601), what there isn't is empty. */
final class InviteesCsv implements AutoCloseable {

    private static final List<String> COLUMNS = List.of(
            "address", "name", "external-id", "group", "state", "sent", "ends", "answered", "reminders", "reminded");

    private final CsvExport csv;
    private final Instant now;

    InviteesCsv(OutputStream out, Instant now) {
        this.csv = new CsvExport(out);
        this.now = now;
        csv.row(COLUMNS.stream()
                .map(column -> t("learningmanager.csv." + column))
                .toList());
    }

    void write(ListedInvitation row) {
        csv.row(List.of(
                row.address(),
                row.name(),
                row.externalId(),
                row.group(),
                t("learningmanager.state." + row.state(now)),
                text(row.sentAt()),
                text(row.expiresAt()),
                text(row.answeredAt()),
                Integer.toString(row.reminders()),
                text(row.remindedAt())));
    }

    @Override
    public void close() {
        csv.close();
    }

    private static String text(@Nullable Instant at) {
        return at == null ? "" : at.toString();
    }
}
