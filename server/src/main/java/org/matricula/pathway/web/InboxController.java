package org.matricula.pathway.web;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.matricula.platform.web.FormErrors;
import org.matricula.platform.web.Page;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import pages.Templates;

/** The list of records an institution, or a contact of its pathways, has received. */
@Controller
class InboxController {

    private final InboxReader reader;
    private final Templates templates;

    InboxController(InboxReader reader, Templates templates) {
        this.reader = reader;
        this.templates = templates;
    }

    @GetMapping({"/o/{organisation}/inbox", "/received"})
    Page list(@PathVariable(required = false) @Nullable String organisation, @ModelAttribute InboxAsked asked) {
        return Page.of(templates.pathwayInbox(reader.page(organisation, asked), FormErrors.NONE));
    }

    /** For a list that is open: how what it shows stands now; see {@code standing.js}. */
    @GetMapping({"/o/{organisation}/inbox/standing", "/received/standing"})
    Page standing(
            @PathVariable(required = false) @Nullable String organisation,
            @ModelAttribute InboxAsked asked,
            @RequestParam(defaultValue = "0") int matching,
            @RequestParam(defaultValue = "") List<UUID> shown) {
        return Page.of(templates.pathwayInboxStanding(reader.standing(organisation, asked, matching, shown)));
    }
}
