package org.matricula.credential;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.UUID;
import org.matricula.platform.Audit;
import org.matricula.platform.Invalid;
import org.matricula.platform.NotFound;
import org.matricula.platform.Refusal;
import org.matricula.platform.security.Caller;
import org.springframework.stereotype.Component;

/** Writes down that a credential's standing changed: in its row, its history, its status list and the audit. */
@Component
final class StandingChanges {

    private static final int REASON_LIMIT = 1000;

    private final CredentialStore store;
    private final StandingStore standings;
    private final StatusLists statusLists;
    private final Audit audit;
    private final Clock clock;

    StandingChanges(CredentialStore store, StandingStore standings, StatusLists statusLists, Audit audit, Clock clock) {
        this.store = store;
        this.standings = standings;
        this.statusLists = statusLists;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * A credential that may still change.
     *
     * @throws NotFound if it is not this issuer's
     * @throws Refusal if another took its place
     */
    CredentialStore.Facts current(UUID organisationId, UUID credentialId) {
        var credential = store.find(credentialId)
                .filter(found -> found.organisationId().equals(organisationId))
                .orElseThrow(NotFound::new);
        if (credential.replacedBy() != null) throw new Refusal("credential.lifecycle.replaced");
        return credential;
    }

    /** @return the moment it counts from */
    Instant change(CredentialStore.Facts credential, Standing.Status status, String reason, String action) {
        // The database keeps no more than that.
        var at = clock.instant().truncatedTo(ChronoUnit.MICROS);
        var by = Caller.currentAccountId().orElse(null);
        standings.change(credential, new Standing(status, reason, at), by);
        statusLists.changed(credential.statusListId());
        record(credential, action);
        return at;
    }

    void record(CredentialStore.Facts credential, String action) {
        audit.recordLearner(
                credential.learnerId(),
                credential.organisationId(),
                action,
                Map.of("credential", credential.credentialId().toString()));
    }

    /** The reason as it is kept. @throws Invalid if there is none, or it is too long */
    static String reason(String reason) {
        new Invalid.Collector()
                .check(!reason.isBlank(), "reason", "credential.revoke.reason-missing")
                .check(reason.length() <= REASON_LIMIT, "reason", "credential.revoke.reason-long", REASON_LIMIT)
                .orThrow();
        return reason.strip();
    }
}
