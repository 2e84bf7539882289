package org.matricula.account;

import java.util.Locale;
import java.util.UUID;
import org.matricula.platform.Invalid;
import org.matricula.platform.NotFound;
import org.matricula.platform.Token;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/** New passwords, by a mailed link or from within. Afterwards no older session and no older link opens the account. */
@Service
public class PasswordChange {

    private final Accounts accounts;
    private final AccountStore store;
    private final Passwords passwords;
    private final Entrance entrance;
    private final Links links;
    private final AccountMail mail;
    private final Sessions sessions;
    private final TransactionTemplate transaction;

    PasswordChange(
            Accounts accounts,
            AccountStore store,
            Passwords passwords,
            Entrance entrance,
            Links links,
            AccountMail mail,
            Sessions sessions,
            TransactionTemplate transaction) {
        this.accounts = accounts;
        this.store = store;
        this.passwords = passwords;
        this.entrance = entrance;
        this.links = links;
        this.mail = mail;
        this.sessions = sessions;
        this.transaction = transaction;
    }

    /** Mails a link for a new password; to an address without account, that there is none. @throws Invalid */
    public void sendLink(String address, Locale reader) {
        transaction.executeWithoutResult(status -> entrance.send(address, reader, LinkPurpose.RESET_PASSWORD, ""));
    }

    /** The path of a link for a password that nobody mails: for whoever starts the server and stands beside it. */
    public String makeLink(UUID accountId) {
        var account = accounts.get(accountId);
        return "/reset-password/"
                + links.make(account, LinkPurpose.RESET_PASSWORD, account.primaryAddress())
                        .token()
                        .value();
    }

    /** @throws NotFound @throws Gone */
    public Link openLink(Token token) {
        return links.open(token, LinkPurpose.RESET_PASSWORD);
    }

    /** Sets the password and ends every session. @throws Invalid if the link went elsewhere or the password won't do */
    public Account reset(Token token, String address, String password) {
        var link = links.open(token, LinkPurpose.RESET_PASSWORD);
        Entrance.checkSentTo(link, address);
        var account = accounts.get(link.accountId());
        passwords.check("password", password, account.name(), link.address());
        transaction.executeWithoutResult(status -> {
            links.use(token, LinkPurpose.RESET_PASSWORD);
            set(account, password);
        });
        sessions.endAll(account.id());
        return account;
    }

    /**
     * Sets the password and ends the other sessions.
     *
     * @param current     the present one; empty for an account without
     * @param keepSession the session of whoever changes it
     * @throws Invalid if the present password is wrong or the new one won't do
     */
    public void change(UUID accountId, String current, String password, String keepSession) {
        var account = accounts.get(accountId);
        if (hasPassword(accountId) && !confirms(accountId, current)) {
            throw Invalid.field("current", "account.password.wrong");
        }
        passwords.check("password", password, account.name(), account.primaryAddress());
        transaction.executeWithoutResult(status -> set(account, password));
        sessions.endOthers(accountId, keepSession);
    }

    public boolean hasPassword(UUID accountId) {
        return store.passwordHash(accountId).isPresent();
    }

    /** Whether this is the account's password. */
    public boolean confirms(UUID accountId, String password) {
        return passwords.matches(password, store.passwordHash(accountId).orElse(null));
    }

    private void set(Account account, String password) {
        store.setPassword(account.id(), passwords.hash(password));
        links.endAll(account.id());
        mail.passwordChanged(account);
    }
}
