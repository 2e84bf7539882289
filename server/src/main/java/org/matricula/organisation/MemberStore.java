package org.matricula.organisation;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

@Component
class MemberStore {

    private static final String SELECT = """
            select account_id, array_agg(role order by role) as roles, min(added_at) as added_at
              from member
            """;

    private final JdbcClient jdbc;

    MemberStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<Member> of(UUID organisationId) {
        return jdbc.sql(SELECT + "where organisation_id = :organisation group by account_id order by min(added_at)")
                .param("organisation", organisationId)
                .query(MemberStore::member)
                .list();
    }

    boolean any(UUID organisationId) {
        return jdbc.sql("select exists (select from member where organisation_id = :organisation)")
                .param("organisation", organisationId)
                .query(Boolean.class)
                .single();
    }

    Set<Role> roles(UUID organisationId, UUID accountId) {
        return jdbc
                .sql("select role from member where organisation_id = :organisation and account_id = :account")
                .param("organisation", organisationId)
                .param("account", accountId)
                .query(String.class)
                .list()
                .stream()
                .map(Role::valueOf)
                .collect(Collectors.toUnmodifiableSet());
    }

    /** The roles of somebody in the organisation that a path names; one indexed look-up. */
    Set<Role> rolesAt(String slugOrId, UUID accountId) {
        return jdbc
                .sql("""
                        select m.role from member m join organisation o on o.id = m.organisation_id
                         where m.account_id = :account and (o.id = :id or o.slug = :slug)""")
                .param("account", accountId)
                .param("id", Slug.id(slugOrId).orElse(null))
                .param("slug", slugOrId)
                .query(String.class)
                .list()
                .stream()
                .map(Role::valueOf)
                .collect(Collectors.toUnmodifiableSet());
    }

    Set<PlatformRole> platformRoles(UUID accountId) {
        return jdbc
                .sql("select role from platform_member where account_id = :account")
                .param("account", accountId)
                .query(String.class)
                .list()
                .stream()
                .map(PlatformRole::valueOf)
                .collect(Collectors.toUnmodifiableSet());
    }

    /** Who has a role on the platform, in the order in which they got it. */
    List<UUID> ofPlatform(PlatformRole role) {
        return jdbc.sql("select account_id from platform_member where role = :role order by added_at, account_id")
                .param("role", role.name())
                .query(UUID.class)
                .list();
    }

    /** Keeps a second change of this organisation's members waiting, so that two owners can't remove each other. */
    void lock(UUID organisationId) {
        jdbc.sql("select pg_advisory_xact_lock(hashtextextended('members ' || :organisation, 0))")
                .param("organisation", organisationId.toString())
                .query((row, number) -> 1)
                .single();
    }

    void add(UUID organisationId, UUID accountId, Role role, Instant at, @Nullable UUID by) {
        jdbc.sql("""
                        insert into member (organisation_id, account_id, role, added_at, added_by)
                        values (:organisation, :account, :role, :at, :by)
                        on conflict do nothing""")
                .param("organisation", organisationId)
                .param("account", accountId)
                .param("role", role.name())
                .param("at", at.atOffset(ZoneOffset.UTC))
                .param("by", by)
                .update();
    }

    void addPlatform(UUID accountId, PlatformRole role, Instant at) {
        jdbc.sql("""
                        insert into platform_member (account_id, role, added_at) values (:account, :role, :at)
                        on conflict do nothing""")
                .param("account", accountId)
                .param("role", role.name())
                .param("at", at.atOffset(ZoneOffset.UTC))
                .update();
    }

    void removePlatform(UUID accountId, PlatformRole role) {
        jdbc.sql("delete from platform_member where account_id = :account and role = :role")
                .param("account", accountId)
                .param("role", role.name())
                .update();
    }

    void removeAllBut(UUID organisationId, UUID accountId, Set<Role> kept) {
        jdbc.sql("""
                        delete from member
                         where organisation_id = :organisation and account_id = :account and role <> all(:kept)""")
                .param("organisation", organisationId)
                .param("account", accountId)
                .param("kept", kept.stream().map(Role::name).toArray(String[]::new))
                .update();
    }

    Map<UUID, Integer> counts() {
        var counts = new HashMap<UUID, Integer>();
        jdbc.sql("select organisation_id, count(distinct account_id) from member group by organisation_id")
                .query(row -> {
                    counts.put(row.getObject(1, UUID.class), row.getInt(2));
                });
        return counts;
    }

    private static Member member(ResultSet row, int number) throws SQLException {
        var roles = (String[]) row.getArray("roles").getArray();
        return new Member(
                row.getObject("account_id", UUID.class),
                Arrays.stream(roles).map(Role::valueOf).collect(Collectors.toUnmodifiableSet()),
                row.getObject("added_at", OffsetDateTime.class).toInstant());
    }
}
