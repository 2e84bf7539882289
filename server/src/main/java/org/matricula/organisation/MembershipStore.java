package org.matricula.organisation;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.matricula.platform.Ids;
import org.matricula.platform.Person;
import org.matricula.platform.Rows;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class MembershipStore {

    private static final String SELECT = """
            select id, organisation_id, learner_id, external_learner_id, group_id, joined_at, removed_at, merged_into
              from membership
            """;

    private final JdbcClient jdbc;

    MembershipStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Optional<Membership> find(UUID organisationId, UUID id) {
        return one("where organisation_id = :organisation and id = :id", organisationId, id);
    }

    /** Whoever else would change it waits until the transaction ends. */
    Optional<Membership> lock(UUID organisationId, UUID id) {
        return one("where organisation_id = :organisation and id = :id for update", organisationId, id);
    }

    private Optional<Membership> one(String rest, UUID organisationId, UUID id) {
        return jdbc.sql(SELECT + rest)
                .param("organisation", organisationId)
                .param("id", id)
                .query(Rows.of(Membership.class))
                .optional();
    }

    List<Membership> all(UUID organisationId, Collection<UUID> ids) {
        return jdbc.sql(SELECT + "where organisation_id = :organisation and id = any(:ids)")
                .param("organisation", organisationId)
                .param("ids", ids.toArray(UUID[]::new))
                .query(Rows.of(Membership.class))
                .list();
    }

    Optional<Membership> byExternalId(UUID organisationId, String externalId) {
        return jdbc.sql(SELECT + """
                        where organisation_id = :organisation and external_learner_id = :external
                          and removed_at is null""")
                .param("organisation", organisationId)
                .param("external", externalId)
                .query(Rows.of(Membership.class))
                .optional();
    }

    /** Those of the person, in force first, then the one removed last. */
    List<Membership> of(UUID organisationId, Person person) {
        return of(organisationId, person, "");
    }

    /** The same, kept from being changed by others until the transaction ends. */
    List<Membership> hold(UUID organisationId, Person person) {
        return of(organisationId, person, " for share");
    }

    private List<Membership> of(UUID organisationId, Person person, String lock) {
        return jdbc.sql(SELECT + """
                        where organisation_id = :organisation and learner_id = any(:learners)
                        order by removed_at desc nulls first, joined_at, id""" + lock)
                .param("organisation", organisationId)
                .param("learners", person.ids())
                .query(Rows.of(Membership.class))
                .list();
    }

    /** The membership with those that were merged into it. */
    List<Membership> together(UUID organisationId, UUID main) {
        return jdbc.sql(SELECT + """
                        where organisation_id = :organisation and (id = :main or merged_into = :main)
                        order by id <> :main, joined_at, id""")
                .param("organisation", organisationId)
                .param("main", main)
                .query(Rows.of(Membership.class))
                .list();
    }

    /** Two tabs that make the same person a learner of the organisation wait for each other. */
    void oneAtATime(UUID organisationId, Person person) {
        jdbc.sql("select pg_advisory_xact_lock(hashtextextended('membership ' || :key, 0))")
                .param("key", organisationId + " " + person.id())
                .query(rows -> {});
    }

    /** What somebody who is to come is called. */
    void expect(UUID id, String name) {
        jdbc.sql("update membership set expected_name = :name where id = :id")
                .param("id", id)
                .param("name", name)
                .update();
    }

    /** A membership of nobody yet has no learner. */
    UUID add(UUID organisationId, Optional<UUID> learnerId, Optional<String> externalId, Instant at) {
        var id = Ids.next();
        jdbc.sql("""
                        insert into membership (id, organisation_id, learner_id, external_learner_id, joined_at)
                        values (:id, :organisation, :learner, :external, :at)""")
                .param("id", id)
                .param("organisation", organisationId)
                .param("learner", learnerId.orElse(null))
                .param("external", externalId.orElse(null))
                .param("at", at.atOffset(ZoneOffset.UTC))
                .update();
        return id;
    }

    void take(UUID id, UUID learnerId, Instant at) {
        jdbc.sql("update membership set learner_id = :learner, joined_at = :at, expected_name = '' where id = :id")
                .param("id", id)
                .param("learner", learnerId)
                .param("at", at.atOffset(ZoneOffset.UTC))
                .update();
    }

    /** In force again, by itself; without its external id if that is another learner's by now. */
    void restore(UUID id, Instant at) {
        jdbc.sql("""
                        update membership m
                           set removed_at = null, merged_into = null, joined_at = :at,
                               external_learner_id = case when exists (
                                   select from membership o
                                    where o.organisation_id = m.organisation_id and o.removed_at is null
                                      and o.external_learner_id = m.external_learner_id)
                                   then null else external_learner_id end
                         where id = :id""").param("id", id).param("at", at.atOffset(ZoneOffset.UTC)).update();
    }

    void remove(Collection<UUID> ids, Instant at) {
        jdbc.sql(
                        "update membership set removed_at = :at, expected_name = '' where id = any(:ids) and removed_at is null")
                .param("ids", ids.toArray(UUID[]::new))
                .param("at", at.atOffset(ZoneOffset.UTC))
                .update();
    }

    void setExternalId(UUID id, Optional<String> externalId) {
        jdbc.sql("update membership set external_learner_id = :external where id = :id")
                .param("id", id)
                .param("external", externalId.orElse(null))
                .update();
    }

    void setMain(UUID id, Optional<UUID> main) {
        jdbc.sql("update membership set merged_into = :main, expected_name = '' where id = :id")
                .param("id", id)
                .param("main", main.orElse(null))
                .update();
    }
}
