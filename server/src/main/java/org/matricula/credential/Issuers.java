package org.matricula.credential;

import java.net.URI;
import java.time.Clock;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.matricula.openbadges.CredentialSigner;
import org.matricula.openbadges.DidDocument;
import org.matricula.openbadges.SigningKey;
import org.matricula.organisation.Organisations;
import org.matricula.platform.Audit;
import org.matricula.platform.Ids;
import org.matricula.platform.MasterKey;
import org.matricula.platform.PublicUrl;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.node.ObjectNode;

/** Organisations as issuers: their DIDs and keys. */
@Component
public class Issuers {

    private final IssuerStore store;
    private final Organisations organisations;
    private final MasterKey masterKey;
    private final PublicUrl publicUrl;
    private final Audit audit;
    private final Clock clock;

    Issuers(
            IssuerStore store,
            Organisations organisations,
            MasterKey masterKey,
            PublicUrl publicUrl,
            Audit audit,
            Clock clock) {
        this.store = store;
        this.organisations = organisations;
        this.masterKey = masterKey;
        this.publicUrl = publicUrl;
        this.audit = audit;
        this.clock = clock;
    }

    /** The organisation as issuer; it becomes one, with a first key, when this is asked for the first time. */
    @Transactional
    public Issuer of(UUID organisationId) {
        return find(organisationId).orElseGet(() -> {
            var slug = organisations.get(organisationId.toString()).slug();
            store.addIfAbsent(organisationId, did(slug), clock.instant());
            addKey(organisationId);
            return find(organisationId).orElseThrow();
        });
    }

    public Optional<Issuer> find(UUID organisationId) {
        return store.find(organisationId);
    }

    public List<IssuerKey> keys(UUID organisationId) {
        return store.keys(organisationId);
    }

    /** A new key signs from now on; the former still verifies what it signed. */
    @Transactional
    public void replaceKey(UUID organisationId) {
        of(organisationId);
        store.retireCurrentKey(organisationId, clock.instant());
        addKey(organisationId);
        audit.record(organisationId, "issuer.key-replaced", "organisation", organisationId, Map.of());
    }

    /** The DID document of an issuer here, by its DID. */
    public Optional<ObjectNode> didDocument(String did) {
        return store.findByDid(did).map(issuer -> DidDocument.of(issuer.did(), publicKeys(issuer.organisationId())));
    }

    /** The zone on whose calendar an issuer here awards; empty for issuers elsewhere. */
    public Optional<ZoneId> zoneOf(String did) {
        return store.findByDid(did)
                .map(issuer ->
                        organisations.get(issuer.organisationId().toString()).zone());
    }

    /** The key that signs now, and the name it signs under. */
    @Transactional
    Signer signer(UUID organisationId) {
        var signing = store.signing(organisationId).orElseGet(() -> {
            of(organisationId);
            return store.signing(organisationId).orElseThrow();
        });
        var secret = SigningKey.ofSeed(masterKey.open(signing.sealedPrivate()));
        var issuer = signing.issuer();
        return new Signer(issuer, CredentialSigner.of(secret, issuer.verificationMethod(signing.fragment())));
    }

    /** What signs for an issuer. */
    record Signer(Issuer issuer, CredentialSigner credentials) {}

    private void addKey(UUID organisationId) {
        var secret = SigningKey.generate();
        var publicKey = secret.publicKeyMultibase();
        // Named after itself, as in did:key: the name can't collide and says which key it is.
        store.addKey(
                new IssuerKey(Ids.next(), organisationId, publicKey, publicKey, clock.instant(), null),
                masterKey.seal(secret.secret()));
    }

    /** Retired keys too: what they signed stays verifiable. */
    private Map<String, String> publicKeys(UUID organisationId) {
        var keys = new LinkedHashMap<String, String>();
        store.keys(organisationId).forEach(key -> keys.put(key.fragment(), key.publicKey()));
        return keys;
    }

    /** Where this platform publishes the DID document of the organisation with this slug. */
    public String did(String slug) {
        return DidDocument.didWeb(URI.create(publicUrl.of("/issuers/" + slug)));
    }
}
