package org.matricula.organisation;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.matricula.platform.Ids;
import org.matricula.platform.Person;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The learners organisations know. */
@Service
public class Memberships {

    private final JdbcClient jdbc;
    private final ApplicationEventPublisher events;

    Memberships(JdbcClient jdbc, ApplicationEventPublisher events) {
        this.jdbc = jdbc;
        this.events = events;
    }

    /** Everyone the organisation has an id of its own for; for imports, so the whole of it. */
    public Map<String, UUID> learnersByExternalId(UUID organisationId) {
        var learners = new HashMap<String, UUID>();
        jdbc.sql("""
                        select external_learner_id, learner_id from membership
                         where organisation_id = :organisation and external_learner_id is not null
                           and removed_at is null""").param("organisation", organisationId).query(row -> {
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

    /** The organisation knows this person from now on; somebody it knows already stays as they are. */
    @Transactional
    public void add(UUID organisationId, Person person, Instant at) {
        // Whoever is being removed at this moment is gone first, and then comes in anew.
        while (!isHeld(organisationId, person)) insert(organisationId, person, at);
    }

    /** Keeps the membership in force, if there is one, from being ended until the transaction does. */
    private boolean isHeld(UUID organisationId, Person person) {
        return !jdbc.sql("""
                        select id from membership
                         where organisation_id = :organisation and learner_id = any(:learners) and removed_at is null
                         order by id
                           for share""")
                .param("organisation", organisationId)
                .param("learners", person.ids())
                .query(UUID.class)
                .list()
                .isEmpty();
    }

    private void insert(UUID organisationId, Person person, Instant at) {
        var id = Ids.next();
        var added = jdbc.sql("""
                        insert into membership (id, organisation_id, learner_id, joined_at)
                        select :id, :organisation, :learner, :at
                         where not exists (
                             select from membership
                              where organisation_id = :organisation and learner_id = any(:learners)
                                and removed_at is null)
                        on conflict do nothing""")
                .param("id", id)
                .param("organisation", organisationId)
                .param("learner", person.id())
                .param("learners", person.ids())
                .param("at", at.atOffset(ZoneOffset.UTC))
                .update();
        if (added == 1) events.publishEvent(new MembershipsChanged(organisationId, List.of(id)));
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

    /**
     * Notes what the organisation wished to know about somebody it knows now. What the membership says already stays.
     *
     * @return whether all was noted; false if the id is another learner's: nobody is kept from joining by a slip in a list
     */
    @Transactional
    public boolean fillIn(UUID organisationId, Person person, String externalLearnerId, String group) {
        if (externalLearnerId.isBlank()) return true;
        return jdbc.sql("""
                        update membership set external_learner_id = :external
                         where organisation_id = :organisation and learner_id = any(:learners) and removed_at is null
                           and external_learner_id is null
                           and not exists (select from membership
                                            where organisation_id = :organisation and external_learner_id = :external
                                              and removed_at is null)""")
                        .param("external", externalLearnerId)
                        .param("organisation", organisationId)
                        .param("learners", person.ids())
                        .update()
                == 1;
    }
}
