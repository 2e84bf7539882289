package org.matricula.organisation;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.matricula.platform.security.Caller;
import org.matricula.platform.security.Permission;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

@Component
class ApiClientStore {

    private final JdbcClient jdbc;

    ApiClientStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<ApiClient> of(UUID organisationId) {
        return jdbc.sql("""
                        select id, name, permissions, created_at, created_by, last_used_at, revoked_at
                          from api_client
                         where organisation_id = :organisation
                         order by revoked_at is not null, created_at desc, id desc""")
                .param("organisation", organisationId)
                .query(ApiClientStore::client)
                .list();
    }

    Optional<Caller.Client> bySecret(byte[] hash) {
        return jdbc.sql("""
                        select c.id, c.organisation_id, o.slug, c.permissions
                          from api_client c join organisation o on o.id = c.organisation_id
                         where c.secret_hash = :hash and c.revoked_at is null""").param("hash", hash).query(ApiClientStore::caller).optional();
    }

    static Caller.Client caller(ResultSet row, int number) throws SQLException {
        return new Caller.Client(
                row.getObject("id", UUID.class),
                row.getObject("organisation_id", UUID.class),
                row.getString("slug"),
                permissions(row));
    }

    static String[] names(Set<Permission> permissions) {
        return permissions.stream().map(Permission::name).sorted().toArray(String[]::new);
    }

    void add(ApiClient client, UUID organisationId, byte[] secretHash) {
        jdbc.sql("""
                        insert into api_client (id, organisation_id, name, secret_hash, permissions, created_at, created_by)
                        values (:id, :organisation, :name, :hash, :permissions, :at, :by)""")
                .param("id", client.id())
                .param("organisation", organisationId)
                .param("name", client.name())
                .param("hash", secretHash)
                .param("permissions", names(client.permissions()))
                .param("at", client.createdAt().atOffset(ZoneOffset.UTC))
                .param("by", client.createdBy())
                .update();
    }

    /** False if it was revoked before; nothing if there is no such client. */
    Optional<Boolean> revoke(UUID organisationId, UUID id, Instant at) {
        var known = jdbc.sql("select 1 from api_client where id = :id and organisation_id = :organisation")
                .param("id", id)
                .param("organisation", organisationId)
                .query(Integer.class)
                .optional();
        return known.map(
                found -> jdbc.sql("update api_client set revoked_at = :at where id = :id and revoked_at is null")
                                .param("id", id)
                                .param("at", at.atOffset(ZoneOffset.UTC))
                                .update()
                        == 1);
    }

    /** Written when the hour is a new one: a busy client costs one write an hour. */
    void used(UUID id, Instant hour) {
        jdbc.sql("""
                        update api_client set last_used_at = :hour
                         where id = :id and (last_used_at is null or last_used_at < :hour)""")
                .param("id", id)
                .param("hour", hour.atOffset(ZoneOffset.UTC))
                .update();
    }

    private static ApiClient client(ResultSet row, int number) throws SQLException {
        return new ApiClient(
                row.getObject("id", UUID.class),
                row.getString("name"),
                permissions(row),
                row.getObject("created_at", OffsetDateTime.class).toInstant(),
                row.getObject("created_by", UUID.class),
                instant(row, "last_used_at"),
                instant(row, "revoked_at"));
    }

    /** A permission that no longer exists gives nothing. */
    private static Set<Permission> permissions(ResultSet row) throws SQLException {
        var names = Set.of((String[]) row.getArray("permissions").getArray());
        return Arrays.stream(Permission.values())
                .filter(permission -> names.contains(permission.name()))
                .collect(Collectors.toUnmodifiableSet());
    }

    private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        var time = row.getObject(column, OffsetDateTime.class);
        return time == null ? null : time.toInstant();
    }
}
