package org.matricula.pathway.web;

import gg.jte.models.runtime.JteModel;
import java.util.List;
import java.util.UUID;
import org.matricula.organisation.Organisation;
import org.matricula.organisation.Organisations;
import org.matricula.pathway.Pathways;
import org.matricula.platform.Invalid;
import org.matricula.platform.Refusal;
import org.matricula.platform.security.Caller;
import org.matricula.platform.web.FormErrors;
import org.matricula.platform.web.Page;
import org.matricula.platform.web.PagePanel;
import org.matricula.platform.web.Redirect;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.View;
import pages.Templates;

/** What an institution offers, on the desk of its admissions. */
@Controller
@RequestMapping("/o/{organisation}/pathways")
class PathwayDeskController {

    private final Organisations organisations;
    private final Pathways pathways;
    private final PathwayReader reader;
    private final ObjectProvider<PagePanel> panels;
    private final Templates templates;

    PathwayDeskController(
            Organisations organisations,
            Pathways pathways,
            PathwayReader reader,
            ObjectProvider<PagePanel> panels,
            Templates templates) {
        this.organisations = organisations;
        this.pathways = pathways;
        this.reader = reader;
        this.panels = panels;
        this.templates = templates;
    }

    @GetMapping
    Page list(@PathVariable String organisation, @AuthenticationPrincipal Caller.SignedIn caller) {
        var own = organisations.get(organisation);
        return Page.of(templates.pathwayManage(own, reader.offered(own), panels(own, caller)));
    }

    @GetMapping("/new")
    Page form(@PathVariable String organisation) {
        var own = organisations.get(organisation);
        return Page.of(templates.pathwayManageForm(own, null, PathwayForm.fresh(own.contactEmail()), FormErrors.NONE));
    }

    @PostMapping
    View create(@PathVariable String organisation, @ModelAttribute PathwayForm form) {
        var own = organisations.get(organisation);
        try {
            var made = pathways.create(own.id(), form.read());
            return Redirect.to(OfferedPathway.root(own) + "/" + made.id()).saying("pathway.manage.created");
        } catch (Invalid e) {
            return Page.refused(templates.pathwayManageForm(own, null, form, FormErrors.of(e)));
        }
    }

    @GetMapping("/{pathway}")
    Page show(@PathVariable String organisation, @PathVariable UUID pathway) {
        return Page.of(page(organisation, pathway, FormErrors.NONE));
    }

    @GetMapping("/{pathway}/edit")
    Page edit(@PathVariable String organisation, @PathVariable UUID pathway) {
        var own = organisations.get(organisation);
        var edited = pathways.get(own.id(), pathway);
        return Page.of(templates.pathwayManageForm(own, edited, PathwayForm.of(edited), FormErrors.NONE));
    }

    @PostMapping("/{pathway}")
    View change(@PathVariable String organisation, @PathVariable UUID pathway, @ModelAttribute PathwayForm form) {
        var own = organisations.get(organisation);
        var edited = pathways.get(own.id(), pathway);
        try {
            pathways.change(own.id(), pathway, form.version(), form.read());
            return Redirect.to(OfferedPathway.root(own) + "/" + pathway).saying("pathway.manage.saved");
        } catch (Invalid e) {
            return Page.refused(templates.pathwayManageForm(own, edited, form, FormErrors.of(e)));
        } catch (Refusal e) {
            return Page.refused(templates.pathwayManageForm(own, edited, form, FormErrors.of(e)));
        }
    }

    @PostMapping("/{pathway}/open")
    View open(@PathVariable String organisation, @PathVariable UUID pathway) {
        var own = organisations.get(organisation);
        try {
            pathways.open(own, pathway);
            return Redirect.to(OfferedPathway.root(own) + "/" + pathway).saying("pathway.manage.opened");
        } catch (Refusal e) {
            return Page.refused(page(organisation, pathway, FormErrors.of(e)));
        }
    }

    @PostMapping("/{pathway}/close")
    View close(@PathVariable String organisation, @PathVariable UUID pathway) {
        var own = organisations.get(organisation);
        try {
            pathways.close(own, pathway);
            return Redirect.to(OfferedPathway.root(own) + "/" + pathway).saying("pathway.manage.closed");
        } catch (Refusal e) {
            return Page.refused(page(organisation, pathway, FormErrors.of(e)));
        }
    }

    private JteModel page(String organisation, UUID pathway, FormErrors errors) {
        return templates.pathwayManageOne(reader.offered(organisations.get(organisation), pathway), errors);
    }

    private List<JteModel> panels(Organisation own, Caller.SignedIn caller) {
        return PagePanel.at(PagePanel.Place.PATHWAY_DESK, panels.stream(), caller, own.slug());
    }
}
