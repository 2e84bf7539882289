package org.matricula.platform.mail;

import org.matricula.platform.Ids;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Takes mail to be sent. It is queued in the caller's transaction: no commit, no mail; a commit, and it will be tried. */
@Component
public class Outbox {

    private final MailStore store;

    Outbox(MailStore store) {
        this.store = store;
    }

    /** An address that asked for no more mail, or bounces for good, gets none; the outbox shows it as not sent. */
    @Transactional
    public void queue(Mail mail) {
        store.add(Ids.next(), mail);
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
