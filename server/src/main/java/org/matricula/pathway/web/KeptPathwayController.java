package org.matricula.pathway.web;

import gg.jte.models.runtime.JteModel;
import java.util.UUID;
import org.matricula.catalogue.Programmes;
import org.matricula.organisation.Organisation;
import org.matricula.organisation.Organisations;
import org.matricula.pathway.KeptPathways;
import org.matricula.pathway.Pathway;
import org.matricula.platform.Invalid;
import org.matricula.platform.NotFound;
import org.matricula.platform.Refusal;
import org.matricula.platform.web.FormErrors;
import org.matricula.platform.web.Page;
import org.matricula.platform.web.Redirect;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.View;
import pages.Templates;

/** What a provider keeps for institutions that have nobody here. */
@Controller
@RequestMapping("/o/{organisation}/pathway-approvals")
class KeptPathwayController {

    private final Organisations organisations;
    private final Programmes programmes;
    private final KeptPathways kept;
    private final Templates templates;

    KeptPathwayController(Organisations organisations, Programmes programmes, KeptPathways kept, Templates templates) {
        this.organisations = organisations;
        this.programmes = programmes;
        this.kept = kept;
        this.templates = templates;
    }

    @GetMapping("/new")
    Page form(@PathVariable String organisation) {
        var own = organisations.get(organisation);
        return Page.of(adding(own, KeptForm.FRESH, PathwayForm.fresh(null), MinimumForm.FRESH, FormErrors.NONE));
    }

    @PostMapping
    View add(
            @PathVariable String organisation,
            @ModelAttribute KeptForm keeping,
            @ModelAttribute PathwayForm form,
            @ModelAttribute MinimumForm minimum) {
        var own = organisations.get(organisation);
        try {
            var programme = programmes
                    .find(keeping.programme())
                    .filter(one -> one.organisationId().equals(own.id()))
                    .orElseThrow(() -> Invalid.field("programme", "pathway.manage.programme-missing"));
            kept.add(own, keeping.where(), form.read(), programme, minimum.read());
            return Redirect.to(PathwayApproval.root(own)).saying("pathway.approval.added", programme.title());
        } catch (Invalid e) {
            return Page.refused(adding(own, keeping, form, minimum, FormErrors.of(e)));
        } catch (Refusal e) {
            return Page.refused(adding(own, keeping, form, minimum, FormErrors.of(e)));
        }
    }

    @GetMapping("/kept/{pathway}")
    Page edit(@PathVariable String organisation, @PathVariable UUID pathway) {
        var own = organisations.get(organisation);
        var edited = kept.kept(own, pathway);
        return Page.of(editing(own, edited, PathwayForm.of(edited), FormErrors.NONE));
    }

    @PostMapping("/kept/{pathway}")
    View change(@PathVariable String organisation, @PathVariable UUID pathway, @ModelAttribute PathwayForm form) {
        var own = organisations.get(organisation);
        var edited = kept.kept(own, pathway);
        try {
            kept.change(own, pathway, form.version(), form.read());
            return Redirect.to(PathwayApproval.root(own)).saying("pathway.manage.saved");
        } catch (Invalid e) {
            return Page.refused(editing(own, edited, form, FormErrors.of(e)));
        } catch (Refusal e) {
            return Page.refused(editing(own, edited, form, FormErrors.of(e)));
        }
    }

    @PostMapping("/kept/{pathway}/open")
    View open(@PathVariable String organisation, @PathVariable UUID pathway) {
        var own = organisations.get(organisation);
        var edited = kept.kept(own, pathway);
        try {
            kept.open(own, pathway);
            return Redirect.to(PathwayApproval.root(own)).saying("pathway.manage.opened");
        } catch (Refusal e) {
            return Page.refused(editing(own, edited, PathwayForm.of(edited), FormErrors.of(e)));
        }
    }

    @PostMapping("/kept/{pathway}/close")
    View close(@PathVariable String organisation, @PathVariable UUID pathway) {
        var own = organisations.get(organisation);
        kept.close(own, pathway);
        return Redirect.to(PathwayApproval.root(own)).saying("pathway.manage.closed");
    }

    private JteModel adding(
            Organisation own, KeptForm keeping, PathwayForm form, MinimumForm minimum, FormErrors errors) {
        return templates.pathwayApprovalForm(new KeptPage(
                own, kept.institutions(own), programmes.ofOrganisation(own.id()), keeping, form, minimum, errors));
    }

    private JteModel editing(Organisation own, Pathway edited, PathwayForm form, FormErrors errors) {
        var institution = organisations.find(edited.organisationId().toString()).orElseThrow(NotFound::new);
        return templates.pathwayApprovalKept(own, institution, edited, form, errors);
    }
}
