package org.matricula.organisation;

import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/** The learners organisations know. */
@Service
public class Memberships {

    private final JdbcClient jdbc;

    Memberships(JdbcClient jdbc) {
        this.jdbc = jdbc;
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
}
