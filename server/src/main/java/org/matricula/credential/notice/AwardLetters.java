package org.matricula.credential.notice;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.joining;
import static java.util.stream.Collectors.toSet;
import static org.matricula.platform.text.Text.t;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.matricula.account.Account;
import org.matricula.account.Accounts;
import org.matricula.account.People;
import org.matricula.credential.Achievement;
import org.matricula.credential.Achievements;
import org.matricula.credential.CredentialAddress;
import org.matricula.credential.Credentials;
import org.matricula.organisation.Organisation;
import org.matricula.organisation.Organisations;
import org.matricula.platform.Person;
import org.matricula.platform.PublicUrl;
import org.matricula.platform.mail.Mail;
import org.matricula.platform.mail.Outbox;
import org.springframework.stereotype.Component;

/** What learners are written when they were awarded something: one letter for all that came together, in their language. */
@Component
class AwardLetters {

    private final Accounts accounts;
    private final People people;
    private final Credentials credentials;
    private final Achievements achievements;
    private final Organisations organisations;
    private final Outbox outbox;
    private final PublicUrl publicUrl;

    AwardLetters(
            Accounts accounts,
            People people,
            Credentials credentials,
            Achievements achievements,
            Organisations organisations,
            Outbox outbox,
            PublicUrl publicUrl) {
        this.accounts = accounts;
        this.people = people;
        this.credentials = credentials;
        this.achievements = achievements;
        this.organisations = organisations;
        this.outbox = outbox;
        this.publicUrl = publicUrl;
    }

    /** All that the letters of a batch look up. */
    private record Known(
            Map<UUID, Achievement> achievements,
            Map<UUID, Organisation> issuers,
            Map<UUID, CredentialAddress> addresses) {}

    /** Nobody whose account was closed meanwhile, and nothing that was erased. */
    void write(List<AwardNotice> notices) {
        var persons =
                people.personOfEach(notices.stream().map(AwardNotice::learnerId).collect(toSet()));
        var readers = accounts.byIds(persons.values().stream().map(Person::id).collect(toSet()));
        var known = known(notices);
        var mails = new ArrayList<Mail>();
        notices.stream()
                .filter(notice -> known.addresses().containsKey(notice.credentialId()))
                .collect(groupingBy(notice -> persons.get(notice.learnerId()).id()))
                .forEach((reader, own) -> {
                    var account = readers.get(reader);
                    if (account != null) mails.add(letter(account, own, known));
                });
        outbox.queueAll(mails);
    }

    private Known known(List<AwardNotice> notices) {
        return new Known(
                achievements.byIds(ids(notices, AwardNotice::achievementId)),
                organisations.byIds(ids(notices, AwardNotice::organisationId)),
                credentials.addresses(ids(notices, AwardNotice::learnerId), ids(notices, AwardNotice::credentialId)));
    }

    private Mail letter(Account account, List<AwardNotice> own, Known known) {
        var issuers = own.stream().map(AwardNotice::organisationId).distinct().toList();
        var first = known.achievements().get(own.getFirst().achievementId()).name();
        var language = account.language();
        var zone = account.zone();
        var issuer = known.issuers().get(issuers.getFirst());
        var subject = t(language, zone, "credential.notice.mail.subject", own.size(), first);
        var list = own.stream().map(notice -> line(notice, account, known)).collect(joining("\n\n"));
        var body = t(
                language, zone, "credential.notice.mail.body", account.name(), own.size(), list, publicUrl.of("/home"));
        return issuers.size() == 1
                ? issuer.mail(account.primaryAddress(), subject, body)
                : Mail.of(account.primaryAddress(), subject, body);
    }

    private String line(AwardNotice notice, Account account, Known known) {
        return t(
                account.language(),
                account.zone(),
                "credential.notice.mail.one",
                known.achievements().get(notice.achievementId()).name(),
                known.issuers().get(notice.organisationId()).name(),
                publicUrl.of(known.addresses().get(notice.credentialId()).path()));
    }

    private static List<UUID> ids(List<AwardNotice> notices, Function<AwardNotice, UUID> id) {
        return notices.stream().map(id).distinct().collect(Collectors.toList());
    }
}
