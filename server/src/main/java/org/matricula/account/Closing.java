package org.matricula.account;

import java.util.Map;
import java.util.UUID;
import org.matricula.platform.Audit;
import org.matricula.platform.Gone;
import org.matricula.platform.Invalid;
import org.matricula.platform.NotFound;
import org.matricula.platform.Person;
import org.matricula.platform.Token;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;

/** Closing an account for good: everything that can identify the person goes, in all modules or in none. */
@Service
public class Closing {

    private final Accounts accounts;
    private final People people;
    private final PasswordChange passwords;
    private final Links links;
    private final AccountMail mail;
    private final OwnData data;
    private final Sessions sessions;
    private final Audit audit;
    private final ApplicationEventPublisher events;
    private final TransactionTemplate transaction;

    Closing(
            Accounts accounts,
            People people,
            PasswordChange passwords,
            Links links,
            AccountMail mail,
            OwnData data,
            Sessions sessions,
            Audit audit,
            ApplicationEventPublisher events,
            TransactionTemplate transaction) {
        this.accounts = accounts;
        this.people = people;
        this.passwords = passwords;
        this.links = links;
        this.mail = mail;
        this.data = data;
        this.sessions = sessions;
        this.audit = audit;
        this.events = events;
        this.transaction = transaction;
    }

    /** For those without a password, or who forgot it: a link to the primary address that can close the account. */
    @Transactional
    public void sendLink(UUID accountId) {
        var account = accounts.get(accountId);
        var link = links.make(account, LinkPurpose.CLOSE_ACCOUNT, account.primaryAddress());
        mail.link(account, account.primaryAddress(), LinkPurpose.CLOSE_ACCOUNT, link);
    }

    /** @throws NotFound if it isn't this person's @throws Gone if it is over */
    public Link openLink(UUID accountId, Token token) {
        var link = links.open(token, LinkPurpose.CLOSE_ACCOUNT);
        if (!link.accountId().equals(accountId)) throw new NotFound();
        return link;
    }

    /** @throws Invalid if the password is wrong @throws Refusal if a module can't let the person go, and why */
    public void closeWithPassword(UUID accountId, String password) {
        if (!passwords.confirms(accountId, password)) throw Invalid.field("password", "account.password.wrong");
        transaction.executeWithoutResult(status -> erase(accountId));
        endSessions(accountId);
    }

    /** @throws Gone if the link is over @throws Refusal if a module can't let the person go, and why */
    public void closeWithLink(UUID accountId, Token token) {
        openLink(accountId, token);
        transaction.executeWithoutResult(status -> {
            links.use(token, LinkPurpose.CLOSE_ACCOUNT);
            erase(accountId);
        });
        endSessions(accountId);
    }

    private void erase(UUID accountId) {
        var person = people.personOf(accountId);
        data.erase(person);
        for (var learner : person.learnerIds()) {
            audit.recordLearner(learner, null, "person.erased", Map.of());
        }
        audit.record(null, "account.closed", "account", accountId, Map.of());
        events.publishEvent(new PersonChanged(person.learnerIds()));
    }

    private void endSessions(UUID accountId) {
        Person person = people.personOf(accountId);
        person.learnerIds().forEach(sessions::endAll);
    }
}
