package org.matricula.credential;

import java.net.URI;
import java.time.Clock;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.matricula.openbadges.CredentialSigner;
import org.matricula.openbadges.DidDocument;
import org.matricula.openbadges.SigningKey;
import org.matricula.organisation.Organisations;
import org.matricula.platform.MasterKey;
import org.matricula.platform.PublicUrl;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.node.ObjectNode;

/** Organisations as issuers: their DIDs and keys. */
@Component
public class Issuers {

    private final IssuerStore store;
    private final IssuerKeys keys;
    private final Organisations organisations;
    private final MasterKey masterKey;
    private final PublicUrl publicUrl;
    private final Clock clock;

    Issuers(
            IssuerStore store,
            IssuerKeys keys,
            Organisations organisations,
            MasterKey masterKey,
            PublicUrl publicUrl,
            Clock clock) {
        this.store = store;
        this.keys = keys;
        this.organisations = organisations;
        this.masterKey = masterKey;
        this.publicUrl = publicUrl;
        this.clock = clock;
    }

    /** The organisation as issuer; it becomes one, with a first key, when this is asked for the first time. */
    @Transactional
    public Issuer of(UUID organisationId) {
        return find(organisationId).orElseGet(() -> {
            var slug = organisations.get(organisationId.toString()).slug();
            store.addIfAbsent(organisationId, did(slug), clock.instant());
            keys.add(organisationId, SigningKey.Kind.ED25519);
            return find(organisationId).orElseThrow();
        });
    }

    public Optional<Issuer> find(UUID organisationId) {
        return store.find(organisationId);
    }

    public List<IssuerKey> keys(UUID organisationId) {
        return keys.of(organisationId);
    }

    /** A new key signs from now on; the former still verifies what it signed. */
    @Transactional
    public void replaceKey(UUID organisationId) {
        of(organisationId);
        keys.replace(organisationId);
    }

    /** Whether credentials carry a second proof by a key of P-256 from now on; see {@link IssuerKeys#signTwice}. */
    @Transactional
    public void signTwice(UUID organisationId, boolean wanted) {
        of(organisationId);
        keys.signTwice(organisationId, wanted);
    }

    /** The DID document of an issuer here, by its DID. */
    public Optional<ObjectNode> didDocument(String did) {
        return store.findByDid(did).map(issuer -> DidDocument.of(issuer.did(), published(issuer)));
    }

    /** Retired and revoked keys too: what they signed while they were good stays verifiable. */
    private List<DidDocument.PublishedKey> published(Issuer issuer) {
        return keys.of(issuer.organisationId()).stream()
                .map(IssuerKey::published)
                .toList();
    }

    /** The zone on whose calendar an issuer here awards; empty for issuers elsewhere. */
    public Optional<ZoneId> zoneOf(String did) {
        return store.findByDid(did)
                .map(issuer ->
                        organisations.get(issuer.organisationId().toString()).zone());
    }

    /** Where an issuer here presents itself; empty for issuers elsewhere. */
    public Optional<String> pathOf(String did) {
        return store.findByDid(did)
                .map(issuer -> "/issuers/"
                        + organisations.get(issuer.organisationId().toString()).slug());
    }

    /** What signs now, and the names it signs under. */
    @Transactional
    Signer signer(UUID organisationId) {
        var keys = signing(organisationId);
        var proofs = keys.stream().map(key -> CredentialSigner.of(secret(key), key.method(key.fragment())));
        return new Signer(
                keys.getLast().issuer(), proofs.reduce(CredentialSigner::and).orElseThrow());
    }

    /**
     * What signs tokens now, which have one signature: P-256 where the issuer has that, since it was chosen for verifiers that
     * know no other. It names the key as the JsonWebKey that readers of tokens look for.
     */
    @Transactional
    CredentialSigner tokens(UUID organisationId) {
        var last = signing(organisationId).getLast();
        var secret = secret(last);
        return CredentialSigner.of(secret, last.method(secret.thumbprint()));
    }

    private List<IssuerStore.Signing> signing(UUID organisationId) {
        var keys = store.signing(organisationId);
        if (!keys.isEmpty()) return keys;
        of(organisationId);
        return store.signing(organisationId);
    }

    private SigningKey secret(IssuerStore.Signing signing) {
        return SigningKey.of(signing.kind(), masterKey.open(signing.sealedPrivate()));
    }

    /** What signs for an issuer. @param credentials makes one proof by each of its keys */
    record Signer(Issuer issuer, CredentialSigner credentials) {}

    /** Where this platform publishes the DID document of the organisation with this slug. */
    public String did(String slug) {
        return DidDocument.didWeb(URI.create(publicUrl.of("/issuers/" + slug)));
    }
}
