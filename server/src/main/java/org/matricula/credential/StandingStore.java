package org.matricula.credential;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.matricula.platform.Ids;
import org.matricula.platform.Rows;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What issuers said of credentials since they awarded them: as it is now, and each time it changed. */
@Component
final class StandingStore {

    private final JdbcClient jdbc;

    StandingStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** What was last said of a credential; most have no such row. */
    private record Said(
            UUID credentialId,
            Standing.Status status,
            @Nullable String reason,
            Instant changedAt) {}

    /** Of each of these. */
    Map<UUID, Standing> standings(Collection<UUID> credentialIds) {
        var standings = new HashMap<UUID, Standing>();
        credentialIds.forEach(id -> standings.put(id, Standing.UNCHANGED));
        jdbc.sql("""
                        select credential_id, status, reason, changed_at from credential_status
                         where credential_id = any(:ids)""")
                .param("ids", credentialIds.toArray(UUID[]::new))
                .query(Rows.of(Said.class))
                .list()
                .forEach(said -> standings.put(
                        said.credentialId(), new Standing(said.status(), said.reason(), said.changedAt())));
        return standings;
    }

    void change(CredentialStore.Facts credential, Standing standing, @Nullable UUID by) {
        change(credential.credentialId(), credential.statusListId(), credential.statusIndex(), standing, by);
    }

    /** The same for whatever has a place in a status list. */
    void change(UUID id, UUID statusListId, int statusIndex, Standing standing, @Nullable UUID by) {
        var changedAt =
                standing.changedAt() == null ? null : standing.changedAt().atOffset(ZoneOffset.UTC);
        jdbc.sql("""
                        insert into credential_status (credential_id, status_list_id, status_index, status, reason, changed_at)
                        values (:id, :list, :index, :status, :reason, :at)
                        on conflict (credential_id) do update set status = :status, reason = :reason, changed_at = :at""")
                .param("id", id)
                .param("list", statusListId)
                .param("index", statusIndex)
                .param("status", standing.status().name())
                .param("reason", standing.reason())
                .param("at", changedAt)
                .update();
        jdbc.sql("""
                        insert into credential_status_change (credential_id, id, status, reason, changed_at, changed_by)
                        values (:credential, :id, :status, :reason, :at, :by)""")
                .param("credential", id)
                .param("id", Ids.next())
                .param("status", standing.status().name())
                .param("reason", standing.reason())
                .param("at", changedAt)
                .param("by", by)
                .update();
    }

    /** The indexes whose bit is set in a status list. */
    List<Integer> indexesNotStanding(UUID listId) {
        return jdbc.sql("select status_index from credential_status where status_list_id = :list and status <> 'VALID'")
                .param("list", listId)
                .query(Integer.class)
                .list();
    }

    record PastChange(
            Standing.Status status,
            String reason,
            Instant changedAt,
            @Nullable UUID changedBy) {}

    /** The newest first. */
    List<PastChange> history(Collection<UUID> credentialIds) {
        return jdbc.sql("""
                        select status, reason, changed_at, changed_by from credential_status_change
                         where credential_id = any(:ids) order by changed_at desc, id desc""")
                .param("ids", credentialIds.toArray(UUID[]::new))
                .query(Rows.of(PastChange.class))
                .list();
    }
}
