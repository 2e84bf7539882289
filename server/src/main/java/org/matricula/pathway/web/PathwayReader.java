package org.matricula.pathway.web;

import static java.util.stream.Collectors.groupingBy;

import java.time.Clock;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.matricula.catalogue.Programme;
import org.matricula.catalogue.Programmes;
import org.matricula.organisation.Organisation;
import org.matricula.organisation.Organisations;
import org.matricula.pathway.KeptPathways;
import org.matricula.pathway.Pairing;
import org.matricula.pathway.Pairings;
import org.matricula.pathway.Pathway;
import org.matricula.pathway.Pathways;
import org.matricula.platform.NotFound;
import org.springframework.stereotype.Component;

/** Gathers what the desks of institutions and providers show, in as many queries as there are kinds of things. */
@Component
class PathwayReader {

    private final Pathways pathways;
    private final Pairings pairings;
    private final KeptPathways keptPathways;
    private final Programmes programmes;
    private final Organisations organisations;
    private final Clock clock;

    PathwayReader(
            Pathways pathways,
            Pairings pairings,
            KeptPathways keptPathways,
            Programmes programmes,
            Organisations organisations,
            Clock clock) {
        this.pathways = pathways;
        this.pairings = pairings;
        this.keptPathways = keptPathways;
        this.programmes = programmes;
        this.organisations = organisations;
        this.clock = clock;
    }

    /** All pathways of an institution, by title. */
    List<OfferedPathway> offered(Organisation institution) {
        return offered(institution, pathways.of(institution.id()), pairings.ofInstitution(institution.id()));
    }

    /** @throws NotFound if the institution has no such pathway */
    OfferedPathway offered(Organisation institution, UUID pathway) {
        var found = pathways.get(institution.id(), pathway);
        return offered(institution, List.of(found), pairings.of(pathway)).getFirst();
    }

    /** Everything that leads, led or shall lead on from a provider's programmes: what waits for an answer first. */
    List<PathwayApproval> approvals(Organisation provider) {
        var own = programmes.ofOrganisation(provider.id());
        return approvals(
                provider,
                own,
                pairings.ofProgrammes(own.stream().map(Programme::id).toList()));
    }

    /** @throws NotFound if there is none, or the programme isn't this provider's */
    PathwayApproval approval(Organisation provider, UUID pathway, String programme) {
        var own = programmes.get(provider.id(), programme);
        var pairing = pairings.find(pathway, own.id()).orElseThrow(NotFound::new);
        return approvals(provider, List.of(own), List.of(pairing)).getFirst();
    }

    private List<OfferedPathway> offered(Organisation institution, List<Pathway> shown, List<Pairing> paired) {
        var named = programmes.byIds(
                paired.stream().map(Pairing::programmeId).distinct().toList());
        var providers = organisations.byIds(named.values().stream()
                .map(Programme::organisationId)
                .distinct()
                .toList());
        var byPathway = paired.stream().collect(groupingBy(Pairing::pathwayId));
        var now = clock.instant();
        return shown.stream()
                .map(pathway -> new OfferedPathway(
                        pathway,
                        institution,
                        pathway.isOpen(now, institution.zone()),
                        byPathway.getOrDefault(pathway.id(), List.of()).stream()
                                .map(one -> {
                                    var programme = named.get(one.programmeId());
                                    return new PairedProgramme(
                                            one, programme, providers.get(programme.organisationId()));
                                })
                                .toList()))
                .toList();
    }

    private List<PathwayApproval> approvals(Organisation provider, List<Programme> own, List<Pairing> paired) {
        var named = pathways.byIds(
                paired.stream().map(Pairing::pathwayId).distinct().toList());
        var institutions = organisations.byIds(
                named.values().stream().map(Pathway::organisationId).distinct().toList());
        var kept = keptPathways.keptBy(provider);
        var now = clock.instant();
        return paired.stream()
                .map(one -> {
                    var pathway = named.get(one.pathwayId());
                    var institution = institutions.get(pathway.organisationId());
                    var programme = own.stream()
                            .filter(each -> each.id().equals(one.programmeId()))
                            .findFirst()
                            .orElseThrow();
                    var open = pathway.isOpen(now, institution.zone());
                    return new PathwayApproval(
                            one, pathway, institution, programme, provider, open, kept.contains(pathway.id()));
                })
                .sorted(Comparator.comparing(
                                (PathwayApproval one) -> one.pairing().state())
                        .thenComparing(one -> one.programme().title().toLowerCase(Locale.ROOT))
                        .thenComparing(one -> one.pathway().title().toLowerCase(Locale.ROOT)))
                .toList();
    }
}
