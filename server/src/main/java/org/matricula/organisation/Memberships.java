package org.matricula.organisation;

import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.matricula.platform.Audit;
import org.matricula.platform.NotFound;
import org.matricula.platform.Person;
import org.matricula.platform.Rows;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The learners organisations know. Each change is told as {@link MembershipsChanged}. */
@Service
public class Memberships {

    private final MembershipStore store;
    private final ExternalLearnerIds externalIds;
    private final LearnerGroups groups;
    private final MembershipNews news;
    private final Audit audit;
    private final JdbcClient jdbc;
    private final Clock clock;

    Memberships(
            MembershipStore store,
            ExternalLearnerIds externalIds,
            LearnerGroups groups,
            MembershipNews news,
            Audit audit,
            JdbcClient jdbc,
            Clock clock) {
        this.store = store;
        this.externalIds = externalIds;
        this.groups = groups;
        this.news = news;
        this.audit = audit;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Everyone the organisation has an id of its own for; for imports, so the whole of it. */
    public Map<String, UUID> learnersByExternalId(UUID organisationId) {
        var learners = new HashMap<String, UUID>();
        jdbc.sql("""
                        select external_learner_id, learner_id from membership
                         where organisation_id = :organisation and external_learner_id is not null
                           and learner_id is not null and removed_at is null""").param("organisation", organisationId).query(row -> {
            learners.put(row.getString(1), row.getObject(2, UUID.class));
        });
        return learners;
    }

    /** Those of these learners whom the organisation knows now. */
    @Transactional(readOnly = true)
    public Set<UUID> known(UUID organisationId, Collection<UUID> learnerIds) {
        return Set.copyOf(jdbc.sql("""
                        select learner_id from membership
                         where organisation_id = :organisation and learner_id = any(:learners) and removed_at is null""")
                .param("organisation", organisationId)
                .param("learners", learnerIds.toArray(UUID[]::new))
                .query(UUID.class)
                .list());
    }

    /** Also one that was removed. */
    public Optional<Membership> find(UUID organisationId, UUID membershipId) {
        return store.find(organisationId, membershipId);
    }

    /** Also those that were removed; ids of other organisations' are left out. */
    public List<Membership> all(UUID organisationId, Collection<UUID> membershipIds) {
        return store.all(organisationId, membershipIds);
    }

    /** The one in force that the organisation's own systems know by this id. */
    public Optional<Membership> byExternalId(UUID organisationId, String externalLearnerId) {
        return store.byExternalId(organisationId, externalLearnerId.strip());
    }

    /**
     * The organisation knows this person from now on; somebody it knows already stays as they are. Whom it had removed
     * it knows by the same membership as before.
     */
    @Transactional
    public Membership add(UUID organisationId, Person person, Instant at) {
        store.oneAtATime(organisationId, person);
        // Whoever is being removed at this moment is gone first, and then comes back.
        var theirs = store.hold(organisationId, person).stream().findFirst();
        if (theirs.isPresent() && !theirs.get().isRemoved()) return theirs.get();
        theirs.ifPresent(removed -> store.restore(removed.id(), at));
        var id = theirs.map(Membership::id)
                .orElseGet(() -> store.add(organisationId, Optional.of(person.id()), Optional.empty(), at));
        news.changed(organisationId, id);
        return store.find(organisationId, id).orElseThrow();
    }

    /**
     * Notes what the organisation wished to know about somebody it knows now. What the membership says already stays. A
     * membership that waits for somebody with this id is joined to theirs.
     *
     * @param externalLearnerId what the organisation's own systems call them; blank for nothing
     * @param group             the name of a group, which is made if there is none; blank for nothing
     * @return whether all was noted; false if the id is another learner's: nobody is kept from joining by a slip in a list
     */
    @Transactional
    public boolean fillIn(UUID organisationId, Person person, String externalLearnerId, String group) {
        var membership = store.of(organisationId, person).stream()
                .filter(one -> !one.isRemoved())
                .findFirst()
                .flatMap(one -> store.find(organisationId, one.seenAs()))
                .orElseThrow(NotFound::new);
        var noted = externalIds.note(membership, externalLearnerId);
        if (!group.isBlank() && membership.groupId() == null)
            groups.put(organisationId, groups.named(organisationId, group).id(), List.of(membership.id()));
        return noted;
    }

    /**
     * The organisation knows the learner no more, under none of the memberships that were merged. What else ends with
     * it is for the caller to end. Removing twice changes nothing.
     *
     * @return the memberships it was, the one that was seen first
     * @throws NotFound if the organisation never had it
     */
    @Transactional
    public List<Membership> remove(UUID organisationId, UUID membershipId) {
        var asked = store.lock(organisationId, membershipId).orElseThrow(NotFound::new);
        var together = store.together(organisationId, asked.seenAs());
        var inForce = together.stream()
                .filter(one -> !one.isRemoved())
                .map(Membership::id)
                .toList();
        if (inForce.isEmpty()) return together;
        store.remove(inForce, clock.instant());
        audit.record(
                organisationId, "membership.removed", "membership", asked.seenAs(), Map.of("memberships", inForce));
        news.changed(organisationId, inForce);
        return together;
    }

    /** An organisation's own id for somebody it knows. */
    public record KnownAs(UUID organisationId, String externalLearnerId) {}

    /** What organisations that know this person now call them. */
    @Transactional(readOnly = true)
    public List<KnownAs> externalIdsOf(Person person) {
        return jdbc.sql("""
                        select organisation_id, external_learner_id from membership
                         where learner_id = any(:learners) and external_learner_id is not null and removed_at is null""")
                .param("learners", person.ids())
                .query(Rows.of(KnownAs.class))
                .list();
    }

    /** Whose these external ids are; those that are nobody's are absent. */
    @Transactional(readOnly = true)
    public Map<String, UUID> learnersByExternalId(UUID organisationId, Collection<String> externalLearnerIds) {
        var learners = new HashMap<String, UUID>();
        jdbc.sql("""
                        select external_learner_id, learner_id from membership
                         where organisation_id = :organisation and external_learner_id = any(:ids)
                           and learner_id is not null and removed_at is null""")
                .param("organisation", organisationId)
                .param("ids", externalLearnerIds.toArray(String[]::new))
                .query(row -> {
                    learners.put(row.getString(1), row.getObject(2, UUID.class));
                });
        return learners;
    }
}
