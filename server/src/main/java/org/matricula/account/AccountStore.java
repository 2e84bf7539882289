package org.matricula.account;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.matricula.platform.Ids;
import org.matricula.platform.Rows;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

@Component
final class AccountStore {

    private static final String OPEN = """
            select a.id, a.name, a.locale, a.time_zone, p.address as primary_address, a.created_at
              from account a
              join email_address p on p.account_id = a.id and p.is_primary
            """;

    private final JdbcClient jdbc;
    private final Clock clock;

    AccountStore(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    Optional<Account> find(UUID id) {
        return jdbc.sql(OPEN + " where a.id = :id and a.closed_at is null")
                .param("id", id)
                .query(Rows.of(Account.class))
                .optional();
    }

    List<Account> byIds(Collection<UUID> ids) {
        return jdbc.sql(OPEN + " where a.id = any(:ids) and a.closed_at is null")
                .param("ids", ids.toArray(UUID[]::new))
                .query(Rows.of(Account.class))
                .list();
    }

    Optional<Account> byVerifiedAddress(EmailAddress address) {
        return jdbc.sql(OPEN + """
                          join email_address e on e.account_id = a.id
                         where e.normal = :normal and e.verified_at is not null and a.closed_at is null""")
                .param("normal", address.normal())
                .query(Rows.of(Account.class))
                .optional();
    }

    Map<UUID, String> names(Collection<UUID> ids) {
        var names = new HashMap<UUID, String>();
        jdbc.sql("select id, name from account where id = any(:ids)")
                .param("ids", ids.toArray(UUID[]::new))
                .query(row -> {
                    names.put(row.getObject("id", UUID.class), row.getString("name"));
                });
        return names;
    }

    /** Empty if there is no account or it has no password. */
    Optional<String> passwordHash(UUID id) {
        return jdbc.sql(
                        "select password_hash from account where id = :id and password_hash is not null and closed_at is null")
                .param("id", id)
                .query(String.class)
                .optional();
    }

    void add(UUID id, String name, @Nullable String passwordHash, String locale, String timeZone) {
        jdbc.sql("""
                        insert into account (id, name, password_hash, locale, time_zone, created_at)
                        values (:id, :name, :hash, :locale, :zone, :now)""")
                .param("id", id)
                .param("name", name)
                .param("hash", passwordHash)
                .param("locale", locale)
                .param("zone", timeZone)
                .param("now", now())
                .update();
    }

    void update(UUID id, String name, String locale, String timeZone) {
        jdbc.sql(
                        "update account set name = :name, locale = :locale, time_zone = :zone where id = :id and closed_at is null")
                .param("id", id)
                .param("name", name)
                .param("locale", locale)
                .param("zone", timeZone)
                .update();
    }

    void setPassword(UUID id, String passwordHash) {
        jdbc.sql("update account set password_hash = :hash where id = :id and closed_at is null")
                .param("id", id)
                .param("hash", passwordHash)
                .update();
    }

    /** What can identify the person goes; the row stays, because others point to its id. */
    void close(UUID id) {
        jdbc.sql("""
                        update account
                           set name = '', password_hash = null, locale = 'en', time_zone = 'UTC', closed_at = :now
                         where id = :id""").param("id", id).param("now", now()).update();
    }

    /** @throws AddressTaken if another account has verified it */
    void addVerifiedPrimary(UUID accountId, EmailAddress address) {
        try {
            jdbc.sql("""
                            insert into email_address (id, account_id, address, normal, is_primary, added_at, verified_at)
                            values (:id, :account, :address, :normal, true, :now, :now)""")
                    .param("id", Ids.next())
                    .param("account", accountId)
                    .param("address", address.written())
                    .param("normal", address.normal())
                    .param("now", now())
                    .update();
        } catch (DuplicateKeyException e) {
            throw new AddressTaken(address.written());
        }
    }

    /** The primary first, then in the order they were added. */
    List<StoredAddress> addresses(UUID accountId) {
        return jdbc.sql("""
                        select id, account_id, address, normal, is_primary, added_at, verified_at
                          from email_address
                         where account_id = :account
                         order by is_primary desc, added_at, id""")
                .param("account", accountId)
                .query(Rows.of(StoredAddress.class))
                .list();
    }

    private OffsetDateTime now() {
        return clock.instant().atOffset(ZoneOffset.UTC);
    }
}
