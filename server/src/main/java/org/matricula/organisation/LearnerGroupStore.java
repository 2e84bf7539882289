package org.matricula.organisation;

import java.time.Clock;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.matricula.platform.Rows;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class LearnerGroupStore {

    /** Merged memberships are counted once, as the one that is seen. */
    private static final String SELECT = """
            select g.id, g.name,
                   (select count(*) from membership m
                     where m.group_id = g.id and m.removed_at is null and m.merged_into is null) as size
              from learner_group g
             where g.organisation_id = :organisation
            """;

    private final JdbcClient jdbc;
    private final Clock clock;

    LearnerGroupStore(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    List<LearnerGroup> of(UUID organisationId) {
        return jdbc.sql(SELECT + "order by lower(g.name), g.id")
                .param("organisation", organisationId)
                .query(Rows.of(LearnerGroup.class))
                .list();
    }

    SequencedMap<UUID, String> names(UUID organisationId) {
        var names = new LinkedHashMap<UUID, String>();
        jdbc.sql("select id, name from learner_group where organisation_id = :organisation order by lower(name), id")
                .param("organisation", organisationId)
                .query(row -> {
                    names.put(row.getObject(1, UUID.class), row.getString(2));
                });
        return names;
    }

    Optional<LearnerGroup> find(UUID organisationId, UUID id) {
        return jdbc.sql(SELECT + "and g.id = :id")
                .param("organisation", organisationId)
                .param("id", id)
                .query(Rows.of(LearnerGroup.class))
                .optional();
    }

    Optional<LearnerGroup> byName(UUID organisationId, String name) {
        return jdbc.sql(SELECT + "and lower(g.name) = lower(:name)")
                .param("organisation", organisationId)
                .param("name", name)
                .query(Rows.of(LearnerGroup.class))
                .optional();
    }

    /** Whoever would delete it, or put learners in, waits until the transaction ends. */
    Optional<UUID> lock(UUID organisationId, UUID id) {
        return jdbc.sql("select id from learner_group where organisation_id = :organisation and id = :id for update")
                .param("organisation", organisationId)
                .param("id", id)
                .query(UUID.class)
                .optional();
    }

    void add(UUID organisationId, UUID id, String name) {
        jdbc.sql("""
                        insert into learner_group (id, organisation_id, name, created_at)
                        values (:id, :organisation, :name, :at)""")
                .param("id", id)
                .param("organisation", organisationId)
                .param("name", name)
                .param("at", clock.instant().atOffset(ZoneOffset.UTC))
                .update();
    }

    boolean rename(UUID organisationId, UUID id, String name) {
        return jdbc.sql("update learner_group set name = :name where organisation_id = :organisation and id = :id")
                        .param("organisation", organisationId)
                        .param("id", id)
                        .param("name", name)
                        .update()
                == 1;
    }

    /** @return the memberships that were in it */
    List<UUID> empty(UUID id) {
        return jdbc.sql("update membership set group_id = null where group_id = :id returning id")
                .param("id", id)
                .query(UUID.class)
                .list();
    }

    void delete(UUID id) {
        jdbc.sql("delete from learner_group where id = :id").param("id", id).update();
    }

    /** @return those that were not in it before */
    List<UUID> put(UUID organisationId, @Nullable UUID groupId, Collection<UUID> membershipIds) {
        return jdbc.sql("""
                        with wanted as materialized (
                            select id as wanted_id from membership
                             where organisation_id = :organisation and id = any(:ids) and removed_at is null
                               and group_id is distinct from :group
                             order by id
                               for update)
                        update membership set group_id = :group from wanted where id = wanted_id returning id""")
                .param("organisation", organisationId)
                .param("ids", membershipIds.toArray(UUID[]::new))
                .param("group", groupId, java.sql.Types.OTHER)
                .query(UUID.class)
                .list();
    }
}
