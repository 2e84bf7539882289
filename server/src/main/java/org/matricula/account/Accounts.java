package org.matricula.account;

import java.time.ZoneId;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.matricula.platform.Ids;
import org.matricula.platform.Invalid;
import org.matricula.platform.NotFound;
import org.matricula.platform.text.Text;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The people of this instance. A closed account is not found; it only keeps its id. */
@Service
public class Accounts {

    private static final int LONGEST_NAME = 200;

    private final AccountStore store;
    private final Passwords passwords;
    private final ApplicationEventPublisher events;

    Accounts(AccountStore store, Passwords passwords, ApplicationEventPublisher events) {
        this.store = store;
        this.passwords = passwords;
        this.events = events;
    }

    public Optional<Account> find(UUID id) {
        return store.find(id);
    }

    /** Of several; those that don't exist or were closed are left out. */
    public Map<UUID, Account> byIds(Collection<UUID> ids) {
        var found = new HashMap<UUID, Account>();
        if (!ids.isEmpty()) store.byIds(ids).forEach(account -> found.put(account.id(), account));
        return found;
    }

    /** @throws NotFound if there is no such account, or it was closed */
    public Account get(UUID id) {
        return find(id).orElseThrow(NotFound::new);
    }

    /** The account that has shown that this address, written in any way, is its own. */
    public Optional<Account> byVerifiedAddress(String address) {
        return EmailAddress.parse(address).flatMap(store::byVerifiedAddress);
    }

    /** Names for showing; of a closed account the words that say so, in the reader's language. Unknown ids are left out. */
    public Map<UUID, String> names(Collection<UUID> ids) {
        var names = new HashMap<UUID, String>();
        store.names(ids).forEach((id, name) -> names.put(id, name.isEmpty() ? Text.t("account.closed-name") : name));
        return names;
    }

    /** The verified addresses of one person as written, the primary first. */
    public List<String> addressesOf(UUID accountId) {
        return store.addresses(accountId).stream()
                .filter(StoredAddress::isVerified)
                .map(StoredAddress::address)
                .toList();
    }

    /** A whole account at once, its address taken as verified: for demonstrations, operators and tests. */
    @Transactional
    public UUID create(String name, String address, @Nullable String password, Locale locale, ZoneId zone) {
        var parsed = EmailAddress.required(address);
        var hash = password == null ? null : passwords.hash(password);
        return add(checkedName(name), parsed, hash, locale, zone);
    }

    /** @throws AddressTaken if the address is somebody's already */
    UUID add(String name, EmailAddress address, @Nullable String passwordHash, Locale locale, ZoneId zone) {
        var id = Ids.next();
        store.add(id, name, passwordHash, locale.toLanguageTag(), zone.getId());
        store.addVerifiedPrimary(id, address);
        return id;
    }

    /** What this person is called and how times and texts are shown to them. @throws Invalid */
    @Transactional
    public Account update(UUID id, String name, String locale, String timeZone) {
        new Invalid.Collector()
                .check(!name.isBlank() && name.strip().length() <= LONGEST_NAME, "name", nameProblem(name))
                .check(Languages.isOffered(locale), "locale", "account.locale.unknown")
                .check(TimeZones.isZone(timeZone), "zone", "account.zone.unknown")
                .orThrow();
        store.update(id, clean(name), locale, timeZone);
        events.publishEvent(new PersonChanged(List.of(id)));
        return get(id);
    }

    /** As written, without what can't be seen. @throws Invalid if nothing is left, or too much */
    static String checkedName(String name) {
        var clean = clean(name);
        if (clean.isEmpty() || clean.length() > LONGEST_NAME) throw Invalid.field("name", nameProblem(name));
        return clean;
    }

    private static String nameProblem(String name) {
        return name.isBlank() ? "account.name.missing" : "account.name.too-long";
    }

    private static String clean(String name) {
        return name.replaceAll("\\p{Cntrl}+", " ").strip();
    }
}
