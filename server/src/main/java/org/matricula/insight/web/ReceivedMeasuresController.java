package org.matricula.insight.web;

import java.util.List;
import org.matricula.platform.security.Caller;
import org.matricula.platform.web.Page;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.ResponseBody;
import pages.Templates;

/** What reached an institution by its pathways, and how long it took to answer. */
@Controller
class ReceivedMeasuresController {

    private final MeasuresReader reader;
    private final Templates templates;

    ReceivedMeasuresController(MeasuresReader reader, Templates templates) {
        this.reader = reader;
        this.templates = templates;
    }

    @GetMapping("/o/{organisation}/pathways/measures")
    Page page(@PathVariable String organisation, @AuthenticationPrincipal Caller caller) {
        return Page.of(
                templates.insightInstitution(reader.organisation(organisation), reader.received(organisation, caller)));
    }

    @GetMapping("/api/v1/organisations/{organisation}/pathways/measures")
    @ResponseBody
    List<MeasuresJson.Received> list(@PathVariable String organisation, @AuthenticationPrincipal Caller caller) {
        return reader.received(organisation, caller).stream()
                .map(MeasuresJson.Received::of)
                .toList();
    }
}
