package org.matricula.pathway;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.matricula.catalogue.Programme;
import org.matricula.organisation.Members;
import org.matricula.organisation.NewOrganisation;
import org.matricula.organisation.Organisation;
import org.matricula.organisation.OrganisationDetails;
import org.matricula.organisation.Organisations;
import org.matricula.platform.Invalid;
import org.matricula.platform.NotFound;
import org.matricula.platform.Refusal;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Pathways of institutions that have nobody here. The provider whose programme leads there writes them down and keeps
 * them; once the institution has members of its own, only those do.
 */
@Service
public class KeptPathways {

    private final KeptPathwayStore store;
    private final Pathways pathways;
    private final Pairings pairings;
    private final Organisations organisations;
    private final Members members;

    KeptPathways(
            KeptPathwayStore store,
            Pathways pathways,
            Pairings pairings,
            Organisations organisations,
            Members members) {
        this.store = store;
        this.pathways = pathways;
        this.pairings = pairings;
        this.organisations = organisations;
        this.members = members;
    }

    /** The institutions this provider keeps pathways for, by name. */
    public List<Organisation> institutions(Organisation provider) {
        var named = kept(provider).map(Pathway::organisationId).distinct().toList();
        return List.copyOf(organisations.byIds(named).values());
    }

    /** The pathways this provider may change: it wrote them down, and their institutions still have nobody here. */
    public Set<UUID> keptBy(Organisation provider) {
        return kept(provider).map(Pathway::id).collect(Collectors.toSet());
    }

    /**
     * Makes an open pathway for a programme of this provider, and the institution too unless it was named before.
     *
     * @throws Invalid naming {@code institutionName}, or a field of pathway or minimum; nothing is made then
     * @throws NotFound if the programme is another provider's
     */
    @Transactional
    public Pathway add(
            Organisation provider, NewInstitution where, PathwayDetails details, Programme programme, Minimum minimum) {
        if (!programme.organisationId().equals(provider.id())) throw new NotFound();
        check(where, details);
        MinimumRule.check(minimum, programme);
        var institution = institution(provider, where, details.contact());
        var draft = pathways.create(institution.id(), details);
        store.add(draft.id(), provider.id());
        pairings.approved(draft, programme, minimum);
        return pathways.open(institution, draft.id());
    }

    /** @throws NotFound if this provider doesn't keep it @throws Invalid as above @throws Refusal as {@link Pathways#change} */
    @Transactional
    public Pathway change(Organisation provider, UUID pathwayId, int version, PathwayDetails details) {
        return pathways.change(kept(provider, pathwayId).organisationId(), pathwayId, version, details);
    }

    /**
     * Asks for something else of those who hold records of this programme.
     *
     * @throws NotFound as above, or if it isn't for this programme of this provider's
     * @param version of the pairing that the editor saw
     * @throws Invalid naming {@code requirements} or {@code percentage}
     * @throws Refusal if somebody else has changed it since
     */
    @Transactional
    public void ask(Organisation provider, UUID pathwayId, Programme programme, int version, Minimum minimum) {
        if (!programme.organisationId().equals(provider.id())) throw new NotFound();
        pairings.ask(kept(provider, pathwayId), programme, version, minimum);
    }

    /** @throws NotFound as above @throws Refusal if its last day is over */
    @Transactional
    public Pathway open(Organisation provider, UUID pathwayId) {
        return pathways.open(institution(kept(provider, pathwayId)), pathwayId);
    }

    /** @throws NotFound as above */
    @Transactional
    public Pathway close(Organisation provider, UUID pathwayId) {
        return pathways.close(institution(kept(provider, pathwayId)), pathwayId);
    }

    /** @throws NotFound if this provider doesn't keep it, or not any more */
    public Pathway kept(Organisation provider, UUID pathwayId) {
        return kept(provider)
                .filter(one -> one.id().equals(pathwayId))
                .findFirst()
                .orElseThrow(NotFound::new);
    }

    private Stream<Pathway> kept(Organisation provider) {
        var written = pathways.byIds(store.of(provider.id())).values();
        var staffed = written.stream()
                .map(Pathway::organisationId)
                .distinct()
                .filter(institution -> members.any(institution))
                .collect(Collectors.toSet());
        return written.stream().filter(one -> !staffed.contains(one.organisationId()));
    }

    private Organisation institution(Pathway pathway) {
        return organisations.get(pathway.organisationId().toString());
    }

    /** Says all at once. */
    private static void check(NewInstitution where, PathwayDetails details) {
        details.check(new Invalid.Collector()
                        .check(
                                where.known() != null || !where.name().isEmpty(),
                                "institutionName",
                                "pathway.approval.institution-missing"))
                .orThrow();
    }

    private Organisation institution(Organisation provider, NewInstitution where, String contact) {
        if (where.known() != null)
            return institutions(provider).stream()
                    .filter(one -> one.id().equals(where.known()))
                    .findFirst()
                    .orElseThrow(NotFound::new);
        return organisations.all().stream()
                .filter(one -> one.name().equalsIgnoreCase(where.name()))
                .findFirst()
                .map(this::withoutMembers)
                .orElseGet(() -> made(provider, where.name(), contact));
    }

    private Organisation withoutMembers(Organisation known) {
        if (members.any(known.id()))
            throw Invalid.field("institutionName", "pathway.approval.institution-here", known.name());
        return known;
    }

    /** In the provider's language and zone, until it says its own. */
    private Organisation made(Organisation provider, String name, String contact) {
        var details = new OrganisationDetails(name, "", null, contact, provider.locale(), provider.timeZone(), null);
        try {
            return organisations.get(
                    organisations.create(new NewOrganisation("", details)).toString());
        } catch (Invalid e) {
            // The only field that was typed is the name, of which the address is made.
            throw Invalid.field("institutionName", "pathway.approval.institution-name", name);
        }
    }
}
