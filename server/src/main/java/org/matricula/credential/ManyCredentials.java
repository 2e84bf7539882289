package org.matricula.credential;

import java.time.Instant;
import java.util.Collection;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.matricula.platform.Invalid;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Does one thing to many credentials: to all of them, or to none. */
@Component
public class ManyCredentials {

    public static final int MOST = 1000;

    /** What can be done to many. */
    public enum Action {
        SUSPEND,
        LIFT,
        REVOKE,
        REINSTATE,
        RENEW
    }

    private final IssuedCredentials issued;
    private final Credentials credentials;
    private final Suspensions suspensions;
    private final Reissue reissue;

    ManyCredentials(IssuedCredentials issued, Credentials credentials, Suspensions suspensions, Reissue reissue) {
        this.issued = issued;
        this.credentials = credentials;
        this.suspensions = suspensions;
        this.reissue = reissue;
    }

    /** Those to which this can be done now. */
    public static boolean fits(Action action, IssuedCredential credential) {
        if (credential.replaced()) return false;
        var status = credential.standing().status();
        return switch (action) {
            case SUSPEND -> status == Standing.Status.VALID;
            case LIFT -> status == Standing.Status.SUSPENDED;
            case REVOKE -> status != Standing.Status.REVOKED;
            case REINSTATE -> status == Standing.Status.REVOKED;
            case RENEW -> status == Standing.Status.VALID && credential.validUntil() != null;
        };
    }

    /**
     * @param reason the same for all; not asked for a renewal
     * @param until  for a renewal
     * @return how many that were
     * @throws Invalid naming those to which it can't be done, or what is missing
     */
    @Transactional
    public int change(
            UUID organisationId,
            Collection<UUID> credentialIds,
            Action action,
            String reason,
            @Nullable Instant until) {
        if (credentialIds.size() > MOST) throw Invalid.field("ids", "credential.lifecycle.many.most", MOST);
        var chosen = issued.several(organisationId, credentialIds);
        if (chosen.isEmpty() || chosen.size() != credentialIds.size()) {
            throw Invalid.field("ids", "credential.lifecycle.many.none");
        }
        var unfit = chosen.stream().filter(one -> !fits(action, one)).count();
        if (unfit > 0) throw Invalid.field("action", "credential.lifecycle.many.unfit", unfit);
        for (var one : chosen) change(organisationId, one.credentialId(), action, reason, until);
        return chosen.size();
    }

    private void change(UUID organisationId, UUID credentialId, Action action, String reason, @Nullable Instant until) {
        switch (action) {
            case SUSPEND -> suspensions.suspend(organisationId, credentialId, reason);
            case LIFT -> suspensions.lift(organisationId, credentialId, reason);
            case REVOKE -> credentials.revoke(organisationId, credentialId, reason);
            case REINSTATE -> credentials.reinstate(organisationId, credentialId, reason);
            case RENEW -> reissue.renew(organisationId, credentialId, until);
        }
    }
}
