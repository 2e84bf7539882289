package org.matricula.organisation;

import java.time.Clock;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.matricula.platform.Audit;
import org.matricula.platform.Ids;
import org.matricula.platform.Invalid;
import org.matricula.platform.NotFound;
import org.matricula.platform.security.Permission;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The tenants. Addresses name them by slug, programs may name them by id. */
@Service
public class Organisations {

    private final OrganisationStore store;
    private final Audit audit;
    private final Clock clock;

    Organisations(OrganisationStore store, Audit audit, Clock clock) {
        this.store = store;
        this.audit = audit;
        this.clock = clock;
    }

    public Optional<Organisation> find(String slugOrId) {
        return Slug.id(slugOrId)
                .map(id -> store.byIds(List.of(id)).stream().findFirst())
                .orElseGet(() -> store.bySlug(slugOrId));
    }

    /** @throws NotFound if there is none */
    public Organisation get(String slugOrId) {
        return find(slugOrId).orElseThrow(NotFound::new);
    }

    /** All of them, by name. */
    public List<Organisation> all() {
        return store.all();
    }

    /** Those where somebody may do this, by name. */
    public List<Organisation> whereSomebodyMay(Permission what) {
        return store.withAnyOf(Role.having(what));
    }

    /** Those that exist, in the order of their names. */
    public Map<UUID, Organisation> byIds(Collection<UUID> ids) {
        var found = new LinkedHashMap<UUID, Organisation>();
        store.byIds(ids).forEach(organisation -> found.put(organisation.id(), organisation));
        return found;
    }

    /** @throws Invalid if a detail can't be taken or the slug is in use */
    @Transactional
    public UUID create(NewOrganisation wanted) {
        var checked = DetailsRule.checked(wanted);
        var organisation = organisation(checked.slug(), checked.details());
        if (!store.add(organisation)) throw Invalid.field("slug", "organisation.slug.taken", organisation.slug());
        audit.record(
                organisation.id(),
                "organisation.created",
                "organisation",
                organisation.id(),
                Map.of("slug", organisation.slug()));
        return organisation.id();
    }

    /** @throws Invalid if a detail can't be taken, NotFound if there is no such organisation */
    @Transactional
    public void update(UUID id, OrganisationDetails wanted) {
        if (!store.update(id, DetailsRule.checked(wanted))) throw new NotFound();
        audit.record(id, "organisation.edited", "organisation", id, Map.of());
    }

    private Organisation organisation(String slug, OrganisationDetails details) {
        return new Organisation(
                Ids.next(),
                slug,
                details.name(),
                details.description(),
                details.website(),
                details.contactEmail(),
                details.locale(),
                details.timeZone(),
                details.accent(),
                clock.instant());
    }
}
