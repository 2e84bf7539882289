package org.matricula.pathway;

import static org.matricula.platform.text.Text.dateTime;
import static org.matricula.platform.text.Text.t;

import java.util.List;
import java.util.Objects;
import org.matricula.account.Account;
import org.matricula.account.Accounts;
import org.matricula.account.People;
import org.matricula.credential.Achievements;
import org.matricula.credential.Credentials;
import org.matricula.organisation.Organisations;
import org.matricula.platform.PublicUrl;
import org.matricula.platform.mail.Outbox;
import org.springframework.stereotype.Component;

/** Mail to the learner whose certificate was revoked, with the reason and where to appeal; and that it stands again. */
@Component
class RevocationLetters {

    private final Outbox outbox;
    private final People people;
    private final Accounts accounts;
    private final Organisations organisations;
    private final Achievements achievements;
    private final Credentials credentials;
    private final PublicUrl publicUrl;

    RevocationLetters(
            Outbox outbox,
            People people,
            Accounts accounts,
            Organisations organisations,
            Achievements achievements,
            Credentials credentials,
            PublicUrl publicUrl) {
        this.outbox = outbox;
        this.people = people;
        this.accounts = accounts;
        this.organisations = organisations;
        this.achievements = achievements;
        this.credentials = credentials;
        this.publicUrl = publicUrl;
    }

    void revoked(RevocationNotice notice) {
        tell(notice, "pathway.mail.own-revoked");
    }

    void standsAgain(RevocationNotice notice) {
        tell(notice, "pathway.mail.own-stands-again");
    }

    /** Nobody, if the account was closed in between. */
    private void tell(RevocationNotice notice, String key) {
        var person = people.personOf(notice.learnerId());
        accounts.find(person.id()).ifPresent(account -> tell(notice, account, key));
    }

    private void tell(RevocationNotice notice, Account account, String key) {
        var issuer = organisations.get(notice.organisationId().toString());
        var achievement = achievements
                .byIds(List.of(notice.achievementId()))
                .get(notice.achievementId())
                .name();
        var zone = account.zone();
        var language = account.language();
        outbox.queue(issuer.mail(
                account.primaryAddress(),
                t(language, zone, key + ".subject", achievement),
                t(
                        language,
                        zone,
                        key + ".body",
                        account.name(),
                        issuer.name(),
                        achievement,
                        reason(notice),
                        dateTime(notice.dueAt(), language, zone),
                        publicUrl.of("/appeals/" + notice.credentialId()),
                        publicUrl.of("/records"))));
    }

    private String reason(RevocationNotice notice) {
        var standing = credentials.standings(List.of(notice.credentialId())).get(notice.credentialId());
        return Objects.requireNonNullElse(standing == null ? null : standing.reason(), "");
    }
}
