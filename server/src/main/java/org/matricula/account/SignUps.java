package org.matricula.account;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Locale;
import org.matricula.platform.Gone;
import org.matricula.platform.Invalid;
import org.matricula.platform.Token;
import org.matricula.platform.text.Text;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * New accounts. The address is verified before there is an account, and the password is chosen by whoever reads the
 * mail: asking in somebody else's name neither opens an account nor leaves a password in it.
 */
@Service
public class SignUps {

    private final SignUpStore store;
    private final Accounts accounts;
    private final Passwords passwords;
    private final AccountMail mail;
    private final Clock clock;

    SignUps(SignUpStore store, Accounts accounts, Passwords passwords, AccountMail mail, Clock clock) {
        this.store = store;
        this.accounts = accounts;
        this.passwords = passwords;
        this.mail = mail;
        this.clock = clock;
    }

    /**
     * Mails a link to finish with; to an address that has an account, that it has.
     *
     * @param next the path of the page wanted afterwards, or empty
     * @throws Invalid if the name or the address won't do
     */
    @Transactional
    public void ask(String name, String address, Locale reader, String next) {
        var parsed = EmailAddress.parse(address);
        var problem = EmailAddress.problem(address);
        new Invalid.Collector()
                .check(!name.isBlank(), "name", "account.name.missing")
                .check(
                        parsed.isPresent(),
                        problem.field(),
                        problem.key(),
                        problem.arguments().toArray())
                .orThrow();
        var clean = Accounts.checkedName(name);
        parsed.ifPresent(to -> accounts.byVerifiedAddress(to.written())
                .ifPresentOrElse(mail::alreadySignedUp, () -> open(clean, to, reader, next)));
    }

    /** Only looks. @throws Gone if it has expired, or none is kept: a finished one is forgotten, and its link opened again */
    public SignUp open(Token token) {
        var signUp = store.find(token).orElseThrow(() -> new Gone("account.sign-up.used"));
        if (!clock.instant().isBefore(signUp.expiresAt())) throw ended(signUp);
        return signUp;
    }

    /**
     * Makes the account, its address verified.
     *
     * @throws Invalid      if the password or the zone won't do; the link still works then
     * @throws AddressTaken if another account verified the address in the meantime
     */
    @Transactional
    public Account finish(Token token, String password, String timeZone) {
        var signUp = open(token);
        if (!TimeZones.isZone(timeZone)) throw Invalid.field("zone", "account.zone.unknown");
        passwords.check("password", password, signUp.name(), signUp.address());
        var address = EmailAddress.parse(signUp.address()).orElseThrow();
        var id = accounts.add(signUp.name(), address, passwords.hash(password), signUp.language(), ZoneId.of(timeZone));
        store.forget(address);
        return accounts.get(id);
    }

    private void open(String name, EmailAddress address, Locale reader, String next) {
        var zone = TimeZones.guess(reader);
        var now = clock.instant();
        Instant until = now.atZone(zone).plus(LinkPurpose.SIGN_UP).toInstant();
        var token = Token.random();
        store.add(token, address, new SignUp(address.written(), name, reader.toLanguageTag(), until), now);
        mail.finishSignUp(address, reader, zone, token, until, next);
    }

    private static Gone ended(SignUp signUp) {
        var zone = TimeZones.guess(signUp.language());
        return new Gone("account.link.ended", Text.dateTime(signUp.expiresAt(), Text.locale(), zone));
    }
}
