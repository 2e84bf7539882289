package org.matricula.credential.formats.web;

import org.matricula.credential.IssuedCredentials;
import org.matricula.organisation.Organisations;
import org.matricula.platform.web.Page;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import pages.Templates;

/** From where staff take definitions and awards to another platform. */
@Controller
final class ExportPages {

    private final Organisations organisations;
    private final IssuedCredentials issued;
    private final Templates templates;

    ExportPages(Organisations organisations, IssuedCredentials issued, Templates templates) {
        this.organisations = organisations;
        this.issued = issued;
        this.templates = templates;
    }

    @GetMapping("/o/{organisation}/exports")
    Page exports(@PathVariable String organisation) {
        var issuing = organisations.get(organisation);
        return Page.of(templates.credentialExports(issuing, issued.achievements(issuing.id())));
    }
}
