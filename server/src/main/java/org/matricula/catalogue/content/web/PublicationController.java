package org.matricula.catalogue.content.web;

import java.util.Objects;
import org.matricula.account.Accounts;
import org.matricula.catalogue.content.Drafting;
import org.matricula.catalogue.content.Publishing;
import org.matricula.catalogue.content.Version;
import org.matricula.catalogue.web.Desk;
import org.matricula.catalogue.web.EditedRun;
import org.matricula.platform.Refusal;
import org.matricula.platform.web.FormErrors;
import org.matricula.platform.web.Page;
import org.matricula.platform.web.Redirect;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.View;
import pages.Templates;

/** Publishing a draft: what is missing, what will change, which versions there were. */
@Controller
@RequestMapping("/o/{organisation}/courses/{course}/runs/{run}/content/publication")
class PublicationController {

    private final Desk desk;
    private final Drafting drafting;
    private final Publishing publishing;
    private final Accounts accounts;
    private final Templates templates;

    PublicationController(Desk desk, Drafting drafting, Publishing publishing, Accounts accounts, Templates templates) {
        this.desk = desk;
        this.drafting = drafting;
        this.publishing = publishing;
        this.accounts = accounts;
        this.templates = templates;
    }

    @GetMapping
    Page show(@PathVariable String organisation, @PathVariable String course, @PathVariable String run) {
        var page = page(desk.run(organisation, course, run), FormErrors.NONE);
        return Page.of(templates.catalogueContentPublication(page));
    }

    @PostMapping
    View publish(@PathVariable String organisation, @PathVariable String course, @PathVariable String run) {
        var edited = desk.run(organisation, course, run);
        try {
            var version = publishing.publish(
                    edited.of().organisation().id(), edited.run().id());
            return Redirect.to(edited.path() + "/content/publication").saying("catalogue.publication.done", version);
        } catch (Refusal e) {
            return Page.refused(templates.catalogueContentPublication(page(edited, FormErrors.of(e))));
        }
    }

    private PublicationPage page(EditedRun edited, FormErrors errors) {
        var draft = drafting.draft(edited.run().id());
        var versions = publishing.versions(edited.run().id());
        var authors = versions.stream()
                .map(Version::by)
                .filter(Objects::nonNull)
                .distinct()
                .toList();
        return new PublicationPage(
                edited,
                publishing.status(draft),
                publishing.problems(draft),
                publishing.changes(draft),
                versions,
                accounts.names(authors),
                errors);
    }
}
