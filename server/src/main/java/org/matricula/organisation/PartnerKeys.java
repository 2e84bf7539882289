package org.matricula.organisation;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.matricula.platform.Audit;
import org.matricula.platform.Ids;
import org.matricula.platform.Invalid;
import org.matricula.platform.MasterKey;
import org.matricula.platform.NotFound;
import org.matricula.platform.Sealer;
import org.matricula.platform.Token;
import org.matricula.platform.security.Caller;
import org.matricula.platform.security.PartnerTokens;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Keys of the Partner API. A secret is shown once; what is kept of it is sealed under the master key, so that signatures
 * can be checked.
 */
@Service
public class PartnerKeys implements PartnerTokens {

    /** What consumer keys and secrets begin with, so that people and scanners of leaked secrets know one from the other. */
    private static final String KEY_PREFIX = "mpk_";

    private static final String SECRET_PREFIX = "mps_";
    private static final int NAME_LENGTH = 100;

    /** A key and its secret, which can't be read again. */
    public record Created(PartnerKey key, String secret) {}

    private final PartnerKeyStore store;
    private final MasterKey masterKey;
    private final Audit audit;
    private final Clock clock;
    private final Map<UUID, Instant> lastUsed = new ConcurrentHashMap<>();

    PartnerKeys(PartnerKeyStore store, MasterKey masterKey, Audit audit, Clock clock) {
        this.store = store;
        this.masterKey = masterKey;
        this.audit = audit;
        this.clock = clock;
    }

    /** Those that work first, then the revoked ones, the newest first. */
    public List<PartnerKey> of(UUID organisationId) {
        return store.of(organisationId);
    }

    /** @param by the person, or the program, that makes it; @throws Invalid if the name is missing or too long */
    @Transactional
    public Created create(UUID organisationId, String name, UUID by) {
        var text = name.strip();
        new Invalid.Collector()
                .check(!text.isEmpty(), "name", "organisation.partner-key.name-missing")
                .check(text.length() <= NAME_LENGTH, "name", "organisation.partner-key.name-long", NAME_LENGTH)
                .orThrow();
        var secret = SECRET_PREFIX + Base64.getUrlEncoder().withoutPadding().encodeToString(Sealer.newKey());
        var consumerKey = KEY_PREFIX + Token.random().value();
        var key = new PartnerKey(Ids.next(), text, consumerKey, clock.instant(), by, null, null);
        store.add(key, organisationId, masterKey.seal(secret.getBytes(StandardCharsets.UTF_8)));
        audit.record(organisationId, "partner-key.created", "partner-key", key.id(), Map.of());
        return new Created(key, secret);
    }

    /** Its tokens end now; once revoked it stays so. @throws NotFound if the organisation has no such key */
    @Transactional
    public void revoke(UUID organisationId, UUID id) {
        if (!store.exists(organisationId, id)) throw new NotFound();
        if (store.revoke(id, clock.instant()))
            audit.record(organisationId, "partner-key.revoked", "partner-key", id, Map.of());
    }

    @Override
    public Optional<Caller.Partner> find(String token) {
        var now = clock.instant();
        return PartnerToken.parse(token)
                .filter(one -> one.isCurrent(now))
                .flatMap(one -> store.working(one.consumerKey()).filter(key -> one.isSignedWith(secret(key))))
                .map(key -> {
                    used(key.id(), now.truncatedTo(ChronoUnit.HOURS));
                    return new Caller.Partner(key.id(), key.organisationId(), key.slug());
                });
    }

    private String secret(PartnerKeyStore.Working key) {
        return new String(masterKey.open(key.sealedSecret()), StandardCharsets.UTF_8);
    }

    /** Asks the database once an hour. */
    private void used(UUID key, Instant hour) {
        if (!hour.equals(lastUsed.put(key, hour))) store.used(key, hour);
    }
}
