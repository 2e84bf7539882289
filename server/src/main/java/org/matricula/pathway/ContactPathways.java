package org.matricula.pathway;

import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import org.matricula.account.Accounts;
import org.matricula.account.EmailAddress;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Finds the pathways whose contact somebody is, by the addresses they have verified. */
@Component
public class ContactPathways {

    private final Accounts accounts;
    private final JdbcClient jdbc;

    ContactPathways(Accounts accounts, JdbcClient jdbc) {
        this.accounts = accounts;
        this.jdbc = jdbc;
    }

    /** Of nothing, if no pathway names this person. */
    public Receiver.Contact of(UUID accountId) {
        return new Receiver.Contact(pathwaysOf(written(accountId)));
    }

    private Set<UUID> pathwaysOf(Set<String> addresses) {
        if (addresses.isEmpty()) return Set.of();
        return new HashSet<>(jdbc.sql("select id from pathway where lower(contact) = any(:addresses)")
                .param("addresses", addresses.toArray(String[]::new))
                .query(UUID.class)
                .list());
    }

    /** As people write them and as they are compared: a pathway's contact may be either. */
    private Set<String> written(UUID accountId) {
        var written = new HashSet<String>();
        for (var address : accounts.addressesOf(accountId)) {
            written.add(address.toLowerCase(Locale.ROOT));
            EmailAddress.parse(address).map(EmailAddress::normal).ifPresent(written::add);
        }
        return written;
    }
}
