package org.matricula.pathway;

import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.matricula.organisation.Organisation;
import org.matricula.platform.Audit;
import org.matricula.platform.NotFound;
import org.matricula.platform.Refusal;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What institutions offer to holders of programme records. Whoever changes one names the institution whose it is. */
@Service
public class Pathways {

    private final PathwayStore store;
    private final PairingStore pairings;
    private final Audit audit;
    private final Clock clock;

    Pathways(PathwayStore store, PairingStore pairings, Audit audit, Clock clock) {
        this.store = store;
        this.pairings = pairings;
        this.audit = audit;
        this.clock = clock;
    }

    /** Also those that aren't open, by title. */
    public List<Pathway> of(UUID organisationId) {
        return store.of(organisationId);
    }

    /** @throws NotFound if the institution has no such pathway */
    public Pathway get(UUID organisationId, UUID id) {
        return store.find(organisationId, id).orElseThrow(NotFound::new);
    }

    public Optional<Pathway> find(UUID id) {
        return Optional.ofNullable(store.byIds(List.of(id)).get(id));
    }

    public Map<UUID, Pathway> byIds(Collection<UUID> ids) {
        return ids.isEmpty() ? Map.of() : store.byIds(ids);
    }

    /** A draft, which nobody but its institution sees. @throws Invalid naming fields of {@link PathwayDetails} */
    @Transactional
    public Pathway create(UUID organisationId, PathwayDetails details) {
        var made = Pathway.draft(organisationId, details.checked(), clock.instant());
        store.add(made);
        record(made, "pathway.created");
        return made;
    }

    /** @param version what the editor saw @throws Invalid as above @throws Refusal if somebody else has changed it since */
    @Transactional
    public Pathway change(UUID organisationId, UUID id, int version, PathwayDetails details) {
        details.checked();
        return change(organisationId, id, "pathway.edited", one -> one.saying(version, details, clock.instant()));
    }

    /** @throws Refusal if its last day is over */
    @Transactional
    public Pathway open(Organisation institution, UUID id) {
        var now = clock.instant();
        var opened = change(institution.id(), id, "pathway.opened", one -> one.open(now, institution.zone()));
        pairings.offered(id, now);
        return opened;
    }

    /** Nothing can be sent to it any more; what was sent is decided all the same. */
    @Transactional
    public Pathway close(Organisation institution, UUID id) {
        return change(institution.id(), id, "pathway.closed", one -> one.close(clock.instant()));
    }

    private Pathway change(UUID organisationId, UUID id, String action, UnaryOperator<Pathway> change) {
        var changed = change.apply(store.hold(organisationId, id).orElseThrow(NotFound::new));
        store.change(changed);
        record(changed, action);
        return changed;
    }

    private void record(Pathway pathway, String action) {
        audit.record(pathway.organisationId(), action, "pathway", pathway.id(), Map.of("state", pathway.state()));
    }
}
