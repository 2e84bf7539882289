package org.matricula.account;

import java.util.Locale;
import java.util.Optional;
import org.matricula.platform.Invalid;
import org.matricula.platform.Token;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** How people show who they are. No answer here tells a stranger whether an account exists. */
@Service
public class Entrance {

    private final Accounts accounts;
    private final AccountStore store;
    private final Passwords passwords;
    private final Links links;
    private final AccountMail mail;

    Entrance(Accounts accounts, AccountStore store, Passwords passwords, Links links, AccountMail mail) {
        this.accounts = accounts;
        this.store = store;
        this.passwords = passwords;
        this.links = links;
        this.mail = mail;
    }

    /** Empty if the address or the password is wrong; it takes equally long to find either out. */
    public Optional<Account> byPassword(String address, String password) {
        var account = accounts.byVerifiedAddress(address);
        var hash = account.flatMap(found -> store.passwordHash(found.id())).orElse(null);
        return passwords.matches(password, hash) ? account : Optional.empty();
    }

    /**
     * Mails a link that signs in; to an address without account, that there is none.
     *
     * @param next the path of the page wanted afterwards, or empty
     * @throws Invalid if this can't be an address
     */
    @Transactional
    public void sendLink(String address, Locale reader, String next) {
        send(address, reader, LinkPurpose.SIGN_IN, next);
    }

    /** The link as it stands; looking at it doesn't use it. @throws NotFound @throws Gone */
    public Link openLink(Token token) {
        return links.open(token, LinkPurpose.SIGN_IN);
    }

    /**
     * Signs in whoever has the link and knows where it was sent, which a mail scanner that follows links and submits
     * forms doesn't (*Rules for everything*, 1).
     *
     * @throws Invalid if the link went to another address; the link still works then
     */
    @Transactional
    public Account byLink(Token token, String address) {
        checkSentTo(links.open(token, LinkPurpose.SIGN_IN), address);
        return accounts.get(links.use(token, LinkPurpose.SIGN_IN).accountId());
    }

    void send(String address, Locale reader, LinkPurpose purpose, String next) {
        var parsed = EmailAddress.required(address);
        store.byVerifiedAddress(parsed)
                .ifPresentOrElse(
                        account -> sendTo(account, parsed, purpose, next), () -> mail.noAccount(parsed, reader));
    }

    static void checkSentTo(Link link, String address) {
        if (!link.wentTo(address)) throw Invalid.field("email", "account.link.other-address");
    }

    /** To the address as its owner verified it: two that look the same to us may be two mailboxes elsewhere. */
    private void sendTo(Account account, EmailAddress entered, LinkPurpose purpose, String next) {
        var stored = store.addresses(account.id()).stream()
                .filter(address -> address.normal().equals(entered.normal()))
                .findFirst()
                .orElseThrow();
        mail.link(account, stored.address(), purpose, links.make(account, purpose, stored.address()), next);
    }
}
