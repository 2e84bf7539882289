package org.matricula.credential;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.matricula.account.Accounts;
import org.matricula.openbadges.AchievementCredential;
import org.matricula.organisation.Organisations;
import org.matricula.platform.Person;
import org.matricula.platform.Refusal;
import org.springframework.context.ApplicationEventPublisher;
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
    private final ApplicationEventPublisher events;
    private final JsonMapper json;

    FormerNames(
            Credentials credentials,
            PublicCredentials documents,
            CredentialStore store,
            Reissue reissue,
            Accounts accounts,
            Organisations organisations,
            ApplicationEventPublisher events,
            JsonMapper json) {
        this.credentials = credentials;
        this.documents = documents;
        this.store = store;
        this.reissue = reissue;
        this.accounts = accounts;
        this.organisations = organisations;
        this.events = events;
        this.json = json;
    }

    /** A credential with another name on it. */
    public record Bearing(UUID credentialId, String name, String issuer, String holder) {}

    /** The name the person bears now. */
    public String nameOf(Person person) {
        return accounts.get(person.id()).name();
    }

    /** Those of them that stand, the newest first. */
    public List<Bearing> of(Person person) {
        var awards = standing(person);
        var written = documents.documents(awards.stream().map(Award::address).toList());
        var issuers = organisations.byIds(
                awards.stream().map(Award::organisationId).distinct().toList());
        var now = nameOf(person);
        return awards.stream()
                .flatMap(award ->
                        bearing(
                                award,
                                written.get(award.address()),
                                issuers.get(award.organisationId()).name())
                                .stream())
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
        var bearing = of(person).stream().collect(Collectors.toMap(Bearing::credentialId, Bearing::holder));
        if (credentialIds.isEmpty() || !bearing.keySet().containsAll(credentialIds)) {
            throw new Refusal("credential.lifecycle.names.none");
        }
        var name = nameOf(person);
        for (var id : credentialIds) reissue.rename(person, id, name);
        credentialIds.stream()
                .map(bearing::get)
                .distinct()
                .forEach(former -> events.publishEvent(new HolderRenamed(person, former, name)));
        return credentialIds.size();
    }

    /** Of what stands: nothing else can be written anew. */
    private List<Award> standing(Person person) {
        var awards = credentials.of(person);
        var standing = store.findAll(awards.stream().map(Award::credentialId).toList()).stream()
                .filter(facts -> facts.standing().isValid() && facts.replacedBy() == null && !facts.erased())
                .map(CredentialStore.Facts::credentialId)
                .collect(Collectors.toSet());
        return awards.stream()
                .filter(award -> standing.contains(award.credentialId()))
                .toList();
    }

    private Optional<Bearing> bearing(Award award, byte[] document, String issuer) {
        return AchievementCredential.read((ObjectNode) json.readTree(document))
                .map(read -> new Bearing(award.credentialId(), read.name(), issuer, PublicCredentials.holderOf(read)));
    }
}
