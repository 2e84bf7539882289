package org.matricula.credential.recipient;

import org.matricula.platform.mail.MailFailed;
import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.stereotype.Component;

/** Marks claims whose mail was given up, so that the organisation can correct the address. */
@Component
class ClaimBounces {

    private final ClaimDeskStore claims;

    ClaimBounces(ClaimDeskStore claims) {
        this.claims = claims;
    }

    @ApplicationModuleListener
    void on(MailFailed event) {
        claims.mailFailed(event.mailId());
    }
}
