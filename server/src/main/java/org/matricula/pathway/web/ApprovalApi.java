package org.matricula.pathway.web;

import java.util.List;
import java.util.UUID;
import org.matricula.organisation.Organisations;
import org.matricula.pathway.Pairings;
import org.matricula.pathway.web.PathwayJson.Approval;
import org.matricula.pathway.web.SentPathway.SentReason;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Which institutions' pathways a provider shows to its learners, for its programs. */
@RestController
@RequestMapping("/api/v1/organisations/{organisation}/pathway-approvals")
class ApprovalApi {

    private final Organisations organisations;
    private final Pairings pairings;
    private final PathwayReader reader;

    ApprovalApi(Organisations organisations, Pairings pairings, PathwayReader reader) {
        this.organisations = organisations;
        this.pairings = pairings;
        this.reader = reader;
    }

    @GetMapping
    List<Approval> list(@PathVariable String organisation) {
        return reader.approvals(organisations.get(organisation)).stream()
                .map(Approval::of)
                .toList();
    }

    @GetMapping("/{pathway}/{programme}")
    Approval show(@PathVariable String organisation, @PathVariable UUID pathway, @PathVariable String programme) {
        return Approval.of(find(organisation, pathway, programme));
    }

    @PostMapping("/{pathway}/{programme}/approval")
    Approval approve(@PathVariable String organisation, @PathVariable UUID pathway, @PathVariable String programme) {
        var one = find(organisation, pathway, programme);
        pairings.approve(one.pathway(), one.programme(), one.provider());
        return show(organisation, pathway, programme);
    }

    @PostMapping("/{pathway}/{programme}/refusal")
    Approval decline(
            @PathVariable String organisation,
            @PathVariable UUID pathway,
            @PathVariable String programme,
            @RequestBody SentReason sent) {
        var one = find(organisation, pathway, programme);
        pairings.decline(one.pathway(), one.programme(), one.provider(), sent.text());
        return show(organisation, pathway, programme);
    }

    @PostMapping("/{pathway}/{programme}/end")
    Approval end(
            @PathVariable String organisation,
            @PathVariable UUID pathway,
            @PathVariable String programme,
            @RequestBody SentReason sent) {
        var one = find(organisation, pathway, programme);
        pairings.end(one.pathway(), one.programme(), one.provider(), sent.text());
        return show(organisation, pathway, programme);
    }

    private PathwayApproval find(String organisation, UUID pathway, String programme) {
        return reader.approval(organisations.get(organisation), pathway, programme);
    }
}
