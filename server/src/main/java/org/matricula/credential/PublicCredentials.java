package org.matricula.credential;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Clock;
import java.time.Duration;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.matricula.account.LearnerKeys;
import org.matricula.openbadges.AchievementCredential;
import org.matricula.openbadges.Identity;
import org.matricula.organisation.Organisations;
import org.matricula.platform.Gone;
import org.matricula.platform.NotFound;
import org.matricula.platform.Person;
import org.matricula.platform.Token;
import org.springframework.stereotype.Component;

/** What stands behind a credential's public address. */
@Component
public class PublicCredentials {

    private static final int PAGES_KEPT = 20_000;
    private static final Duration PAGES_KEPT_FOR = Duration.ofMinutes(10);

    private final CredentialStore store;
    private final Achievements achievements;
    private final Organisations organisations;
    private final LearnerKeys learnerKeys;
    private final Verification verification;
    private final Clock clock;

    /** A credential as its issuer's keys verified it, until one of them is revoked. */
    private record Kept(UUID credentialId, int keysRevision) {}

    /** What never changes of a credential and costs a millisecond to work out; its status is read each time. */
    private final Cache<Kept, PublishedCredential> pages = Caffeine.newBuilder()
            .maximumSize(PAGES_KEPT)
            .expireAfterWrite(PAGES_KEPT_FOR)
            .build();

    PublicCredentials(
            CredentialStore store,
            Achievements achievements,
            Organisations organisations,
            LearnerKeys learnerKeys,
            Verification verification,
            Clock clock) {
        this.store = store;
        this.achievements = achievements;
        this.organisations = organisations;
        this.learnerKeys = learnerKeys;
        this.verification = verification;
        this.clock = clock;
    }

    /**
     * The credential at a public address, without the name on it where its learner hides that.
     *
     * @throws NotFound if there never was one, or its learner has not opened the page yet
     * @throws Gone if the learner switched the page off, or the learner's data was erased
     */
    public PublishedCredential published(Token token) {
        var facts = open(token);
        var published = facts.replacedBy() == null ? published(facts) : replaced(facts);
        return facts.hidesName() ? published.nameless() : published;
    }

    private PublishedCredential replaced(CredentialStore.Facts facts) {
        var newest = newestOf(facts);
        var published = published(facts);
        return newest.page() == PageState.OPEN ? published.replacedBy(published(newest)) : published;
    }

    /** Follows those that took each other's place as far as their learner shows them. */
    private CredentialStore.Facts newestOf(CredentialStore.Facts facts) {
        var newest = facts;
        while (newest.replacedBy() != null && newest.page() == PageState.OPEN) newest = find(newest.replacedBy());
        return newest;
    }

    /** What its learner sees of it, whatever its page shows. @throws NotFound if it is not this person's @throws Gone as above */
    public PublishedCredential published(Person person, UUID credentialId) {
        return published(ofPerson(person, credentialId));
    }

    /** The same by its id. @throws NotFound @throws Gone as above */
    PublishedCredential published(UUID credentialId) {
        return published(find(credentialId));
    }

    private PublishedCredential published(CredentialStore.Facts facts) {
        return pages.get(new Kept(facts.credentialId(), facts.keysRevision()), kept -> read(facts))
                .as(facts, clock.instant());
    }

    /**
     * The signed document at a public address, byte for byte. It bears the learner's name.
     *
     * @throws NotFound as above
     * @throws Gone as above, and where the page hides the name
     */
    public byte[] document(Token token) {
        return unsealed(openWithName(token));
    }

    /** The same for its learner. @throws NotFound if it is not this person's @throws Gone if it was erased */
    public byte[] document(Person person, UUID credentialId) {
        return unsealed(ofPerson(person, credentialId));
    }

    /** What may be read by whoever has the address. */
    private CredentialStore.Facts open(Token token) {
        var facts = find(new CredentialAddress(token).credentialId());
        return switch (facts.page()) {
            case OPEN -> facts;
            case UNOPENED -> throw new NotFound("credential.share.unopened");
            case OFF -> throw new Gone("credential.share.off");
        };
    }

    /** The same for whatever can't be without the name. */
    CredentialStore.Facts openWithName(Token token) {
        var facts = open(token);
        if (facts.hidesName()) throw new Gone("credential.share.nameless");
        return facts;
    }

    CredentialStore.Facts ofPerson(Person person, UUID credentialId) {
        var facts = find(credentialId);
        if (!person.learnerIds().contains(facts.learnerId())) throw new NotFound();
        return facts;
    }

    /**
     * The newest that took the place of a credential, or itself, if their holder shows both.
     *
     * @throws NotFound if the holder doesn't, or there never was one
     * @throws Gone if the learner's data was erased, or the page hides the name
     */
    public byte[] latest(Token token) {
        var facts = newestOf(find(new CredentialAddress(token).credentialId()));
        if (facts.page() != PageState.OPEN) throw new NotFound();
        if (facts.hidesName()) throw new Gone("credential.share.nameless");
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
                credential.issuer().id(),
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
                verified.checks(),
                facts.achievementId(),
                Optional.ofNullable(subject.narrative()).orElse(""),
                credential.evidence(),
                credential.validUntil(),
                pictureOf(subject.achievement()),
                subject.achievement().version(),
                false,
                null,
                null);
    }

    private static @Nullable String pictureOf(org.matricula.openbadges.Achievement achievement) {
        return achievement.image() == null ? null : achievement.image().id();
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
