package org.matricula.coaching.crisis.web;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.matricula.coaching.crisis.CrisisReport;
import org.matricula.coaching.crisis.CrisisReport.Line;
import org.matricula.organisation.Organisations;
import org.matricula.platform.Audit;
import org.matricula.platform.CsvExport;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/**
 * How fast a provider's people were there, as a file: a line a crisis, nobody's name in it. Times in UTC (ISO 8601), spans in
 * seconds since the first sign, what there isn't is empty.
 */
@RestController
class ReportFile {

    private static final List<String> COLUMNS = List.of(
            "crisis",
            "raised_at",
            "source",
            "signs",
            "people_told",
            "seconds_to_help_shown",
            "seconds_to_acknowledgement",
            "seconds_to_reached",
            "seconds_to_referred",
            "seconds_to_closed",
            "outcome");

    private final Organisations organisations;
    private final CrisisReport report;
    private final Audit audit;

    ReportFile(Organisations organisations, CrisisReport report, Audit audit) {
        this.organisations = organisations;
        this.report = report;
        this.audit = audit;
    }

    @GetMapping({"/o/{organisation}/crises.csv", "/api/v1/organisations/{organisation}/crises.csv"})
    void all(@PathVariable String organisation, HttpServletResponse response) throws IOException {
        var provider = organisations.get(organisation);
        var rows = new AtomicInteger();
        response.setContentType("text/csv;charset=UTF-8");
        response.setHeader(
                HttpHeaders.CONTENT_DISPOSITION,
                ContentDisposition.attachment().filename("crises.csv").build().toString());
        try (var csv = new CsvExport(response.getOutputStream())) {
            csv.row(COLUMNS);
            report.each(provider.id(), line -> {
                csv.row(cells(line));
                rows.incrementAndGet();
            });
            audit.recordView(
                    provider.id(), "crises.exported", "organisation", provider.id(), Map.of("rows", rows.get()));
        }
    }

    private static List<String> cells(Line line) {
        return List.of(
                line.id().toString(),
                line.raisedAt().toString(),
                line.source().name(),
                Integer.toString(line.signs()),
                Integer.toString(line.told()),
                seconds(line, line.helpAt()),
                seconds(line, line.acknowledgedAt()),
                seconds(line, line.reachedAt()),
                seconds(line, line.referredAt()),
                seconds(line, line.closedAt()),
                line.outcome() == null ? "" : line.outcome().name());
    }

    private static String seconds(Line line, @Nullable Instant step) {
        Duration until = line.until(step);
        return until == null ? "" : Long.toString(until.toSeconds());
    }
}
