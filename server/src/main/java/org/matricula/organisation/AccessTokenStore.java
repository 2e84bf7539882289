package org.matricula.organisation;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.matricula.platform.security.Caller;
import org.matricula.platform.security.Permission;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Tokens by their hash. */
@Component
class AccessTokenStore {

    private final JdbcClient jdbc;

    AccessTokenStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void add(byte[] hash, UUID clientId, Set<Permission> permissions, Instant until) {
        jdbc.sql("""
                        insert into api_access_token (token_hash, client_id, permissions, expires_at)
                        values (:hash, :client, :permissions, :until)""")
                .param("hash", hash)
                .param("client", clientId)
                .param("permissions", ApiClientStore.names(permissions))
                .param("until", until.atOffset(ZoneOffset.UTC))
                .update();
    }

    /** Whose it is, with what both the token and its client allow; empty if either has ended. */
    Optional<Caller.Client> find(byte[] hash, Instant now) {
        return jdbc.sql("""
                        select c.id, c.organisation_id, o.slug,
                               array(select unnest(c.permissions) intersect select unnest(t.permissions)) as permissions
                          from api_access_token t join api_client c on c.id = t.client_id
                               join organisation o on o.id = c.organisation_id
                         where t.token_hash = :hash and t.expires_at > :now and c.revoked_at is null""")
                .param("hash", hash)
                .param("now", now.atOffset(ZoneOffset.UTC))
                .query(ApiClientStore::caller)
                .optional();
    }

    int removeEnded(Instant before) {
        return jdbc.sql("delete from api_access_token where expires_at < :before")
                .param("before", before.atOffset(ZoneOffset.UTC))
                .update();
    }
}
