package org.matricula.organisation;

import java.time.Clock;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.matricula.platform.Audit;
import org.matricula.platform.NotFound;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * An organisation's team as imported data names it: people who have no account here and can't sign in. They are no
 * {@link Member}s and may do nothing; what they wrote elsewhere stands here under their name.
 */
@Service
public class NamedMembers {

    private final NamedMemberStore store;
    private final Audit audit;
    private final Clock clock;

    NamedMembers(NamedMemberStore store, Audit audit, Clock clock) {
        this.store = store;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * Adds those the organisation doesn't know by their external id. Who is known stays as is, except that a name
     * replaces an empty one; who was removed stays nameless. Twice, or twice at once, changes nothing more.
     *
     * @return how many are new or got their name
     */
    @Transactional
    public int add(UUID organisationId, List<NewNamedMember> members) {
        if (members.isEmpty()) return 0;
        var once = LinkedHashMap.<String, NewNamedMember>newLinkedHashMap(members.size());
        members.forEach(member -> once.merge(member.externalId(), member, NewNamedMember::or));
        return store.add(organisationId, once.values(), clock.instant());
    }

    /** Those the organisation knows by these ids, also the removed; ids it doesn't know are absent. */
    public Map<String, UUID> byExternalId(UUID organisationId, Collection<String> externalIds) {
        return store.byExternalId(organisationId, externalIds);
    }

    /** What these are called, of any organisation; empty where there is no name. Ids of others are absent. */
    public Map<UUID, String> names(Collection<UUID> ids) {
        return ids.isEmpty() ? Map.of() : store.names(ids);
    }

    /** All of an organisation who weren't removed, by name, the nameless last. */
    public List<NamedMember> of(UUID organisationId) {
        return store.of(organisationId);
    }

    /** @throws NotFound if it is another organisation's, or was removed */
    public NamedMember get(UUID organisationId, UUID id) {
        return store.find(organisationId, id).orElseThrow(NotFound::new);
    }

    /**
     * Erases name and roles for good: no later import brings them back. What they wrote stays, by a member of the team.
     *
     * @throws NotFound if it is another organisation's, or was removed
     */
    @Transactional
    public void remove(UUID organisationId, UUID id) {
        if (!store.remove(organisationId, id, clock.instant())) throw new NotFound();
        audit.record(organisationId, "named-member.removed", "named-member", id, Map.of());
    }
}
