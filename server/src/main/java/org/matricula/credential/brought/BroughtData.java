package org.matricula.credential.brought;

import java.util.Map;
import org.matricula.platform.Person;
import org.matricula.platform.PersonalData;
import org.springframework.stereotype.Component;

@Component
final class BroughtData implements PersonalData {

    private final BroughtCredentials credentials;
    private final BroughtCredentialStore store;

    BroughtData(BroughtCredentials credentials, BroughtCredentialStore store) {
        this.credentials = credentials;
        this.store = store;
    }

    @Override
    public String section() {
        return "credentials-from-elsewhere";
    }

    @Override
    public Object export(Person person) {
        return credentials.of(person).stream()
                .map(one -> Map.of(
                        "name", one.name(),
                        "issuer", one.issuer(),
                        "broughtAt", one.broughtAt(),
                        "verdict", one.verdict(),
                        "document", credentials.document(person, one.id()).text()))
                .toList();
    }

    @Override
    public void erase(Person person) {
        store.removeAll(person);
    }

    @Override
    public Map<String, String> inventory() {
        return Map.of(
                "brought_credential.sealed_document",
                "credentials of other issuers that the learner brought, under the learner's key; deleted by erasure",
                "brought_credential.source_hash",
                "a hash of their issuers and ids, to know them again; deleted by erasure");
    }
}
