package org.matricula.pathway.web;

import static java.util.Objects.requireNonNullElse;

import java.time.Clock;
import java.util.UUID;
import org.matricula.catalogue.Programmes;
import org.matricula.organisation.Organisations;
import org.matricula.pathway.KeptPathways;
import org.matricula.pathway.NewInstitution;
import org.matricula.pathway.Pathway;
import org.matricula.pathway.web.PathwayJson.Approval;
import org.matricula.pathway.web.PathwayJson.Said;
import org.matricula.pathway.web.SentPathway.SentKept;
import org.matricula.pathway.web.SentPathway.SentMinimum;
import org.matricula.platform.Invalid;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** What a provider keeps for institutions that have nobody here, for its programs. */
@RestController
@RequestMapping("/api/v1/organisations/{organisation}/pathway-approvals")
class KeptPathwayApi {

    private final Organisations organisations;
    private final Programmes programmes;
    private final KeptPathways kept;
    private final PathwayReader reader;
    private final Clock clock;

    KeptPathwayApi(
            Organisations organisations, Programmes programmes, KeptPathways kept, PathwayReader reader, Clock clock) {
        this.organisations = organisations;
        this.programmes = programmes;
        this.kept = kept;
        this.reader = reader;
        this.clock = clock;
    }

    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    Approval add(@PathVariable String organisation, @RequestBody SentKept sent) {
        var own = organisations.get(organisation);
        var programme = programmes
                .find(requireNonNullElse(sent.programme(), ""))
                .filter(one -> one.organisationId().equals(own.id()))
                .orElseThrow(() -> Invalid.field("programme", "pathway.manage.programme-missing"));
        if (sent.pathway() == null) throw Invalid.field("pathway", "pathway.manage.title-missing");
        var minimum = requireNonNullElse(sent.minimum(), new SentMinimum(null, null, null, null));
        var made = kept.add(
                own,
                new NewInstitution(sent.institution(), requireNonNullElse(sent.institutionName(), "")),
                sent.pathway().read(),
                programme,
                minimum.read());
        return Approval.of(reader.approval(own, made.id(), programme.slug()));
    }

    @PutMapping("/{pathway}/{programme}/minimum")
    Approval ask(
            @PathVariable String organisation,
            @PathVariable UUID pathway,
            @PathVariable String programme,
            @RequestBody SentMinimum sent) {
        var own = organisations.get(organisation);
        kept.ask(own, pathway, programmes.get(programme), sent.seen(), sent.read());
        return Approval.of(reader.approval(own, pathway, programme));
    }

    @PutMapping("/kept/{pathway}")
    Said change(@PathVariable String organisation, @PathVariable UUID pathway, @RequestBody SentPathway sent) {
        return said(kept.change(organisations.get(organisation), pathway, sent.seen(), sent.read()));
    }

    @PostMapping("/kept/{pathway}/open")
    Said open(@PathVariable String organisation, @PathVariable UUID pathway) {
        return said(kept.open(organisations.get(organisation), pathway));
    }

    @PostMapping("/kept/{pathway}/close")
    Said close(@PathVariable String organisation, @PathVariable UUID pathway) {
        return said(kept.close(organisations.get(organisation), pathway));
    }

    private Said said(Pathway pathway) {
        var institution = organisations.get(pathway.organisationId().toString());
        return Said.of(pathway, institution, pathway.isOpen(clock.instant(), institution.zone()));
    }
}
