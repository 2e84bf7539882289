package org.matricula.credential.recipient;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.matricula.platform.Rows;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What learners were awarded already, by the reason for it. */
@Component
final class GivenStore {

    record Source(UUID learnerId, String sourceKey) {}

    private record Row(UUID learnerId, String sourceKey, UUID credentialId) {}

    private final JdbcClient jdbc;

    GivenStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Their credentials of this achievement. */
    Map<Source, UUID> awarded(UUID achievementId, Collection<UUID> learnerIds) {
        if (learnerIds.isEmpty()) return Map.of();
        List<Row> rows = jdbc.sql("""
                        select learner_id, source_key, credential_id from award
                         where learner_id = any(:learners) and achievement_id = :achievement""")
                .param("learners", learnerIds.toArray(UUID[]::new))
                .param("achievement", achievementId)
                .query(Rows.of(Row.class))
                .list();
        var awarded = new HashMap<Source, UUID>();
        rows.forEach(row -> awarded.put(new Source(row.learnerId(), row.sourceKey()), row.credentialId()));
        return awarded;
    }
}
