package org.matricula.credential;

import java.util.Collection;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Which credential took which other's place. */
@Component
final class SuccessionStore {

    private final JdbcClient jdbc;

    SuccessionStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Keeps a credential from being replaced twice at once, until the end of the transaction. */
    void lock(UUID credentialId) {
        jdbc.sql("select 1 from credential where credential_id = :id for update")
                .param("id", credentialId)
                .query(Integer.class)
                .optional();
    }

    void replace(UUID credentialId, UUID successor) {
        jdbc.sql("update credential set replaced_by = :successor where credential_id = :id")
                .param("id", credentialId)
                .param("successor", successor)
                .update();
    }

    /** The one whose place it took. */
    Optional<UUID> former(UUID credentialId) {
        return jdbc.sql("select credential_id from credential where replaced_by = :id")
                .param("id", credentialId)
                .query(UUID.class)
                .optional();
    }

    /** Those that these took the place of, directly or through others. */
    Set<UUID> predecessors(Collection<UUID> credentialIds) {
        var found = new HashSet<UUID>();
        Collection<UUID> latest = credentialIds;
        while (!latest.isEmpty()) {
            latest = jdbc.sql("select credential_id from credential where replaced_by = any(:ids)")
                    .param("ids", latest.toArray(UUID[]::new))
                    .query(UUID.class)
                    .list();
            found.addAll(latest);
        }
        return found;
    }
}
