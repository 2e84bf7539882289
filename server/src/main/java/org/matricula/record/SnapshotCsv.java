package org.matricula.record;

import java.io.ByteArrayOutputStream;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.net.URI;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.matricula.platform.CsvExport;
import org.matricula.platform.text.Text;

/**
 * A snapshot as a table: a row for each requirement, columns as {@code docs/learner/record-files.md} names them, which
 * never change. Times are UTC (ISO 8601); what isn't known, wasn't earned or isn't shown is a dash.
 */
final class SnapshotCsv {

    static final List<String> COLUMNS = List.of(
            "learner",
            "email",
            "provider",
            "programme",
            "section",
            "requirement",
            "status",
            "result",
            "percentage",
            "course",
            "run",
            "earned_at",
            "revoked_at",
            "attempts",
            "other_attempts",
            "credential",
            "snapshot_taken_at",
            "snapshot");

    private static final int GRADE_COLUMNS = COLUMNS.indexOf("attempts") - COLUMNS.indexOf("result");

    private SnapshotCsv() {}

    static byte[] of(RecordStatement statement, RecordSnapshot snapshot, String url) {
        var bytes = new ByteArrayOutputStream();
        try (var csv = new CsvExport(bytes)) {
            csv.row(COLUMNS);
            for (var section : statement.sections()) {
                for (var line : section.lines()) csv.row(row(statement, section, line, snapshot, url));
            }
        }
        return bytes.toByteArray();
    }

    private static List<String> row(
            RecordStatement statement,
            RecordStatement.Section section,
            RecordStatement.Line line,
            RecordSnapshot snapshot,
            String url) {
        var cells = new ArrayList<@Nullable Object>(List.of(
                Objects.requireNonNullElse(statement.holder(), ""),
                Objects.requireNonNullElse(statement.email(), ""),
                statement.provider(),
                statement.programme(),
                section.title(),
                line.requirement(),
                status(line)));
        cells.addAll(grade(line.earned()));
        cells.add(line.attempts());
        cells.add(others(line));
        var credential = line.earned() == null ? null : line.earned().credential();
        cells.add(credential == null ? null : URI.create(url).resolve(credential));
        cells.add(snapshot.takenAt());
        cells.add(url);
        return cells.stream().map(SnapshotCsv::cell).toList();
    }

    static List<@Nullable Object> grade(RecordStatement.@Nullable Earned earned) {
        if (earned == null) return Collections.nCopies(GRADE_COLUMNS, null);
        return Arrays.asList(
                earned.result(),
                rounded(earned.percentage()),
                earned.course(),
                earned.run(),
                earned.earnedAt(),
                earned.revokedAt());
    }

    /** As pages and the signed document say it. */
    private static @Nullable String rounded(@Nullable BigDecimal percentage) {
        return percentage == null
                ? null
                : percentage.setScale(1, RoundingMode.HALF_EVEN).toPlainString();
    }

    static String status(RecordStatement.Line line) {
        if (line.earned() == null) return "not met";
        return line.met() ? "met" : "revoked";
    }

    private static String others(RecordStatement.Line line) {
        return Stream.concat(line.earlier().stream(), line.newer().stream())
                .map(one -> one.course() + ", " + one.run() + ": " + word(one.outcome()))
                .collect(Collectors.joining("; "));
    }

    private static String word(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT);
    }

    static String cell(@Nullable Object value) {
        var text = value instanceof Enum<?> word ? word(word) : Objects.toString(value, "");
        return text.isBlank() ? Text.DASH : text;
    }
}
