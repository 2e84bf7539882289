package org.matricula.organisation;

import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.matricula.platform.BulkCopy;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Memberships of learners by the thousand, for imports. */
@Component
public class BulkMemberships {

    private final JdbcClient jdbc;
    private final BulkCopy copy;

    BulkMemberships(JdbcClient jdbc, BulkCopy copy) {
        this.jdbc = jdbc;
        this.copy = copy;
    }

    /** The learners the organisation knows by these ids; ids it doesn't know are absent. */
    @Transactional(readOnly = true)
    public Map<String, UUID> learnersByExternalId(UUID organisationId, Collection<String> externalIds) {
        var found = HashMap.<String, UUID>newHashMap(externalIds.size());
        // A join, because thousands of ids in an "any" are compared one by one.
        jdbc.sql("""
                        with wanted as materialized (select unnest(:ids) as wanted_id)
                        select external_learner_id, learner_id
                          from wanted join membership on external_learner_id = wanted_id
                         where organisation_id = :organisation and learner_id is not null and removed_at is null""")
                .param("organisation", organisationId)
                .param("ids", externalIds.toArray(String[]::new))
                .query((row, number) -> found.put(row.getString(1), row.getObject(2, UUID.class)))
                .list();
        return found;
    }

    /**
     * Adds memberships, marked as imported; those of learners the organisation already knows stay as they are. Nobody is
     * told: no list of those who came through the organisation has them yet.
     */
    @Transactional
    public void add(UUID organisationId, List<NewMembership> memberships, Instant joinedAt) {
        var columns = "id, organisation_id, learner_id, external_learner_id, joined_at, imported";
        var staged = copy.stage("membership", columns, memberships, membership -> new Object[] {
            membership.id(), organisationId, membership.learnerId(), membership.externalLearnerId(), joinedAt, true
        });
        jdbc.sql("insert into membership (" + columns + ") select " + columns + " from " + staged
                        + " on conflict do nothing")
                .update();
    }
}
