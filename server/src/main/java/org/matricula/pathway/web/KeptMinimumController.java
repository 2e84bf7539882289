package org.matricula.pathway.web;

import gg.jte.models.runtime.JteModel;
import java.util.UUID;
import org.matricula.organisation.Organisations;
import org.matricula.pathway.KeptPathways;
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

/** What a pathway asks of records that a provider keeps for an institution that has nobody here. */
@Controller
@RequestMapping("/o/{organisation}/pathway-approvals/{pathway}/{programme}/minimum")
class KeptMinimumController {

    private final Organisations organisations;
    private final KeptPathways kept;
    private final PathwayReader reader;
    private final Templates templates;

    KeptMinimumController(Organisations organisations, KeptPathways kept, PathwayReader reader, Templates templates) {
        this.organisations = organisations;
        this.kept = kept;
        this.reader = reader;
        this.templates = templates;
    }

    @GetMapping
    Page form(@PathVariable String organisation, @PathVariable UUID pathway, @PathVariable String programme) {
        var one = asking(organisation, pathway, programme);
        return Page.of(page(one, MinimumForm.of(one.pairing()), FormErrors.NONE));
    }

    @PostMapping
    View ask(
            @PathVariable String organisation,
            @PathVariable UUID pathway,
            @PathVariable String programme,
            @ModelAttribute MinimumForm form) {
        var one = asking(organisation, pathway, programme);
        try {
            kept.ask(one.provider(), pathway, one.programme(), form.version(), form.read());
            return Redirect.to(one.path()).saying("pathway.manage.saved");
        } catch (Invalid e) {
            return Page.refused(page(one, form, FormErrors.of(e)));
        } catch (Refusal e) {
            return Page.refused(page(one, form, FormErrors.of(e)));
        }
    }

    private PathwayApproval asking(String organisation, UUID pathway, String programme) {
        var one = reader.approval(organisations.get(organisation), pathway, programme);
        if (!one.kept()) throw new NotFound();
        return one;
    }

    private JteModel page(PathwayApproval one, MinimumForm form, FormErrors errors) {
        return templates.pathwayApprovalMinimum(one, form, errors);
    }
}
