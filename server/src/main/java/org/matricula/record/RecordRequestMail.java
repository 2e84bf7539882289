package org.matricula.record;

import static org.matricula.platform.text.Text.t;

import java.util.Optional;
import java.util.stream.Stream;
import org.matricula.account.Account;
import org.matricula.account.Accounts;
import org.matricula.account.People;
import org.matricula.catalogue.Programme;
import org.matricula.catalogue.Programmes;
import org.matricula.organisation.Member;
import org.matricula.organisation.Members;
import org.matricula.organisation.Organisation;
import org.matricula.organisation.Organisations;
import org.matricula.platform.PublicUrl;
import org.matricula.platform.mail.Outbox;
import org.matricula.platform.security.Permission;
import org.springframework.stereotype.Component;

/**
 * Says that a request waits, or that it was answered. The words themselves are read on the page, where they can be
 * erased.
 */
@Component
class RecordRequestMail {

    private final Accounts accounts;
    private final People people;
    private final Members members;
    private final Organisations organisations;
    private final Programmes programmes;
    private final PublicUrl publicUrl;
    private final Outbox outbox;

    RecordRequestMail(
            Accounts accounts,
            People people,
            Members members,
            Organisations organisations,
            Programmes programmes,
            PublicUrl publicUrl,
            Outbox outbox) {
        this.accounts = accounts;
        this.people = people;
        this.members = members;
        this.organisations = organisations;
        this.programmes = programmes;
        this.publicUrl = publicUrl;
        this.outbox = outbox;
    }

    /** To those who may answer; written when the first request waits, not again for each that follows. */
    void waiting(RecordRequest request) {
        var provider = provider(request);
        answering(provider)
                .forEach(account -> tell(
                        account,
                        provider,
                        request,
                        request.isAppeal() ? "record.appeal.mail.waiting" : "record.request.mail.waiting",
                        provider.path() + "/record-requests"));
    }

    void answered(RecordRequest request) {
        var provider = provider(request);
        accounts.find(people.personOf(request.learnerId()).id())
                .ifPresent(learner -> tell(
                        learner,
                        provider,
                        request,
                        request.isAppeal() ? "record.appeal.mail.answered" : "record.request.mail.answered",
                        own(request)));
    }

    private String own(RecordRequest request) {
        return request.isAppeal()
                ? "/appeals/" + request.credentialId()
                : "/records/" + programme(request).orElseThrow().slug() + "/requests";
    }

    private Optional<Programme> programme(RecordRequest request) {
        return Optional.ofNullable(request.programmeId()).flatMap(programmes::find);
    }

    private Stream<Account> answering(Organisation provider) {
        return members.of(provider.id()).stream()
                .filter(member -> member.roles().stream()
                        .anyMatch(role -> role.permissions().contains(Permission.ANSWER_REQUESTS)))
                .map(Member::accountId)
                .map(accounts::find)
                .flatMap(Optional::stream);
    }

    private void tell(Account reader, Organisation provider, RecordRequest request, String key, String path) {
        if (reader.primaryAddress().isEmpty()) return;
        var locale = reader.language();
        var title = request.isAppeal()
                ? request.requirement()
                : programme(request).map(Programme::title).orElse("");
        outbox.queue(provider.mail(
                reader.primaryAddress(),
                t(locale, reader.zone(), key + ".subject", title),
                t(locale, reader.zone(), key + ".body", reader.name(), title, publicUrl.of(path))));
    }

    private Organisation provider(RecordRequest request) {
        return organisations.get(request.organisationId().toString());
    }
}
