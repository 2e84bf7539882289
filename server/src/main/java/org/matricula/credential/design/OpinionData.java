package org.matricula.credential.design;

import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.matricula.account.Accounts;
import org.matricula.platform.Person;
import org.matricula.platform.PersonalData;
import org.springframework.stereotype.Component;

/** Who was asked about a definition before it was published, found by their address. */
@Component
final class OpinionData implements PersonalData {

    private final OpinionStore store;
    private final Accounts accounts;

    OpinionData(OpinionStore store, Accounts accounts) {
        this.store = store;
        this.accounts = accounts;
    }

    @Override
    public String section() {
        return "opinionsOfDefinitions";
    }

    @Override
    public Object export(Person person) {
        return about(person).stream()
                .flatMap(opinion -> opinion.comments().stream())
                .map(comment -> Map.of(
                        "name", comment.name(),
                        "organisation", comment.organisation(),
                        "words", comment.words(),
                        "writtenAt", comment.writtenAt()))
                .toList();
    }

    @Override
    public void erase(Person person) {
        store.remove(about(person).stream().map(Opinion::id).toList());
    }

    @Override
    public Map<String, String> inventory() {
        return Map.of(
                "definition_opinion.address",
                "who was asked what they think of a definition before it was published; until its editors remove it or"
                        + " the account with that address is closed",
                "definition_comment.name, organisation, words",
                "what they said and who they said they are; the same");
    }

    private List<Opinion> about(Person person) {
        var addresses = person.learnerIds().stream()
                .map(accounts::addressesOf)
                .flatMap(Collection::stream)
                .map(address -> address.toLowerCase(Locale.ROOT))
                .distinct()
                .toList();
        return addresses.isEmpty() ? List.of() : store.to(addresses);
    }
}
