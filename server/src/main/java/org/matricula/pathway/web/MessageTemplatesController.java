package org.matricula.pathway.web;

import java.util.UUID;
import org.matricula.organisation.Organisation;
import org.matricula.organisation.Organisations;
import org.matricula.pathway.MessageTemplates;
import org.matricula.platform.Invalid;
import org.matricula.platform.Refusal;
import org.matricula.platform.web.FormErrors;
import org.matricula.platform.web.Page;
import org.matricula.platform.web.Redirect;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;
import pages.Templates;

/** An institution's templates for messages to learners. */
@Controller
@RequestMapping("/o/{organisation}/inbox/templates")
class MessageTemplatesController {

    private final Organisations organisations;
    private final MessageTemplates messages;
    private final Templates templates;

    MessageTemplatesController(Organisations organisations, MessageTemplates messages, Templates templates) {
        this.organisations = organisations;
        this.messages = messages;
        this.templates = templates;
    }

    @GetMapping
    Page list(@PathVariable String organisation) {
        return Page.of(list(organisations.get(organisation), "", "", FormErrors.NONE));
    }

    @PostMapping
    View add(
            @PathVariable String organisation,
            @RequestParam(defaultValue = "") String title,
            @RequestParam(defaultValue = "") String text) {
        var institution = organisations.get(organisation);
        try {
            messages.add(institution.id(), title, text);
            return back(institution).saying("pathway.template.added");
        } catch (Invalid e) {
            return Page.refused(list(institution, title, text, FormErrors.of(e)));
        }
    }

    @GetMapping("/{template}")
    Page show(@PathVariable String organisation, @PathVariable UUID template) {
        var institution = organisations.get(organisation);
        var found = messages.get(institution.id(), template);
        return Page.of(templates.pathwayInboxTemplate(
                institution, found, found.version(), found.title(), found.text(), FormErrors.NONE));
    }

    @PostMapping("/{template}")
    View change(
            @PathVariable String organisation,
            @PathVariable UUID template,
            @RequestParam(defaultValue = "0") int version,
            @RequestParam(defaultValue = "") String title,
            @RequestParam(defaultValue = "") String text) {
        var institution = organisations.get(organisation);
        var found = messages.get(institution.id(), template);
        try {
            messages.change(institution.id(), template, version, title, text);
            return back(institution).saying("pathway.template.changed");
        } catch (Invalid e) {
            return Page.refused(
                    templates.pathwayInboxTemplate(institution, found, version, title, text, FormErrors.of(e)));
        } catch (Refusal e) {
            return Page.refused(
                    templates.pathwayInboxTemplate(institution, found, version, title, text, FormErrors.of(e)));
        }
    }

    @PostMapping("/{template}/removal")
    View remove(@PathVariable String organisation, @PathVariable UUID template) {
        var institution = organisations.get(organisation);
        messages.remove(institution.id(), template);
        return back(institution).saying("pathway.template.removed");
    }

    private gg.jte.models.runtime.JteModel list(
            Organisation institution, String title, String text, FormErrors errors) {
        return templates.pathwayInboxTemplates(institution, messages.of(institution.id()), title, text, errors);
    }

    private static Redirect back(Organisation institution) {
        return Redirect.to(institution.path() + "/inbox/templates");
    }
}
