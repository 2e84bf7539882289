package org.matricula.credential;

import java.time.Clock;
import java.util.UUID;
import org.matricula.account.LearnerKeys;
import org.matricula.credential.pdf.CertificatePdf;
import org.matricula.credential.pdf.PadesSigner;
import org.matricula.organisation.Organisation;
import org.matricula.platform.Gone;
import org.matricula.platform.NotFound;
import org.matricula.platform.Person;
import org.matricula.platform.Sealer;
import org.matricula.platform.Token;
import org.springframework.stereotype.Component;
import pages.Templates;

/**
 * Certificates of Achievement: a credential as a signed PDF. Made once, in the background or when somebody first asks
 * (docs/adr/009), and kept sealed under the learner's key.
 */
@Component
public class Certificates {

    private final CertificateStore store;
    private final PublicCredentials credentials;
    private final CredentialStore facts;
    private final IssuerCertificates issuerCertificates;
    private final LearnerKeys learnerKeys;
    private final CertificateSheets sheets;
    private final CertificatePdf pdf;
    private final Presses presses;
    private final Clock clock;

    Certificates(
            CertificateStore store,
            PublicCredentials credentials,
            CredentialStore facts,
            IssuerCertificates issuerCertificates,
            LearnerKeys learnerKeys,
            CertificateSheets sheets,
            Templates templates,
            Presses presses,
            Clock clock) {
        this.store = store;
        this.credentials = credentials;
        this.facts = facts;
        this.issuerCertificates = issuerCertificates;
        this.learnerKeys = learnerKeys;
        this.sheets = sheets;
        this.pdf = new CertificatePdf(templates);
        this.presses = presses;
        this.clock = clock;
    }

    /**
     * The certificate of the credential at a public address; made now if it was not before.
     *
     * @throws NotFound @throws Gone as {@link PublicCredentials#document(Token)}
     */
    public byte[] of(Token token) {
        return of(credentials.openWithName(token).credentialId());
    }

    /** The same for its learner. @throws NotFound if it is not this person's @throws Gone if it was erased */
    public byte[] of(Person person, UUID credentialId) {
        return of(credentials.ofPerson(person, credentialId).credentialId());
    }

    /** Makes it if it was not made before and still can be. */
    void prepare(UUID credentialId) {
        facts.find(credentialId)
                .filter(credential -> !credential.erased() && credential.certificateBytes() == null)
                .ifPresent(credential -> of(credentialId));
    }

    private byte[] of(UUID credentialId) {
        var credential = facts.find(credentialId).orElseThrow(NotFound::new);
        var key = learnerKeys.find(credential.learnerId()).orElseThrow(() -> new Gone("credential.erased"));
        return key.open(store.sealedPdf(credentialId).orElseGet(() -> made(credentialId, key)));
    }

    private byte[] made(UUID credentialId, Sealer key) {
        // Somebody may have made it while this one waited.
        return presses.with(() -> store.sealedPdf(credentialId).orElseGet(() -> make(credentialId, key)));
    }

    private byte[] make(UUID credentialId, Sealer key) {
        var credential = credentials.published(credentialId);
        var now = clock.instant();
        var set = pdf.set(sheets.of(credential), credentials.document(credentialId), now);
        var signer = new PadesSigner(issuerCertificates.identity(credential.organisationId()));
        var signed = signer.sign(set, credential.issuerName(), now);
        store.addIfAbsent(credentialId, key.seal(signed), signed.length, now);
        return store.sealedPdf(credentialId).orElseThrow(() -> new Gone("credential.erased"));
    }

    /**
     * What a certificate of this organisation would look like if it were made now: a PDF that says it is a sample, names
     * nobody, is not signed and holds no credential.
     */
    public byte[] sample(Organisation organisation) {
        return presses.with(() -> pdf.sample(sheets.sample(organisation)));
    }
}
