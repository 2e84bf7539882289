package org.matricula.credential;

import java.util.Map;
import java.util.stream.Collectors;
import org.matricula.platform.Person;
import org.matricula.platform.PersonalData;
import org.matricula.platform.PublicUrl;
import org.springframework.stereotype.Component;

/** What this module keeps about people: signed documents, sealed under each learner's key. */
@Component
final class CredentialData implements PersonalData {

    private final Credentials credentials;
    private final AwardStore awards;
    private final CredentialStore store;
    private final SuccessionStore succession;
    private final CertificateStore certificates;
    private final PublicUrl publicUrl;

    CredentialData(
            Credentials credentials,
            AwardStore awards,
            CredentialStore store,
            SuccessionStore succession,
            CertificateStore certificates,
            PublicUrl publicUrl) {
        this.credentials = credentials;
        this.awards = awards;
        this.store = store;
        this.succession = succession;
        this.certificates = certificates;
        this.publicUrl = publicUrl;
    }

    @Override
    public String section() {
        return "credentials";
    }

    @Override
    public Object export(Person person) {
        return credentials.of(person).stream()
                .map(award -> Map.of(
                        "address", publicUrl.of(award.address().path()),
                        "awardedAt", award.awardedAt(),
                        "issuedAt", award.issuedAt()))
                .toList();
    }

    @Override
    public void erase(Person person) {
        var held = awards.awardsOf(person).stream()
                .map(AwardStore.SealedAward::credentialId)
                .collect(Collectors.toSet());
        held.addAll(succession.predecessors(held));
        store.erase(held);
        certificates.erase(held);
    }

    @Override
    public Map<String, String> inventory() {
        return Map.of(
                "credential.sealed_document", "the signed document, under the learner's key; emptied by erasure",
                "certificate_pdf.sealed_pdf", "the certificate as PDF, under the learner's key; deleted by erasure",
                "award.sealed_token", "the address of its page, under the learner's key",
                "credential_status.reason", "why a credential was revoked, in the issuer's words; emptied by erasure",
                "credential_status_change.reason", "the same in its history; emptied by erasure");
    }
}
