package org.matricula.account;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.matricula.platform.Token;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * People's own pages, {@code /people/{token}}. The address is made when somebody first needs it, and stays; the page is
 * private until the person opens it.
 */
@Service
public class Profiles {

    private final JdbcClient jdbc;

    Profiles(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Whose page it is, and whether anybody may see it. */
    public record Profile(UUID accountId, boolean isPublic) {}

    /** By account; each gets one who has none yet. */
    @Transactional
    public Map<UUID, String> tokens(Collection<UUID> accountIds) {
        var found = select(accountIds);
        var missing = accountIds.stream()
                .filter(id -> !found.containsKey(id))
                .distinct()
                .sorted()
                .toList();
        if (missing.isEmpty()) return found;
        jdbc.sql("""
                        insert into profile (account_id, token) select * from unnest(:accounts, :tokens) order by 1
                        on conflict do nothing""")
                .param("accounts", missing.toArray(UUID[]::new))
                .param(
                        "tokens",
                        missing.stream().map(id -> Token.random().value()).toArray(String[]::new))
                .update();
        found.putAll(select(missing));
        return found;
    }

    @Transactional
    public String token(UUID accountId) {
        return tokens(List.of(accountId)).get(accountId);
    }

    /** Empty if there is no such page, or its owner closed the account. */
    public Optional<Profile> find(String token) {
        return jdbc.sql("""
                        select p.account_id, p.is_public from profile p join account a on a.id = p.account_id
                         where p.token = :token and a.closed_at is null""")
                .param("token", token)
                .query((row, number) -> new Profile(row.getObject(1, UUID.class), row.getBoolean(2)))
                .optional();
    }

    public boolean isPublic(UUID accountId) {
        return jdbc.sql("select is_public from profile where account_id = :account")
                .param("account", accountId)
                .query(Boolean.class)
                .optional()
                .orElse(false);
    }

    /** Whether strangers who know the address find anything there. */
    @Transactional
    public void setPublic(UUID accountId, boolean isPublic) {
        token(accountId);
        jdbc.sql("update profile set is_public = :public where account_id = :account")
                .param("public", isPublic)
                .param("account", accountId)
                .update();
    }

    void close(UUID accountId) {
        jdbc.sql("delete from profile where account_id = :account")
                .param("account", accountId)
                .update();
    }

    private Map<UUID, String> select(Collection<UUID> accountIds) {
        var found = new HashMap<UUID, String>();
        jdbc.sql("select account_id, token from profile where account_id = any(:accounts)")
                .param("accounts", accountIds.toArray(UUID[]::new))
                .query((row, number) -> found.put(row.getObject(1, UUID.class), row.getString(2)))
                .list();
        return found;
    }
}
