package org.matricula.organisation;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.matricula.platform.Ids;
import org.matricula.platform.Rows;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class NamedMemberStore {

    private static final String SELECT = """
            select id, organisation_id, external_id, name, team_role, user_role, added_at from named_member
            """;

    private final JdbcClient jdbc;

    NamedMemberStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * In one order, so that two imports never wait for each other.
     *
     * @param members each external id once
     * @return how many are new or got the name they lacked
     */
    int add(UUID organisationId, Collection<NewNamedMember> members, Instant at) {
        return jdbc.sql("""
                        insert into named_member as m
                               (id, organisation_id, external_id, name, team_role, user_role, added_at)
                        select id, :organisation, external_id, name, team_role, user_role, :at
                          from unnest(:ids, :externals, :names, :teamRoles, :userRoles)
                               as e (id, external_id, name, team_role, user_role)
                         order by external_id
                        on conflict (organisation_id, external_id) do update set name = excluded.name
                         where m.name = '' and excluded.name <> '' and m.removed_at is null""")
                .param("organisation", organisationId)
                .param("at", at.atOffset(ZoneOffset.UTC))
                .param("ids", members.stream().map(member -> Ids.next()).toArray(UUID[]::new))
                .param("externals", texts(members, NewNamedMember::externalId))
                .param("names", texts(members, NewNamedMember::name))
                .param("teamRoles", texts(members, NewNamedMember::teamRole))
                .param("userRoles", texts(members, NewNamedMember::userRole))
                .update();
    }

    Map<String, UUID> byExternalId(UUID organisationId, Collection<String> externalIds) {
        var found = new HashMap<String, UUID>();
        jdbc.sql("""
                        select external_id, id from named_member
                         where organisation_id = :organisation and external_id = any(:ids)""")
                .param("organisation", organisationId)
                .param("ids", externalIds.toArray(String[]::new))
                .query(row -> {
                    found.put(row.getString(1), row.getObject(2, UUID.class));
                });
        return found;
    }

    Map<UUID, String> names(Collection<UUID> ids) {
        var names = new HashMap<UUID, String>();
        jdbc.sql("select id, name from named_member where id = any(:ids)")
                .param("ids", ids.toArray(UUID[]::new))
                .query(row -> {
                    names.put(row.getObject(1, UUID.class), row.getString(2));
                });
        return names;
    }

    /** By name; those without one at the end. */
    List<NamedMember> of(UUID organisationId) {
        return jdbc.sql(SELECT + """
                        where organisation_id = :organisation and removed_at is null
                        order by name = '', name, external_id""")
                .param("organisation", organisationId)
                .query(Rows.of(NamedMember.class))
                .list();
    }

    Optional<NamedMember> find(UUID organisationId, UUID id) {
        return jdbc.sql(SELECT + "where organisation_id = :organisation and id = :id and removed_at is null")
                .param("organisation", organisationId)
                .param("id", id)
                .query(Rows.of(NamedMember.class))
                .optional();
    }

    /** @return whether there was such a member */
    boolean remove(UUID organisationId, UUID id, Instant at) {
        return jdbc.sql("""
                        update named_member set name = '', team_role = '', user_role = '', removed_at = :at
                         where organisation_id = :organisation and id = :id and removed_at is null""")
                        .param("at", at.atOffset(ZoneOffset.UTC))
                        .param("organisation", organisationId)
                        .param("id", id)
                        .update()
                == 1;
    }

    private static String[] texts(Collection<NewNamedMember> members, Function<NewNamedMember, String> text) {
        return members.stream().map(text).toArray(String[]::new);
    }
}
