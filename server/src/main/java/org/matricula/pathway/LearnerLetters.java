package org.matricula.pathway;

import static org.matricula.platform.text.Text.t;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.matricula.account.Account;
import org.matricula.account.Accounts;
import org.matricula.account.People;
import org.matricula.organisation.Organisation;
import org.matricula.organisation.Organisations;
import org.matricula.platform.NotFound;
import org.matricula.platform.PublicUrl;
import org.matricula.platform.mail.Outbox;
import org.springframework.stereotype.Component;

/**
 * Mail to learners about what an institution did: it says that there is news and leads to it, for what is written about
 * somebody is read after signing in.
 */
@Component
class LearnerLetters {

    private final People people;
    private final Accounts accounts;
    private final Organisations organisations;
    private final Outbox outbox;
    private final PublicUrl publicUrl;

    LearnerLetters(People people, Accounts accounts, Organisations organisations, Outbox outbox, PublicUrl publicUrl) {
        this.people = people;
        this.accounts = accounts;
        this.organisations = organisations;
        this.outbox = outbox;
        this.publicUrl = publicUrl;
    }

    void wrote(Application application, Pathway pathway) {
        send("message", application, pathway);
    }

    void decided(Application application, Pathway pathway) {
        send(application.state().name().toLowerCase(Locale.ROOT), application, pathway);
    }

    void answeredWithdrawal(Application application, Pathway pathway) {
        send("withdrawal", application, pathway);
    }

    private void send(String what, Application application, Pathway pathway) {
        reader(application).ifPresent(reader -> {
            var institution = institution(application);
            var key = "pathway.message.mail." + what;
            var body = t(
                    reader.language(),
                    reader.zone(),
                    key + ".body",
                    institution.name(),
                    pathway.title(),
                    publicUrl.of("/applications/" + application.id()));
            var subject = t(reader.language(), reader.zone(), key + ".subject", institution.name(), pathway.title());
            outbox.queue(institution.mail(reader.primaryAddress(), subject, body));
        });
    }

    /** Nobody, once the account is closed. */
    private Optional<Account> reader(Application application) {
        return accounts.find(people.personOf(application.learnerId()).id());
    }

    private Organisation institution(Application application) {
        return organisations.byIds(List.of(application.organisationId())).values().stream()
                .findFirst()
                .orElseThrow(NotFound::new);
    }
}
