package org.matricula.credential;

import static org.matricula.platform.text.Text.lastDay;
import static org.matricula.platform.text.Text.t;

import java.time.Instant;
import java.util.List;
import org.matricula.account.Account;
import org.matricula.account.Accounts;
import org.matricula.account.People;
import org.matricula.organisation.Organisations;
import org.matricula.platform.PublicUrl;
import org.matricula.platform.mail.Outbox;
import org.springframework.stereotype.Component;

/** Mail to the holder of a credential when something happens to it. Nobody is written to whose account was closed. */
@Component
final class HolderLetters {

    private final Outbox outbox;
    private final People people;
    private final Accounts accounts;
    private final Organisations organisations;
    private final Achievements achievements;
    private final PublicUrl publicUrl;

    HolderLetters(
            Outbox outbox,
            People people,
            Accounts accounts,
            Organisations organisations,
            Achievements achievements,
            PublicUrl publicUrl) {
        this.outbox = outbox;
        this.people = people;
        this.accounts = accounts;
        this.organisations = organisations;
        this.achievements = achievements;
        this.publicUrl = publicUrl;
    }

    void suspended(CredentialStore.Facts credential, String reason) {
        tell(credential, "suspended", reason, publicUrl.of("/home"));
    }

    void lifted(CredentialStore.Facts credential, String reason) {
        tell(credential, "lifted", reason, publicUrl.of("/home"));
    }

    void corrected(CredentialStore.Facts credential, CredentialAddress next, String reason) {
        tell(credential, "corrected", reason, publicUrl.of(next.path()));
    }

    void renewed(CredentialStore.Facts credential, CredentialAddress next, Instant until) {
        onDay(credential, "renewed", until, publicUrl.of(next.path()));
    }

    void ends(CredentialStore.Facts credential, Instant until) {
        onDay(credential, "ends", until, publicUrl.of("/home"));
    }

    /** The day is the issuer's, on whose calendar the credential ends. */
    private void onDay(CredentialStore.Facts credential, String what, Instant day, String url) {
        var zone = organisations.get(credential.organisationId().toString()).zone();
        account(credential)
                .ifPresent(account -> tell(credential, account, what, lastDay(day, account.language(), zone), url));
    }

    private void tell(CredentialStore.Facts credential, String what, String reason, String url) {
        account(credential).ifPresent(account -> tell(credential, account, what, reason, url));
    }

    private java.util.Optional<Account> account(CredentialStore.Facts credential) {
        return accounts.find(people.personOf(credential.learnerId()).id());
    }

    private void tell(CredentialStore.Facts credential, Account account, String what, String said, String url) {
        var issuer = organisations.get(credential.organisationId().toString());
        var name = achievements
                .byIds(List.of(credential.achievementId()))
                .get(credential.achievementId())
                .name();
        var key = "credential.lifecycle.mail." + what;
        var subject = t(account.language(), account.zone(), key + ".subject", name);
        var body = t(account.language(), account.zone(), key + ".body", account.name(), issuer.name(), name, said, url);
        outbox.queue(issuer.mail(account.primaryAddress(), subject, body));
    }
}
