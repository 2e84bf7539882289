package org.matricula.credential;

import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.matricula.credential.pdf.SelfSigned;
import org.matricula.credential.pdf.SigningIdentity;
import org.matricula.organisation.Organisations;
import org.matricula.platform.Audit;
import org.matricula.platform.Ids;
import org.matricula.platform.MasterKey;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What signs an organisation's PDFs: a certificate it brought, else one made here in its name. */
@Component
public class IssuerCertificates {

    private final IssuerCertificateStore store;
    private final Organisations organisations;
    private final MasterKey masterKey;
    private final Audit audit;
    private final Clock clock;

    IssuerCertificates(
            IssuerCertificateStore store, Organisations organisations, MasterKey masterKey, Audit audit, Clock clock) {
        this.store = store;
        this.organisations = organisations;
        this.masterKey = masterKey;
        this.audit = audit;
        this.clock = clock;
    }

    /** Empty as long as no PDF was signed and none was brought. */
    public Optional<IssuerCertificate> find(UUID organisationId) {
        return store.current(organisationId);
    }

    /** Signs with what the organisation brings from now on. @throws Invalid if the PKCS#12 file can't be taken */
    @Transactional
    public void bring(UUID organisationId, byte[] pkcs12, String password) {
        var identity = BroughtIdentity.read(pkcs12, password, clock.instant());
        organisations.get(organisationId.toString());
        replace(organisationId, identity, true);
        audit.record(organisationId, "issuer.certificate-brought", "organisation", organisationId, Map.of());
    }

    /** Signs with a new certificate made here from now on. */
    @Transactional
    public void makeOwn(UUID organisationId) {
        replace(organisationId, made(organisationId), false);
        audit.record(organisationId, "issuer.certificate-made", "organisation", organisationId, Map.of());
    }

    /** What signs now. One that has run out is replaced by one made here: a certificate is never refused for that. */
    @Transactional
    SigningIdentity identity(UUID organisationId) {
        var now = clock.instant();
        if (store.current(organisationId).filter(found -> found.isValid(now)).isEmpty()) {
            replace(organisationId, made(organisationId), false);
        }
        var current = store.current(organisationId).orElseThrow();
        var chain = CertificateText.certificates(current.chain());
        return new SigningIdentity(
                CertificateText.key(masterKey.open(store.sealedPrivate(current.id())), chain.getFirst()), chain);
    }

    private SigningIdentity made(UUID organisationId) {
        return SelfSigned.identity(organisations.get(organisationId.toString()).name(), clock.instant());
    }

    private void replace(UUID organisationId, SigningIdentity identity, boolean brought) {
        store.retireCurrent(organisationId, clock.instant());
        store.addIfAbsent(
                new IssuerCertificate(
                        Ids.next(), organisationId, CertificateText.pem(identity.chain()), brought, clock.instant()),
                masterKey.seal(identity.key().getEncoded()));
    }
}
