package org.matricula.account;

import java.time.Clock;
import java.time.ZoneId;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.matricula.platform.BulkCopy;
import org.matricula.platform.Ids;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Accounts by the thousand, for imports. */
@Component
public class BulkAccounts {

    private final JdbcClient jdbc;
    private final BulkCopy copy;
    private final Clock clock;

    BulkAccounts(JdbcClient jdbc, BulkCopy copy, Clock clock) {
        this.jdbc = jdbc;
        this.copy = copy;
        this.clock = clock;
    }

    /** Who already has one of these addresses, verified. */
    @Transactional(readOnly = true)
    public Map<String, UUID> byVerifiedAddress(Collection<String> addresses) {
        var found = new HashMap<String, UUID>();
        jdbc.sql("""
                        with wanted as materialized (select unnest(:addresses) as address)
                        select normal, account_id
                          from wanted join email_address on normal = wanted.address
                         where verified_at is not null""")
                .param("addresses", addresses.toArray(String[]::new))
                .query((row, number) -> found.put(row.getString(1), row.getObject(2, UUID.class)))
                .list();
        return found;
    }

    /**
     * Adds an account with a verified primary address and no password for each learner.
     *
     * @throws org.springframework.dao.DuplicateKeyException if somebody already has one of the addresses
     */
    @Transactional
    public void add(List<NewLearner> learners, Locale locale, ZoneId zone) {
        var now = clock.instant();
        copy.into("account", "id, name, locale, time_zone, created_at", learners, learner ->
                new Object[] {learner.id(), learner.name(), locale.toLanguageTag(), zone.getId(), now});
        copy.into(
                "email_address",
                "id, account_id, address, normal, is_primary, added_at, verified_at",
                learners,
                learner ->
                        new Object[] {Ids.next(), learner.id(), learner.address(), learner.address(), true, now, now});
    }
}
