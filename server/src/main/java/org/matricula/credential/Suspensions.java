package org.matricula.credential;

import java.util.UUID;
import org.matricula.platform.NotFound;
import org.matricula.platform.Refusal;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Credentials that don't count for the time being: while something is looked into, or until a fee is paid. The
 * certificate behind one stays; the holder is told each time.
 */
@Component
public class Suspensions {

    private final StandingChanges changes;
    private final HolderLetters letters;

    Suspensions(StandingChanges changes, HolderLetters letters) {
        this.changes = changes;
        this.letters = letters;
    }

    /**
     * @throws NotFound if it is not this issuer's
     * @throws Refusal if it doesn't stand
     */
    @Transactional
    public void suspend(UUID organisationId, UUID credentialId, String reason) {
        var why = StandingChanges.reason(reason);
        var credential = changes.current(organisationId, credentialId);
        if (!credential.standing().isValid()) throw new Refusal("credential.lifecycle.suspend.stands-not");
        changes.change(credential, Standing.Status.SUSPENDED, why, "credential.suspended");
        letters.suspended(credential, why);
    }

    /**
     * @throws NotFound if it is not this issuer's
     * @throws Refusal if it isn't suspended
     */
    @Transactional
    public void lift(UUID organisationId, UUID credentialId, String reason) {
        var why = StandingChanges.reason(reason);
        var credential = changes.current(organisationId, credentialId);
        if (credential.standing().status() != Standing.Status.SUSPENDED) {
            throw new Refusal("credential.lifecycle.lift.stands");
        }
        changes.change(credential, Standing.Status.VALID, why, "credential.suspension-lifted");
        letters.lifted(credential, why);
    }
}
