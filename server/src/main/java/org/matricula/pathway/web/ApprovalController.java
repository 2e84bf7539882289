package org.matricula.pathway.web;

import gg.jte.models.runtime.JteModel;
import java.util.List;
import java.util.UUID;
import org.matricula.organisation.Organisation;
import org.matricula.organisation.Organisations;
import org.matricula.pathway.Pairings;
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
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;
import pages.Templates;

/** Which institutions' pathways a provider shows to its learners. */
@Controller
@RequestMapping("/o/{organisation}/pathway-approvals")
class ApprovalController {

    private final Organisations organisations;
    private final Pairings pairings;
    private final PathwayReader reader;
    private final ObjectProvider<PagePanel> panels;
    private final Templates templates;

    ApprovalController(
            Organisations organisations,
            Pairings pairings,
            PathwayReader reader,
            ObjectProvider<PagePanel> panels,
            Templates templates) {
        this.organisations = organisations;
        this.pairings = pairings;
        this.reader = reader;
        this.panels = panels;
        this.templates = templates;
    }

    @GetMapping
    Page list(@PathVariable String organisation, @AuthenticationPrincipal Caller.SignedIn caller) {
        var own = organisations.get(organisation);
        return Page.of(templates.pathwayApprovals(own, reader.approvals(own), panels(own, caller)));
    }

    @GetMapping("/{pathway}/{programme}")
    Page show(@PathVariable String organisation, @PathVariable UUID pathway, @PathVariable String programme) {
        return Page.of(page(approval(organisation, pathway, programme), "", FormErrors.NONE));
    }

    @PostMapping("/{pathway}/{programme}/approval")
    View approve(@PathVariable String organisation, @PathVariable UUID pathway, @PathVariable String programme) {
        var one = approval(organisation, pathway, programme);
        return answer(
                one,
                "",
                "pathway.approval.approved",
                () -> pairings.approve(one.pathway(), one.programme(), one.provider()));
    }

    @PostMapping("/{pathway}/{programme}/refusal")
    View decline(
            @PathVariable String organisation,
            @PathVariable UUID pathway,
            @PathVariable String programme,
            @RequestParam(defaultValue = "") String reason) {
        var one = approval(organisation, pathway, programme);
        return answer(
                one,
                reason,
                "pathway.approval.declined",
                () -> pairings.decline(one.pathway(), one.programme(), one.provider(), reason));
    }

    @PostMapping("/{pathway}/{programme}/end")
    View end(
            @PathVariable String organisation,
            @PathVariable UUID pathway,
            @PathVariable String programme,
            @RequestParam(defaultValue = "") String reason) {
        var one = approval(organisation, pathway, programme);
        return answer(
                one,
                reason,
                "pathway.approval.ended",
                () -> pairings.end(one.pathway(), one.programme(), one.provider(), reason));
    }

    private View answer(PathwayApproval one, String reason, String said, Runnable change) {
        try {
            change.run();
            return Redirect.to(one.path()).saying(said);
        } catch (Invalid e) {
            return Page.refused(page(one, reason, FormErrors.of(e)));
        } catch (Refusal e) {
            var now = reader.approval(
                    one.provider(), one.pathway().id(), one.programme().slug());
            return Page.refused(page(now, reason, FormErrors.of(e)));
        }
    }

    private PathwayApproval approval(String organisation, UUID pathway, String programme) {
        return reader.approval(organisations.get(organisation), pathway, programme);
    }

    private JteModel page(PathwayApproval one, String reason, FormErrors errors) {
        return templates.pathwayApproval(one, reason, errors);
    }

    private List<JteModel> panels(Organisation own, Caller.SignedIn caller) {
        return PagePanel.at(PagePanel.Place.PATHWAY_DESK, panels.stream(), caller, own.slug());
    }
}
