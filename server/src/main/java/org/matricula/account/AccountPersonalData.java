package org.matricula.account;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.matricula.platform.Person;
import org.matricula.platform.PersonalData;
import org.matricula.platform.mail.Outbox;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

@Component
@Order(1)
final class AccountPersonalData implements PersonalData {

    private final AccountStore accounts;
    private final AddressStore addresses;
    private final SignUpStore signUps;
    private final Links links;
    private final LearnerKeys keys;
    private final Profiles profiles;
    private final Outbox outbox;

    AccountPersonalData(
            AccountStore accounts,
            AddressStore addresses,
            SignUpStore signUps,
            Links links,
            LearnerKeys keys,
            Profiles profiles,
            Outbox outbox) {
        this.accounts = accounts;
        this.addresses = addresses;
        this.signUps = signUps;
        this.links = links;
        this.keys = keys;
        this.profiles = profiles;
        this.outbox = outbox;
    }

    @Override
    public String section() {
        return "account";
    }

    @Override
    public Object export(Person person) {
        return person.learnerIds().stream()
                .flatMap(id -> accounts.find(id).stream())
                .map(this::account)
                .toList();
    }

    /** The merge of several learners stays: it holds ids only, and the ids now name nobody. */
    @Override
    public void erase(Person person) {
        person.learnerIds().forEach(this::erase);
    }

    @Override
    public Map<String, String> inventory() {
        var inventory = new LinkedHashMap<String, String>();
        inventory.put(
                "account.name, locale, time_zone",
                "what the person is called and how texts and times are shown; emptied when the account is closed");
        inventory.put("account.password_hash", "to sign in; a salted hash, removed when the account is closed");
        inventory.put(
                "email_address.address, normal",
                "to sign in and to write to the person; until it is removed or the account is closed");
        inventory.put(
                "sign_up.address, normal, name",
                "somebody who asked for an account; until it is opened, at the latest a month after the link ended");
        inventory.put(
                "account_link.address",
                "links in mail; until the account is closed, at the latest a month after the link ended");
        inventory.put(
                "profile.token",
                "the address of the person's own page, and whether strangers may see it; removed when the account is closed");
        inventory.put(
                "learner_key.sealed_key",
                "opens the signed documents about the learner; destroyed when the account is closed");
        inventory.put(
                "mail.to_address, subject, body",
                "what was sent to the person; until the address is removed or the account is closed,"
                        + " at the latest 90 days after it was sent or given up");
        inventory.put(
                "mail_suppression.address",
                "that mail to an address came back, so that none is sent there; until the account is closed,"
                        + " at the latest 30 days");
        inventory.put(
                "spring_session_attributes.attribute_bytes",
                "who is signed in, and whom they are about to award something by name; until the session ends, two weeks after"
                        + " it was last used, and such names until they are awarded");
        return inventory;
    }

    private void erase(UUID id) {
        for (var address : accounts.addresses(id)) {
            outbox.forget(address.address());
            EmailAddress.parse(address.address()).ifPresent(signUps::forget);
        }
        links.forget(id);
        addresses.forget(id);
        profiles.close(id);
        accounts.close(id);
        keys.destroy(id);
    }

    private Map<String, @Nullable Object> account(Account account) {
        var values = new LinkedHashMap<String, @Nullable Object>();
        values.put("id", account.id());
        values.put("name", account.name());
        values.put("locale", account.locale());
        values.put("timeZone", account.timeZone());
        values.put("createdAt", account.createdAt());
        values.put(
                "addresses",
                accounts.addresses(account.id()).stream()
                        .map(AccountPersonalData::address)
                        .toList());
        return values;
    }

    private static Map<String, @Nullable Object> address(StoredAddress address) {
        var values = new LinkedHashMap<String, @Nullable Object>();
        values.put("address", address.address());
        values.put("primary", address.isPrimary());
        values.put("addedAt", address.addedAt());
        values.put("verifiedAt", address.verifiedAt());
        return values;
    }
}
