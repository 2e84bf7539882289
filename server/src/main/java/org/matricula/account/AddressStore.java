package org.matricula.account;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.UUID;
import org.matricula.platform.Ids;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

@Component
final class AddressStore {

    private final JdbcClient jdbc;
    private final Clock clock;

    AddressStore(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    void add(UUID accountId, EmailAddress address) {
        jdbc.sql("""
                        insert into email_address (id, account_id, address, normal, is_primary, added_at)
                        values (:id, :account, :address, :normal, false, :now)
                            on conflict (account_id, normal) do nothing""")
                .param("id", Ids.next())
                .param("account", accountId)
                .param("address", address.written())
                .param("normal", address.normal())
                .param("now", now())
                .update();
    }

    /** False if the account has no such address any more. @throws AddressTaken */
    boolean verify(UUID accountId, EmailAddress address) {
        try {
            return jdbc.sql("""
                                    update email_address set verified_at = coalesce(verified_at, :now)
                                     where account_id = :account and normal = :normal""")
                            .param("account", accountId)
                            .param("normal", address.normal())
                            .param("now", now())
                            .update()
                    == 1;
        } catch (DuplicateKeyException e) {
            throw new AddressTaken(address.written());
        }
    }

    /** Two statements, because at no moment may two be primary. */
    void makePrimary(UUID accountId, UUID addressId) {
        jdbc.sql("update email_address set is_primary = false where account_id = :account and is_primary")
                .param("account", accountId)
                .update();
        jdbc.sql(
                        "update email_address set is_primary = true where account_id = :account and id = :id and verified_at is not null")
                .param("account", accountId)
                .param("id", addressId)
                .update();
    }

    void remove(UUID accountId, UUID addressId) {
        jdbc.sql("delete from email_address where account_id = :account and id = :id and not is_primary")
                .param("account", accountId)
                .param("id", addressId)
                .update();
    }

    void forget(UUID accountId) {
        jdbc.sql("delete from email_address where account_id = :account")
                .param("account", accountId)
                .update();
    }

    private OffsetDateTime now() {
        return clock.instant().atOffset(ZoneOffset.UTC);
    }
}
