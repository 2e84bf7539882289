package org.matricula.pathway;

import java.time.Instant;
import java.util.UUID;
import org.matricula.credential.CredentialReinstated;
import org.matricula.credential.CredentialRevoked;
import org.matricula.platform.Ids;
import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.stereotype.Component;

/**
 * Tells the learner at once that a certificate was revoked or stands again, and remembers to tell the institutions that
 * hold a record with it. News that comes twice is told once.
 */
@Component
class RevocationNews {

    private final RevocationNoticeStore store;
    private final RevocationDelay delay;
    private final RevocationLetters letters;

    RevocationNews(RevocationNoticeStore store, RevocationDelay delay, RevocationLetters letters) {
        this.store = store;
        this.delay = delay;
        this.letters = letters;
    }

    @ApplicationModuleListener
    void on(CredentialRevoked event) {
        var notice = notice(
                event.credentialId(),
                event.learnerId(),
                event.organisationId(),
                event.achievementId(),
                false,
                event.at(),
                event.at().plus(delay.of(event.organisationId(), event.fraud())));
        if (store.add(notice)) letters.revoked(notice);
    }

    @ApplicationModuleListener
    void on(CredentialReinstated event) {
        store.dropRevocation(event.credentialId(), event.at());
        var notice = notice(
                event.credentialId(),
                event.learnerId(),
                event.organisationId(),
                event.achievementId(),
                true,
                event.at(),
                event.at());
        if (store.add(notice)) letters.standsAgain(notice);
    }

    private static RevocationNotice notice(
            UUID credential,
            UUID learner,
            UUID organisation,
            UUID achievement,
            boolean reinstated,
            Instant at,
            Instant due) {
        return new RevocationNotice(Ids.next(), credential, learner, organisation, achievement, reinstated, at, due);
    }
}
