package org.matricula.credential.brought;

import java.util.Map;
import org.matricula.platform.Person;
import org.matricula.platform.PersonalData;
import org.springframework.stereotype.Component;

@Component
final class BroughtData implements PersonalData {

    private final BroughtCredentials credentials;
    private final BroughtVisibility visibility;
    private final BroughtCredentialStore store;
    private final BroughtPageStore pages;

    BroughtData(
            BroughtCredentials credentials,
            BroughtVisibility visibility,
            BroughtCredentialStore store,
            BroughtPageStore pages) {
        this.credentials = credentials;
        this.visibility = visibility;
        this.store = store;
        this.pages = pages;
    }

    @Override
    public String section() {
        return "credentials-from-elsewhere";
    }

    @Override
    public Object export(Person person) {
        var shown = visibility.of(person);
        return credentials.of(person).stream()
                .map(one -> Map.of(
                        "name", one.name(),
                        "issuer", one.issuer(),
                        "broughtAt", one.broughtAt(),
                        "verdict", one.verdict(),
                        "page",
                                shown.containsKey(one.id())
                                        ? String.valueOf(shown.get(one.id()).path())
                                        : "",
                        "document", credentials.document(person, one.id()).text()))
                .toList();
    }

    @Override
    public void erase(Person person) {
        pages.removeAll(person);
        store.removeAll(person);
    }

    @Override
    public Map<String, String> inventory() {
        return Map.of(
                "brought_credential.sealed_document",
                "credentials of other issuers that the learner brought, under the learner's key; deleted by erasure",
                "brought_credential.source_hash",
                "a hash of their issuers and ids, to know them again; deleted by erasure",
                "brought_page.sealed_token",
                "the address of one's page, if the learner opened it, under the learner's key; deleted by erasure");
    }
}
