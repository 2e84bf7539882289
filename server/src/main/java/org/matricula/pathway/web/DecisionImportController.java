package org.matricula.pathway.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.matricula.pathway.DecidingMany;
import org.matricula.pathway.DecisionLine;
import org.matricula.platform.Invalid;
import org.matricula.platform.web.FormErrors;
import org.matricula.platform.web.Page;
import org.matricula.platform.web.Redirect;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.View;
import pages.Templates;

/** A table of decisions: uploaded, each line looked at, and made as a whole or not at all. */
@Controller
@RequestMapping({"/o/{organisation}/inbox/import", "/received/import"})
class DecisionImportController {

    private final InboxDesks desks;
    private final DecidingMany many;
    private final Templates templates;

    DecisionImportController(InboxDesks desks, DecidingMany many, Templates templates) {
        this.desks = desks;
        this.many = many;
        this.templates = templates;
    }

    @GetMapping
    Page ask(@PathVariable(required = false) @Nullable String organisation) {
        return Page.of(templates.pathwayInboxImport(desks.of(organisation), "", List.of(), FormErrors.NONE));
    }

    /** A file goes before what was pasted. */
    @PostMapping("/review")
    Page review(
            @PathVariable(required = false) @Nullable String organisation,
            @RequestParam(defaultValue = "") String table,
            @RequestParam(required = false) @Nullable MultipartFile file) {
        var desk = desks.of(organisation);
        var text = table;
        try {
            var uploaded = UploadedTable.text(file);
            if (!uploaded.isBlank()) text = uploaded;
            return page(desk, text, many.review(desk.receiver(), text), FormErrors.NONE);
        } catch (Invalid e) {
            return page(desk, text, List.of(), FormErrors.of(e));
        }
    }

    @PostMapping
    View make(@PathVariable(required = false) @Nullable String organisation, @RequestParam String table) {
        var desk = desks.of(organisation);
        try {
            var done = many.decide(desk.receiver(), table);
            return Redirect.to(desk.path()).saying("pathway.decision.many-made", done);
        } catch (Invalid changedMeanwhile) {
            return review(organisation, table, null);
        }
    }

    private Page page(InboxDesk desk, String text, List<DecisionLine> lines, FormErrors errors) {
        var model = templates.pathwayInboxImport(desk, text, lines, errors);
        var good = !errors.any() && lines.stream().allMatch(line -> line.problem() == null);
        return good ? Page.of(model) : Page.refused(model);
    }
}
