package org.matricula.insight.coaching.web;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import org.matricula.insight.coaching.CoachingMeasures;
import org.matricula.platform.security.Caller;
import org.matricula.platform.web.Page;
import org.matricula.platform.web.Redirect;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.View;
import pages.Templates;

/** What becomes of an offer of coaching, in numbers. */
@Controller
@RequestMapping("/o/{organisation}/coaching/measures")
class CoachingMeasuresController {

    private final CoachingMeasuresReader reader;
    private final CoachingMeasures measures;
    private final Templates templates;

    CoachingMeasuresController(CoachingMeasuresReader reader, CoachingMeasures measures, Templates templates) {
        this.reader = reader;
        this.measures = measures;
        this.templates = templates;
    }

    @GetMapping
    Page all(@PathVariable String organisation, @AuthenticationPrincipal Caller caller) {
        var report = reader.read(organisation, caller);
        return Page.of(templates.insightCoachingMeasures(report, report.all(), reader.words(report)));
    }

    @GetMapping("/programmes/{programme}")
    Page programme(
            @PathVariable String organisation, @PathVariable String programme, @AuthenticationPrincipal Caller caller) {
        var report = reader.read(organisation, caller);
        var part = CoachingMeasuresReader.programme(report, programme);
        return Page.of(templates.insightCoachingMeasures(report, part, List.of()));
    }

    @GetMapping("/weeks.csv")
    void weeks(@PathVariable String organisation, @AuthenticationPrincipal Caller caller, HttpServletResponse response)
            throws IOException {
        var report = reader.read(organisation, caller);
        CoachingCsv.weeks(report, file(response, organisation, "weeks"));
    }

    @GetMapping("/comparisons.csv")
    void comparisons(
            @PathVariable String organisation, @AuthenticationPrincipal Caller caller, HttpServletResponse response)
            throws IOException {
        var report = reader.read(organisation, caller);
        CoachingCsv.comparisons(report, file(response, organisation, "comparisons"));
    }

    @GetMapping("/months.csv")
    void months(@PathVariable String organisation, @AuthenticationPrincipal Caller caller, HttpServletResponse response)
            throws IOException {
        var report = reader.read(organisation, caller);
        CoachingCsv.months(report, file(response, organisation, "months"));
    }

    @PostMapping("/count")
    View count(@PathVariable String organisation) {
        var provider = reader.organisation(organisation);
        measures.countAgain(provider);
        return Redirect.to(CoachingMeasures.path(provider)).saying("insight.counted-now");
    }

    private static OutputStream file(HttpServletResponse response, String organisation, String what)
            throws IOException {
        response.setContentType("text/csv;charset=UTF-8");
        response.setHeader(
                HttpHeaders.CONTENT_DISPOSITION,
                ContentDisposition.attachment()
                        .filename(organisation + "-coaching-" + what + ".csv")
                        .build()
                        .toString());
        return response.getOutputStream();
    }
}
