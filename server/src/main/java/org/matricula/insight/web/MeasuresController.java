package org.matricula.insight.web;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.UUID;
import org.matricula.insight.Baseline;
import org.matricula.insight.Baselines;
import org.matricula.insight.Measures;
import org.matricula.platform.Invalid;
import org.matricula.platform.security.Caller;
import org.matricula.platform.web.FormErrors;
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
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;
import pages.Templates;

/** What became of a programme's pathways, in numbers. */
@Controller
@RequestMapping("/o/{organisation}/programmes/{programme}/measures")
class MeasuresController {

    private final MeasuresReader reader;
    private final Measures measures;
    private final Baselines baselines;
    private final Templates templates;

    MeasuresController(MeasuresReader reader, Measures measures, Baselines baselines, Templates templates) {
        this.reader = reader;
        this.measures = measures;
        this.baselines = baselines;
        this.templates = templates;
    }

    @GetMapping
    Page programme(
            @PathVariable String organisation, @PathVariable String programme, @AuthenticationPrincipal Caller caller) {
        return Page.of(templates.insightProgramme(page(organisation, programme, caller)));
    }

    @GetMapping("/{pathway}")
    Page pathway(
            @PathVariable String organisation,
            @PathVariable String programme,
            @PathVariable UUID pathway,
            @AuthenticationPrincipal Caller caller) {
        var page = page(organisation, programme, caller);
        return Page.of(templates.insightWay(page, Measures.way(page.measures(), pathway)));
    }

    @GetMapping("/months.csv")
    void download(
            @PathVariable String organisation,
            @PathVariable String programme,
            @AuthenticationPrincipal Caller caller,
            HttpServletResponse response)
            throws IOException {
        var read = reader.read(organisation, programme, caller);
        response.setContentType("text/csv;charset=UTF-8");
        response.setHeader(
                HttpHeaders.CONTENT_DISPOSITION,
                ContentDisposition.attachment()
                        .filename(read.programme().slug() + "-measures.csv")
                        .build()
                        .toString());
        MonthsCsv.write(read, response.getOutputStream());
    }

    @PostMapping("/count")
    View count(@PathVariable String organisation, @PathVariable String programme) {
        var found = reader.programme(organisation, programme);
        measures.countAgain(found);
        return Redirect.to(MeasuresPage.path(reader.organisation(organisation), found.slug()))
                .saying("insight.counted-now");
    }

    @PostMapping("/baseline")
    View baseline(
            @PathVariable String organisation,
            @PathVariable String programme,
            @RequestParam(defaultValue = "") String atSix,
            @RequestParam(defaultValue = "") String atNine,
            @AuthenticationPrincipal Caller caller) {
        var found = reader.programme(organisation, programme);
        try {
            baselines.set(found, new Baseline(share("atSix", atSix), share("atNine", atNine)));
            return Redirect.to(MeasuresPage.path(reader.organisation(organisation), found.slug()))
                    .saying("insight.baseline.saved");
        } catch (Invalid e) {
            var read = reader.read(organisation, programme, caller);
            return Page.refused(templates.insightProgramme(
                    new MeasuresPage(read, true, new MeasuresPage.Entered(atSix, atNine), FormErrors.of(e))));
        }
    }

    private MeasuresPage page(String organisation, String programme, Caller caller) {
        return MeasuresPage.of(reader.read(organisation, programme, caller), reader.setsBaseline(organisation, caller));
    }

    /** "12.5", "12,5" or "12.5 %". */
    private static BigDecimal share(String field, String typed) {
        var number = typed.replace("%", "").strip().replace(',', '.');
        if (!number.matches("\\d{1,3}(\\.\\d{1,3})?")) throw Invalid.field(field, "insight.baseline.wrong");
        return new BigDecimal(number);
    }
}
