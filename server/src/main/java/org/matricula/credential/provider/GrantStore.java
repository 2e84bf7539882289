package org.matricula.credential.provider;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.matricula.platform.Rows;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

@Component
final class GrantStore {

    /** What a grant is found by. */
    enum By {
        STATE("state_hash"),
        CODE("code_hash"),
        ACCESS("access_hash"),
        REFRESH("refresh_hash");

        private final String column;

        By(String column) {
            this.column = column;
        }
    }

    private static final String GRANTS = """
            select id, app_id, account_id, redirect_uri, code_challenge, request_state, wanted_scopes, scopes, asked_at,
                   state_hash, allowed_at, code_hash, code_issued_at, code_expires_at, code_used,
                   access_hash, access_issued_at, access_expires_at, access_ended,
                   refresh_hash, refresh_issued_at, refresh_expires_at, refresh_ended, ended_at
              from app_grant
            """;

    private final JdbcClient jdbc;

    GrantStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Optional<Grant> find(UUID id) {
        return jdbc.sql(GRANTS + "where id = :id")
                .param("id", id)
                .query(Rows.of(Grant.class))
                .optional();
    }

    Optional<Grant> find(By by, byte[] hash) {
        return jdbc.sql(GRANTS + "where " + by.column + " = :hash")
                .param("hash", hash)
                .query(Rows.of(Grant.class))
                .optional();
    }

    /** What somebody allowed, and didn't take back; the latest first. */
    List<Grant> working(UUID accountId) {
        return jdbc.sql(GRANTS + """
                         where account_id = :account and allowed_at is not null and ended_at is null and not refresh_ended
                         order by allowed_at desc, id""")
                .param("account", accountId)
                .query(Rows.of(Grant.class))
                .list();
    }

    void add(Grant grant) {
        jdbc.sql("""
                        insert into app_grant (id, app_id, account_id, redirect_uri, code_challenge, request_state,
                                               wanted_scopes, scopes, asked_at, state_hash)
                        values (:id, :app, :account, :redirect, :challenge, :state, :wanted, :scopes, :asked, :hash)""")
                .param("id", grant.id())
                .param("app", grant.appId())
                .param("account", grant.accountId())
                .param("redirect", grant.redirectUri())
                .param("challenge", grant.codeChallenge())
                .param("state", grant.requestState())
                .param("wanted", grant.wantedScopes().toArray(String[]::new))
                .param("scopes", grant.scopes().toArray(String[]::new))
                .param("asked", time(grant.askedAt()))
                .param("hash", grant.stateHash())
                .update();
    }

    /** False if its code was used meanwhile, which this would do too: a code is good for one exchange. */
    boolean change(Grant grant, boolean usesCode) {
        return jdbc.sql("""
                                update app_grant
                                   set scopes = :scopes, state_hash = :state, allowed_at = :allowed,
                                       code_hash = :code, code_issued_at = :codeIssued, code_expires_at = :codeExpires,
                                       code_used = :codeUsed,
                                       access_hash = :access, access_issued_at = :accessIssued,
                                       access_expires_at = :accessExpires, access_ended = :accessEnded,
                                       refresh_hash = :refresh, refresh_issued_at = :refreshIssued,
                                       refresh_expires_at = :refreshExpires, refresh_ended = :refreshEnded
                                 where id = :id and not (:usesCode and code_used)""")
                        .param("id", grant.id())
                        .param("usesCode", usesCode)
                        .param("scopes", grant.scopes().toArray(String[]::new))
                        .param("state", grant.stateHash())
                        .param("allowed", time(grant.allowedAt()))
                        .param("code", grant.codeHash())
                        .param("codeIssued", time(grant.codeIssuedAt()))
                        .param("codeExpires", time(grant.codeExpiresAt()))
                        .param("codeUsed", grant.codeUsed())
                        .param("access", grant.accessHash())
                        .param("accessIssued", time(grant.accessIssuedAt()))
                        .param("accessExpires", time(grant.accessExpiresAt()))
                        .param("accessEnded", grant.accessEnded())
                        .param("refresh", grant.refreshHash())
                        .param("refreshIssued", time(grant.refreshIssuedAt()))
                        .param("refreshExpires", time(grant.refreshExpiresAt()))
                        .param("refreshEnded", grant.refreshEnded())
                        .update()
                == 1;
    }

    void remove(UUID id) {
        jdbc.sql("delete from app_grant where id = :id").param("id", id).update();
    }

    /** How many that were: none if it is somebody else's, or over. */
    int end(UUID accountId, UUID id, Instant now) {
        return jdbc.sql("""
                        update app_grant set ended_at = :now
                         where id = :id and account_id = :account and allowed_at is not null and ended_at is null""")
                .param("now", time(now))
                .param("id", id)
                .param("account", accountId)
                .update();
    }

    void removeAll(List<UUID> accountIds) {
        jdbc.sql("delete from app_grant where account_id = any(:accounts)")
                .param("accounts", accountIds.toArray(UUID[]::new))
                .update();
    }

    private static @Nullable OffsetDateTime time(@Nullable Instant instant) {
        return instant == null ? null : instant.atOffset(ZoneOffset.UTC);
    }
}
