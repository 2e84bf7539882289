package org.matricula.pathway.web;

import java.util.List;
import java.util.UUID;
import org.matricula.catalogue.Programmes;
import org.matricula.organisation.Organisations;
import org.matricula.pathway.Pairings;
import org.matricula.pathway.Pathways;
import org.matricula.pathway.web.PathwayJson.Offered;
import org.matricula.pathway.web.SentPathway.SentMinimum;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** What an institution offers, for its programs. */
@RestController
@RequestMapping("/api/v1/organisations/{organisation}/pathways")
class PathwayDeskApi {

    private final Organisations organisations;
    private final Programmes programmes;
    private final Pathways pathways;
    private final Pairings pairings;
    private final PathwayReader reader;

    PathwayDeskApi(
            Organisations organisations,
            Programmes programmes,
            Pathways pathways,
            Pairings pairings,
            PathwayReader reader) {
        this.organisations = organisations;
        this.programmes = programmes;
        this.pathways = pathways;
        this.pairings = pairings;
        this.reader = reader;
    }

    @GetMapping
    List<Offered> list(@PathVariable String organisation) {
        return reader.offered(organisations.get(organisation)).stream()
                .map(Offered::of)
                .toList();
    }

    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    Offered create(@PathVariable String organisation, @RequestBody SentPathway sent) {
        return show(
                organisation,
                pathways.create(organisations.get(organisation).id(), sent.read())
                        .id());
    }

    @GetMapping("/{pathway}")
    Offered show(@PathVariable String organisation, @PathVariable UUID pathway) {
        return Offered.of(reader.offered(organisations.get(organisation), pathway));
    }

    @PutMapping("/{pathway}")
    Offered change(@PathVariable String organisation, @PathVariable UUID pathway, @RequestBody SentPathway sent) {
        pathways.change(organisations.get(organisation).id(), pathway, sent.seen(), sent.read());
        return show(organisation, pathway);
    }

    @PostMapping("/{pathway}/open")
    Offered open(@PathVariable String organisation, @PathVariable UUID pathway) {
        pathways.open(organisations.get(organisation), pathway);
        return show(organisation, pathway);
    }

    @PostMapping("/{pathway}/close")
    Offered close(@PathVariable String organisation, @PathVariable UUID pathway) {
        pathways.close(organisations.get(organisation), pathway);
        return show(organisation, pathway);
    }

    /** Proposes it for the programme; or, with another minimum than before, once more. */
    @PutMapping("/{pathway}/programmes/{programme}")
    Offered propose(
            @PathVariable String organisation,
            @PathVariable UUID pathway,
            @PathVariable String programme,
            @RequestBody SentMinimum sent) {
        var own = organisations.get(organisation);
        pairings.propose(pathways.get(own.id(), pathway), programmes.get(programme), sent.seen(), sent.read());
        return show(organisation, pathway);
    }

    @DeleteMapping("/{pathway}/programmes/{programme}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void end(@PathVariable String organisation, @PathVariable UUID pathway, @PathVariable String programme) {
        var own = organisations.get(organisation);
        pairings.takeBack(
                pathways.get(own.id(), pathway), programmes.get(programme).id());
    }
}
