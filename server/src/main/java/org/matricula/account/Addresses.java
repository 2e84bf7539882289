package org.matricula.account;

import java.util.List;
import java.util.UUID;
import org.matricula.platform.Invalid;
import org.matricula.platform.NotFound;
import org.matricula.platform.Refusal;
import org.matricula.platform.Token;
import org.matricula.platform.mail.Outbox;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** A person's addresses. One of the verified ones is primary and stays until another is. */
@Service
public class Addresses {

    private static final int MOST = 10;

    private final AddressStore store;
    private final Accounts accounts;
    private final AccountStore people;
    private final Links links;
    private final AccountMail mail;
    private final Outbox outbox;
    private final ApplicationEventPublisher events;

    Addresses(
            AddressStore store,
            Accounts accounts,
            AccountStore people,
            Links links,
            AccountMail mail,
            Outbox outbox,
            ApplicationEventPublisher events) {
        this.store = store;
        this.accounts = accounts;
        this.people = people;
        this.links = links;
        this.mail = mail;
        this.outbox = outbox;
        this.events = events;
    }

    /** The primary first. */
    public List<StoredAddress> of(UUID accountId) {
        return people.addresses(accountId);
    }

    /**
     * Adds an address and mails it a link; one that is another account's gets a mail that says so, and the answer here
     * is the same.
     *
     * @throws Invalid if it can't be an address, is verified already, or there are too many
     */
    @Transactional
    public void add(UUID accountId, String address) {
        var parsed = EmailAddress.required(address);
        var known = of(accountId);
        var same = known.stream()
                .filter(one -> one.normal().equals(parsed.normal()))
                .findFirst();
        new Invalid.Collector()
                .check(same.filter(StoredAddress::isVerified).isEmpty(), "email", "account.address.known", address)
                .check(same.isPresent() || known.size() < MOST, "email", "account.address.many", MOST)
                .orThrow();
        if (same.isEmpty()) store.add(accountId, parsed);
        sendLink(accounts.get(accountId), parsed);
    }

    /** Mails the link again. @throws NotFound if this isn't one of the person's addresses without verification */
    @Transactional
    public void sendAgain(UUID accountId, UUID addressId) {
        var address = own(accountId, addressId);
        if (address.isVerified()) throw new NotFound();
        sendLink(accounts.get(accountId), EmailAddress.parse(address.address()).orElseThrow());
    }

    /** Only looks. @throws NotFound if it was sent to somebody else @throws Gone if it is over */
    public Link openLink(UUID accountId, Token token) {
        var link = links.open(token, LinkPurpose.VERIFY_ADDRESS);
        if (!link.accountId().equals(accountId)) throw new Refusal("account.address.other-account");
        return link;
    }

    /** @throws AddressTaken if another account has verified it @throws NotFound if it was removed */
    @Transactional
    public String verify(UUID accountId, Token token) {
        openLink(accountId, token);
        var link = links.use(token, LinkPurpose.VERIFY_ADDRESS);
        var address = EmailAddress.parse(link.address()).orElseThrow();
        if (!store.verify(accountId, address)) throw new NotFound();
        mail.addressChanged(accounts.get(accountId), "address-added", address.written());
        return address.written();
    }

    /** @throws Refusal if it isn't verified */
    @Transactional
    public String makePrimary(UUID accountId, UUID addressId) {
        var address = own(accountId, addressId);
        if (!address.isVerified()) throw new Refusal("account.address.not-verified");
        // To the address that was primary until now: its owner must learn of a change somebody else made.
        mail.addressChanged(accounts.get(accountId), "primary-changed", address.address());
        store.makePrimary(accountId, addressId);
        events.publishEvent(new PersonChanged(List.of(accountId)));
        return address.address();
    }

    /** @throws Refusal if it is the primary one, so never the last that is verified */
    @Transactional
    public String remove(UUID accountId, UUID addressId) {
        var address = own(accountId, addressId);
        if (address.isPrimary()) throw new Refusal("account.address.is-primary");
        store.remove(accountId, addressId);
        outbox.forgetSent(address.address());
        if (address.isVerified()) mail.addressChanged(accounts.get(accountId), "address-removed", address.address());
        return address.address();
    }

    private StoredAddress own(UUID accountId, UUID addressId) {
        return of(accountId).stream()
                .filter(address -> address.id().equals(addressId))
                .findFirst()
                .orElseThrow(NotFound::new);
    }

    private void sendLink(Account account, EmailAddress address) {
        if (people.byVerifiedAddress(address).isPresent()) {
            mail.addressElsewhere(address, account.language(), account.zone());
        } else {
            mail.link(
                    account,
                    address.written(),
                    LinkPurpose.VERIFY_ADDRESS,
                    links.make(account, LinkPurpose.VERIFY_ADDRESS, address.written()));
        }
    }
}
