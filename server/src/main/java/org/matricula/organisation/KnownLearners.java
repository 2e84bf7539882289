package org.matricula.organisation;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/** By which membership an organisation knows learners, also those it has removed. */
@Service
public class KnownLearners {

    private final JdbcClient jdbc;

    KnownLearners(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The membership in force, else the last one; {@code removed} if none is: the name isn't shown any more. */
    public record Known(UUID membershipId, boolean removed) {}

    /** By learner; those who never were the organisation's are absent. */
    public Map<UUID, Known> of(UUID organisationId, Collection<UUID> learnerIds) {
        var known = new HashMap<UUID, Known>();
        jdbc.sql("""
                        select distinct on (learner_id) learner_id, id, removed_at is not null as removed from membership
                         where organisation_id = :organisation and learner_id = any(:learners)
                         order by learner_id, removed_at desc nulls first, id desc""")
                .param("organisation", organisationId)
                .param("learners", learnerIds.toArray(UUID[]::new))
                .query(row -> {
                    known.put(
                            row.getObject("learner_id", UUID.class),
                            new Known(row.getObject("id", UUID.class), row.getBoolean("removed")));
                });
        return known;
    }
}
