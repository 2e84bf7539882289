package org.matricula.platform.mail;

import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.matricula.platform.Ids;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Takes mail to be sent. It is queued in the caller's transaction: no commit, no mail; a commit, and it will be tried. */
@Component
public class Outbox {

    private final MailStore store;
    private final ApplicationEventPublisher events;

    Outbox(MailStore store, ApplicationEventPublisher events) {
        this.store = store;
        this.events = events;
    }

    /**
     * An address that asked for no more mail, or bounces for good, gets none; the outbox shows it as not sent.
     *
     * @return the mail's id, by which {@link MailFailed} names it
     */
    @Transactional
    public UUID queue(Mail mail) {
        return queue(mail, false);
    }

    /** The same for what can't wait: it leaves before all other mail. */
    @Transactional
    public UUID queueUrgent(Mail mail) {
        return queue(mail, true);
    }

    /** The same for many: one statement, however many there are. */
    @Transactional
    public void queueAll(List<Mail> mails) {
        if (mails.isEmpty()) return;
        store.addAll(mails).forEach(id -> events.publishEvent(new MailFailed(id)));
    }

    private UUID queue(Mail mail, boolean urgent) {
        var id = Ids.next();
        if (!store.add(id, mail, urgent)) events.publishEvent(new MailFailed(id));
        return id;
    }

    /** Which of these mails still wait to leave. */
    public Set<UUID> waiting(Collection<UUID> mailIds) {
        return mailIds.isEmpty() ? Set.of() : Set.copyOf(store.waiting(mailIds));
    }

    /** What it tells isn't so any more: unless it has left, it doesn't. */
    @Transactional
    public void takeBack(UUID mailId) {
        store.takeBack(mailId);
    }

    /** Somebody knows that an address works again which bounced: it gets mail once more. */
    @Transactional
    public void tryAgain(String address) {
        store.liftBounce(address);
    }

    /** Removes what was sent to this address, for it is nobody's here any more; what waits still goes out. */
    @Transactional
    public void forgetSent(String address) {
        store.forgetSent(address);
    }

    /** Removes every mail to this address and all that is known about it: its owner asked to be forgotten. */
    @Transactional
    public void forget(String address) {
        store.forget(address);
    }
}
