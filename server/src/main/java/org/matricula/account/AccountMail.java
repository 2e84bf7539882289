package org.matricula.account;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Locale;
import org.matricula.platform.PublicUrl;
import org.matricula.platform.Token;
import org.matricula.platform.mail.Mail;
import org.matricula.platform.mail.Outbox;
import org.matricula.platform.text.Text;
import org.springframework.stereotype.Component;

/**
 * What people are written about their accounts, in their language. To an address that nobody has verified goes nothing
 * that the sender of a form chose, not even a name: else anybody could mail anything to anybody.
 */
@Component
final class AccountMail {

    private final Outbox outbox;
    private final PublicUrl publicUrl;

    AccountMail(Outbox outbox, PublicUrl publicUrl) {
        this.outbox = outbox;
        this.publicUrl = publicUrl;
    }

    void finishSignUp(EmailAddress to, Locale locale, ZoneId zone, Token token, Instant until, String next) {
        var link = publicUrl.of("/sign-up/" + token.value()) + query(next);
        send(to.written(), locale, zone, "sign-up", link, Text.dateTime(until, locale, zone));
    }

    /** Somebody asked for an account with the address of one. */
    void alreadySignedUp(Account account) {
        tell(account, "already", publicUrl.of("/sign-in"), publicUrl.of("/reset-password"));
    }

    /** Somebody asked for a link to an account that doesn't exist. */
    void noAccount(EmailAddress to, Locale locale) {
        send(to.written(), locale, TimeZones.guess(locale), "no-account", publicUrl.of("/sign-up"));
    }

    void link(Account account, String address, LinkPurpose purpose, Links.Fresh link) {
        link(account, address, purpose, link, "");
    }

    /** {@code next} is the path of the page wanted afterwards, or empty. */
    void link(Account account, String address, LinkPurpose purpose, Links.Fresh link, String next) {
        var page = publicUrl.of(pathOf(purpose) + link.token().value()) + query(next);
        var until = Text.dateTime(link.expiresAt(), account.language(), account.zone());
        send(address, account.language(), account.zone(), keyOf(purpose), page, until);
    }

    /** Somebody wants to add an address that is another account's. */
    void addressElsewhere(EmailAddress to, Locale locale, ZoneId zone) {
        send(to.written(), locale, zone, "elsewhere", publicUrl.of("/sign-in"));
    }

    void passwordChanged(Account account) {
        tell(account, "password-changed", publicUrl.of("/reset-password"));
    }

    /** What happened to an address of the account, told to the primary one: its owner may not have been the one who did it. */
    void addressChanged(Account account, String what, String address) {
        tell(account, what, address, publicUrl.of("/account"));
    }

    private void tell(Account account, String what, Object... arguments) {
        send(account.primaryAddress(), account.language(), account.zone(), what, arguments);
    }

    private void send(String to, Locale locale, ZoneId zone, String what, Object... arguments) {
        var subject = Text.t(locale, zone, "account.mail." + what + ".subject", arguments);
        var body = Text.t(locale, zone, "account.mail." + what + ".body", arguments);
        var foot = Text.t(locale, zone, "account.mail.foot", publicUrl.value());
        outbox.queue(Mail.of(to, subject, body + "\n\n-- \n" + foot + "\n"));
    }

    private static String query(String next) {
        return next.isEmpty() ? "" : "?next=" + URLEncoder.encode(next, StandardCharsets.UTF_8);
    }

    private static String pathOf(LinkPurpose purpose) {
        return switch (purpose) {
            case SIGN_IN -> "/sign-in/by-link/";
            case RESET_PASSWORD -> "/reset-password/";
            case VERIFY_ADDRESS -> "/account/verify/";
            case CLOSE_ACCOUNT -> "/account/close/";
        };
    }

    private static String keyOf(LinkPurpose purpose) {
        return switch (purpose) {
            case SIGN_IN -> "sign-in";
            case RESET_PASSWORD -> "reset";
            case VERIFY_ADDRESS -> "verify";
            case CLOSE_ACCOUNT -> "close";
        };
    }
}
