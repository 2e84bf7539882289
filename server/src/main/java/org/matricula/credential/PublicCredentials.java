package org.matricula.credential;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Duration;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.matricula.account.LearnerKeys;
import org.matricula.openbadges.AchievementCredential;
import org.matricula.openbadges.Identity;
import org.matricula.organisation.Organisations;
import org.matricula.platform.Gone;
import org.matricula.platform.NotFound;
import org.matricula.platform.Token;
import org.springframework.stereotype.Component;

/** What stands behind a credential's public address. */
@Component
public class PublicCredentials {

    private static final String OPEN = "OPEN";
    private static final int PAGES_KEPT = 20_000;
    private static final Duration PAGES_KEPT_FOR = Duration.ofMinutes(10);

    private final CredentialStore store;
    private final Achievements achievements;
    private final Organisations organisations;
    private final LearnerKeys learnerKeys;
    private final Verification verification;

    /** What never changes of a credential and costs a millisecond to work out; its status is read each time. */
    private final Cache<UUID, PublishedCredential> pages = Caffeine.newBuilder()
            .maximumSize(PAGES_KEPT)
            .expireAfterWrite(PAGES_KEPT_FOR)
            .build();

    PublicCredentials(
            CredentialStore store,
            Achievements achievements,
            Organisations organisations,
            LearnerKeys learnerKeys,
            Verification verification) {
        this.store = store;
        this.achievements = achievements;
        this.organisations = organisations;
        this.learnerKeys = learnerKeys;
        this.verification = verification;
    }

    /**
     * The credential at a public address.
     *
     * @throws NotFound if there never was one
     * @throws Gone if the learner's data was erased
     */
    public PublishedCredential published(Token token) {
        return published(new CredentialAddress(token).credentialId());
    }

    /** The same by its id. @throws NotFound @throws Gone as above */
    PublishedCredential published(UUID credentialId) {
        var facts = find(credentialId);
        return pages.get(facts.credentialId(), id -> read(facts)).as(facts.standing(), facts.certificateBytes());
    }

    /** The signed document at a public address, byte for byte. @throws NotFound @throws Gone as above */
    public byte[] document(Token token) {
        return document(new CredentialAddress(token).credentialId());
    }

    /**
     * The newest that took the place of a credential, or itself, if their holder shows both.
     *
     * @throws NotFound if the holder doesn't, or there never was one
     * @throws Gone if the learner's data was erased
     */
    public byte[] latest(Token token) {
        var facts = find(new CredentialAddress(token).credentialId());
        while (facts.replacedBy() != null && facts.page().equals(OPEN)) facts = find(facts.replacedBy());
        if (!facts.page().equals(OPEN)) throw new NotFound();
        return unsealed(facts);
    }

    /** The same of several, in two statements. @throws NotFound @throws Gone as above */
    Map<CredentialAddress, byte[]> documents(Collection<CredentialAddress> addresses) {
        var documents = new HashMap<CredentialAddress, byte[]>();
        if (addresses.isEmpty()) return documents;
        var sealed = store
                .sealedDocuments(
                        addresses.stream().map(CredentialAddress::credentialId).toList())
                .stream()
                .collect(Collectors.toMap(CredentialStore.Sealed::credentialId, Function.identity()));
        var keys = learnerKeys.find(
                sealed.values().stream().map(CredentialStore.Sealed::learnerId).collect(Collectors.toSet()));
        for (var address : addresses) {
            var found = sealed.get(address.credentialId());
            if (found == null) throw new NotFound();
            var key = keys.get(found.learnerId());
            if (found.erased() || key == null) throw new Gone("credential.erased");
            documents.put(address, key.open(found.sealedDocument()));
        }
        return documents;
    }

    /** The same by its id. @throws NotFound @throws Gone as above */
    byte[] document(UUID credentialId) {
        return unsealed(find(credentialId));
    }

    private CredentialStore.Facts find(UUID credentialId) {
        var facts = store.find(credentialId).orElseThrow(NotFound::new);
        if (facts.erased()) throw new Gone("credential.erased");
        return facts;
    }

    private byte[] unsealed(CredentialStore.Facts facts) {
        return learnerKeys
                .find(facts.learnerId())
                .orElseThrow(() -> new Gone("credential.erased"))
                .open(store.sealedDocument(facts.credentialId()));
    }

    private PublishedCredential read(CredentialStore.Facts facts) {
        var verified = verification.verifyOwn(unsealed(facts));
        var credential = verified.credential().orElseThrow();
        var issuer = organisations.get(facts.organisationId().toString());
        var achievement = achievements.get(facts.organisationId(), facts.achievementId());
        var subject = credential.subject();
        return new PublishedCredential(
                facts.credentialId(),
                facts.learnerId(),
                facts.organisationId(),
                credential.id(),
                credential.name(),
                subject.achievement().description(),
                Optional.ofNullable(subject.achievement().criteria().narrative())
                        .orElse(""),
                achievement.path(),
                holderOf(credential),
                Optional.ofNullable(credential.issuer().name()).orElse(issuer.name()),
                "/issuers/" + issuer.slug(),
                issuer.brandPath(),
                subject.results().isEmpty()
                        ? null
                        : subject.results().getFirst().value(),
                subject.achievement().alignments(),
                facts.awardedAt(),
                issuer.zone(),
                facts.standing(),
                facts.certificateBytes(),
                verified.checks());
    }

    /** The name in clear among a credential's identifiers. */
    static String holderOf(AchievementCredential credential) {
        return credential.subject().identifiers().stream()
                .filter(identity ->
                        !identity.hashed() && identity.identityType().equals("name"))
                .map(Identity::identityHash)
                .findFirst()
                .orElse("");
    }
}
