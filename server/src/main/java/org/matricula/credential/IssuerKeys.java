package org.matricula.credential;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.matricula.openbadges.SigningKey;
import org.matricula.openbadges.SigningKey.Kind;
import org.matricula.platform.Audit;
import org.matricula.platform.Ids;
import org.matricula.platform.Invalid;
import org.matricula.platform.MasterKey;
import org.matricula.platform.NotFound;
import org.matricula.platform.Refusal;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * The keys an issuer signs with: one of Ed25519, and one of P-256 beside it where the issuer wants that. None is ever
 * removed, since what it signed is still verified by it.
 */
@Component
public class IssuerKeys {

    private final IssuerStore store;
    private final MasterKey masterKey;
    private final Audit audit;
    private final Clock clock;

    IssuerKeys(IssuerStore store, MasterKey masterKey, Audit audit, Clock clock) {
        this.store = store;
        this.masterKey = masterKey;
        this.audit = audit;
        this.clock = clock;
    }

    /** The newest first. */
    public List<IssuerKey> of(UUID organisationId) {
        return store.keys(organisationId);
    }

    /** Whether what is issued now carries a second proof, ecdsa-rdfc-2019. */
    public boolean signsTwice(UUID organisationId) {
        return of(organisationId).stream().anyMatch(key -> key.isCurrent() && key.kind() == Kind.P256);
    }

    /** New keys sign from now on, one for each that signed before; the former still verify what they signed. */
    @Transactional
    public void replace(UUID organisationId) {
        var kinds = of(organisationId).stream()
                .filter(IssuerKey::isCurrent)
                .map(IssuerKey::kind)
                .toList();
        for (var kind : kinds) {
            store.retire(organisationId, kind, clock.instant());
            add(organisationId, kind);
        }
        audit.record(organisationId, "issuer.key-replaced", "organisation", organisationId, Map.of());
    }

    /** From now on, with a proof of P-256 beside the usual one, for verifiers that know no other; or without again. */
    @Transactional
    public void signTwice(UUID organisationId, boolean wanted) {
        if (signsTwice(organisationId) == wanted) return;
        if (wanted) add(organisationId, Kind.P256);
        else store.retire(organisationId, Kind.P256, clock.instant());
        audit.record(organisationId, "issuer.second-proof", "organisation", organisationId, Map.of("wanted", wanted));
    }

    /**
     * Says of a key that others may have had it. What it signed since counts no longer; if it signs still, a new one
     * takes its place.
     *
     * @param since from when on it may have been misused
     * @throws NotFound if it is another issuer's
     * @throws Refusal if that was said before: what is published can't be taken back
     * @throws Invalid if {@code since} is later than now, or before there was the key
     */
    @Transactional
    public void revoke(UUID organisationId, UUID keyId, Instant since) {
        var key = of(organisationId).stream()
                .filter(one -> one.id().equals(keyId))
                .findFirst()
                .orElseThrow(NotFound::new);
        if (key.isRevoked()) throw new Refusal("credential.formats.revoked-already");
        var now = clock.instant();
        new Invalid.Collector()
                .check(!since.isAfter(now), "since", "credential.formats.since-later")
                .check(!since.isBefore(key.createdAt().minusSeconds(60)), "since", "credential.formats.since-before")
                .orThrow();
        store.revoke(key, since);
        if (key.isCurrent()) {
            store.retire(organisationId, key.kind(), now);
            add(organisationId, key.kind());
        }
        audit.record(organisationId, "issuer.key-revoked", "issuer_key", keyId, Map.of("since", since.toString()));
    }

    void add(UUID organisationId, Kind kind) {
        var secret = SigningKey.generate(kind);
        store.addKey(
                IssuerKey.of(Ids.next(), organisationId, secret, clock.instant()), masterKey.seal(secret.secret()));
    }
}
