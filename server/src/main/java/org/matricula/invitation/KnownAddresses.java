package org.matricula.invitation;

import static java.util.stream.Collectors.toSet;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.matricula.account.BulkAccounts;
import org.matricula.account.EmailAddress;
import org.matricula.organisation.Memberships;
import org.matricula.platform.Person;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The address by which an organisation knows a learner: the one it invited, even if the invitation was accepted under
 * another, unless the learner chose to show that one. Learners without an entry are known by their primary address.
 */
@Service
public class KnownAddresses {

    private final JdbcClient jdbc;
    private final BulkAccounts accounts;
    private final Memberships memberships;
    private final ApplicationEventPublisher events;

    KnownAddresses(JdbcClient jdbc, BulkAccounts accounts, Memberships memberships, ApplicationEventPublisher events) {
        this.jdbc = jdbc;
        this.accounts = accounts;
        this.memberships = memberships;
        this.events = events;
    }

    /** By learner; those known by their primary address are absent. */
    @Transactional(readOnly = true)
    public Map<UUID, String> of(UUID organisationId, Collection<UUID> learnerIds) {
        var found = new HashMap<UUID, String>();
        jdbc.sql("""
                        select learner_id, address from known_address
                         where organisation_id = :organisation and learner_id = any(:learners)""")
                .param("organisation", organisationId)
                .param("learners", learnerIds.toArray(UUID[]::new))
                .query((row, number) -> found.put(row.getObject(1, UUID.class), row.getString(2)))
                .list();
        return found;
    }

    /** What the organisation knows this person by, as it is compared; empty if by the primary address. */
    Set<String> normals(UUID organisationId, Person person) {
        return of(organisationId, person.learnerIds()).values().stream()
                .flatMap(address -> EmailAddress.parse(address).stream())
                .map(EmailAddress::normal)
                .collect(toSet());
    }

    /** The learners the organisation knows by these addresses: by an entry, or by a primary address without one. */
    Map<String, UUID> learners(UUID organisationId, Collection<String> normals) {
        var found = new HashMap<String, UUID>();
        jdbc.sql("""
                        select normal, learner_id from known_address
                         where organisation_id = :organisation and normal = any(:normals)""")
                .param("organisation", organisationId)
                .param("normals", normals.toArray(String[]::new))
                .query((row, number) -> found.put(row.getString(1), row.getObject(2, UUID.class)))
                .list();
        found.putAll(byPrimaryAddress(organisationId, normals));
        var members = memberships.known(organisationId, found.values());
        found.values().retainAll(members);
        return found;
    }

    /** Other addresses than the primary are not for the organisation to learn about. */
    private Map<String, UUID> byPrimaryAddress(UUID organisationId, Collection<String> normals) {
        var owners = accounts.byVerifiedAddress(normals);
        var known = of(organisationId, owners.values());
        var primary = new HashMap<UUID, String>();
        jdbc.sql("select account_id, address from account_contact where account_id = any(:accounts)")
                .param("accounts", owners.values().toArray(UUID[]::new))
                .query(row -> {
                    var id = row.getObject(1, UUID.class);
                    EmailAddress.parse(row.getString(2)).ifPresent(address -> primary.put(id, address.normal()));
                });
        owners.entrySet()
                .removeIf(owner ->
                        known.containsKey(owner.getValue()) || !owner.getKey().equals(primary.get(owner.getValue())));
        return owners;
    }

    /** From now on the organisation knows the learner by this address; one it knew before stays unless it is replaced. */
    void put(UUID organisationId, UUID learnerId, EmailAddress address, boolean replacing, Instant at) {
        var changed = jdbc.sql("""
                        insert into known_address (organisation_id, learner_id, address, normal, since)
                        values (:organisation, :learner, :address, :normal, :at)
                        on conflict (organisation_id, learner_id) do update
                           set address = excluded.address, normal = excluded.normal, since = excluded.since
                         where :replacing""")
                .param("organisation", organisationId)
                .param("learner", learnerId)
                .param("address", address.written())
                .param("normal", address.normal())
                .param("replacing", replacing)
                .param("at", at.atOffset(ZoneOffset.UTC))
                .update();
        if (changed == 1) events.publishEvent(new KnownAddressChanged(organisationId, learnerId));
    }

    void forget(Collection<UUID> learnerIds) {
        jdbc.sql("delete from known_address where learner_id = any(:learners)")
                .param("learners", learnerIds.toArray(UUID[]::new))
                .update();
    }
}
