package org.matricula.credential;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.matricula.account.Accounts;
import org.matricula.openbadges.AchievementCredential;
import org.matricula.organisation.Organisations;
import org.matricula.platform.Person;
import org.matricula.platform.Refusal;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** A person's credentials that bear another name than the person does now, and writing them anew with that one. */
@Component
public class FormerNames {

    private final Credentials credentials;
    private final PublicCredentials documents;
    private final CredentialStore store;
    private final Reissue reissue;
    private final Accounts accounts;
    private final Organisations organisations;
    private final JsonMapper json;

    FormerNames(
            Credentials credentials,
            PublicCredentials documents,
            CredentialStore store,
            Reissue reissue,
            Accounts accounts,
            Organisations organisations,
            JsonMapper json) {
        this.credentials = credentials;
        this.documents = documents;
        this.store = store;
        this.reissue = reissue;
        this.accounts = accounts;
        this.organisations = organisations;
        this.json = json;
    }

    /** A credential with another name on it. */
    public record Bearing(UUID credentialId, String name, String issuer, String holder) {}

    /** The name the person bears now. */
    public String nameOf(Person person) {
        return accounts.get(person.id()).name();
    }

    /** Only what stands: nothing else can be written anew. */
    public List<Bearing> of(Person person) {
        var now = nameOf(person);
        return credentials.of(person).stream()
                .flatMap(award -> bearing(award).stream())
                .filter(bearing ->
                        !bearing.holder().isEmpty() && !bearing.holder().equals(now))
                .toList();
    }

    /**
     * Writes these anew with the name the person bears now, all or none.
     *
     * @throws Refusal if one of them bears it already, or doesn't stand
     */
    @Transactional
    public int rename(Person person, Collection<UUID> credentialIds) {
        var bearing = of(person).stream().map(Bearing::credentialId).toList();
        if (credentialIds.isEmpty() || !bearing.containsAll(credentialIds)) {
            throw new Refusal("credential.lifecycle.names.none");
        }
        var name = nameOf(person);
        for (var id : credentialIds) reissue.rename(person, id, name);
        return credentialIds.size();
    }

    private Optional<Bearing> bearing(Award award) {
        return store.find(award.credentialId())
                .filter(facts -> facts.standing().isValid() && facts.replacedBy() == null)
                .flatMap(facts -> read(award.credentialId()))
                .map(document -> new Bearing(
                        award.credentialId(),
                        document.name(),
                        organisations.get(award.organisationId().toString()).name(),
                        PublicCredentials.holderOf(document)));
    }

    private Optional<AchievementCredential> read(UUID credentialId) {
        return AchievementCredential.read((ObjectNode) json.readTree(documents.document(credentialId)));
    }
}
