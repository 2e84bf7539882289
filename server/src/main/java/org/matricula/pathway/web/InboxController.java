package org.matricula.pathway.web;

import org.jspecify.annotations.Nullable;
import org.matricula.platform.web.FormErrors;
import org.matricula.platform.web.Page;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
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
}
