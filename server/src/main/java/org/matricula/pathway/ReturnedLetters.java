package org.matricula.pathway;

import org.matricula.pathway.ApplicationEvent.Kind;
import org.matricula.platform.mail.MailFailed;
import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.stereotype.Component;

/** Marks applications whose mail came back, for their learners to see. They stay in the inbox all the same. */
@Component
class ReturnedLetters {

    private final SendingStore sending;
    private final ApplicationHistory history;

    ReturnedLetters(SendingStore sending, ApplicationHistory history) {
        this.sending = sending;
        this.history = history;
    }

    @ApplicationModuleListener
    void on(MailFailed event) {
        sending.bounced(event.mailId()).ifPresent(application -> history.add(application, Kind.BOUNCED));
    }
}
