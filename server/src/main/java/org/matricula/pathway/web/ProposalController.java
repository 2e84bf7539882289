package org.matricula.pathway.web;

import static java.util.stream.Collectors.groupingBy;

import gg.jte.models.runtime.JteModel;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.matricula.catalogue.Programme;
import org.matricula.catalogue.Programmes;
import org.matricula.organisation.Organisations;
import org.matricula.pathway.Pairings;
import org.matricula.pathway.Pathways;
import org.matricula.platform.Invalid;
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
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;
import pages.Templates;

/** For which programmes an institution proposes its pathway. */
@Controller
@RequestMapping("/o/{organisation}/pathways/{pathway}/programmes")
class ProposalController {

    private final Organisations organisations;
    private final Programmes programmes;
    private final Pathways pathways;
    private final Pairings pairings;
    private final PathwayReader reader;
    private final Templates templates;

    ProposalController(
            Organisations organisations,
            Programmes programmes,
            Pathways pathways,
            Pairings pairings,
            PathwayReader reader,
            Templates templates) {
        this.organisations = organisations;
        this.programmes = programmes;
        this.pathways = pathways;
        this.pairings = pairings;
        this.reader = reader;
        this.templates = templates;
    }

    /** @param programme the slug of one that is paired already, to change what it asks */
    @GetMapping("/new")
    Page form(
            @PathVariable String organisation,
            @PathVariable UUID pathway,
            @RequestParam(defaultValue = "") String programme) {
        var minimum = programmes
                .find(programme)
                .flatMap(one -> pairings.find(pathway, one.id()))
                .map(MinimumForm::of)
                .orElse(MinimumForm.FRESH);
        return Page.of(page(organisation, pathway, programme, minimum, FormErrors.NONE));
    }

    @PostMapping
    View propose(
            @PathVariable String organisation,
            @PathVariable UUID pathway,
            @RequestParam(defaultValue = "") String programme,
            @ModelAttribute MinimumForm minimum) {
        var own = organisations.get(organisation);
        var offered = pathways.get(own.id(), pathway);
        try {
            var chosen = programmes
                    .find(programme)
                    .orElseThrow(() -> Invalid.field("programme", "pathway.manage.programme-missing"));
            pairings.propose(offered, chosen, minimum.version(), minimum.read());
            return Redirect.to(OfferedPathway.root(own) + "/" + pathway)
                    .saying("pathway.manage.proposed", chosen.title());
        } catch (Invalid e) {
            return Page.refused(page(organisation, pathway, programme, minimum, FormErrors.of(e)));
        } catch (Refusal e) {
            return Page.refused(page(organisation, pathway, programme, minimum, FormErrors.of(e)));
        }
    }

    @PostMapping("/{programme}/end")
    View end(@PathVariable String organisation, @PathVariable UUID pathway, @PathVariable String programme) {
        var own = organisations.get(organisation);
        var chosen = programmes.get(programme);
        try {
            pairings.takeBack(pathways.get(own.id(), pathway), chosen.id());
            return Redirect.to(OfferedPathway.root(own) + "/" + pathway)
                    .saying("pathway.manage.taken-back", chosen.title());
        } catch (Refusal e) {
            return Page.refused(templates.pathwayManageOne(reader.offered(own, pathway), FormErrors.of(e)));
        }
    }

    private JteModel page(String organisation, UUID pathway, String programme, MinimumForm minimum, FormErrors errors) {
        var offered = reader.offered(organisations.get(organisation), pathway);
        var now = programmes
                .find(programme)
                .flatMap(one -> pairings.find(pathway, one.id()))
                .orElse(null);
        return templates.pathwayManageProposal(new ProposalPage(offered, providers(), programme, now, minimum, errors));
    }

    private List<ProposalPage.Provider> providers() {
        var byProvider = programmes.all().stream()
                .collect(groupingBy(Programme::organisationId, LinkedHashMap::new, Collectors.toList()));
        var named = organisations.byIds(byProvider.keySet());
        return byProvider.entrySet().stream()
                .map(one -> new ProposalPage.Provider(named.get(one.getKey()), one.getValue()))
                .toList();
    }
}
