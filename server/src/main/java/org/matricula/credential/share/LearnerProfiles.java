package org.matricula.credential.share;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.matricula.account.Directory;
import org.matricula.account.LearnerKeys;
import org.matricula.platform.Audit;
import org.matricula.platform.Invalid;
import org.matricula.platform.NotFound;
import org.matricula.platform.Person;
import org.matricula.platform.Token;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Public pages of learners, for those who want one. Nobody has one until they switch it on. */
@Component
public class LearnerProfiles {

    private final LearnerProfileStore store;
    private final CollectionStore collectionStore;
    private final BadgeCollections collections;
    private final Backpack backpack;
    private final Directory directory;
    private final LearnerKeys learnerKeys;
    private final Audit audit;
    private final Clock clock;

    LearnerProfiles(
            LearnerProfileStore store,
            CollectionStore collectionStore,
            BadgeCollections collections,
            Backpack backpack,
            Directory directory,
            LearnerKeys learnerKeys,
            Audit audit,
            Clock clock) {
        this.store = store;
        this.collectionStore = collectionStore;
        this.collections = collections;
        this.backpack = backpack;
        this.directory = directory;
        this.learnerKeys = learnerKeys;
        this.audit = audit;
        this.clock = clock;
    }

    /** The person's profile; a suggestion that is off if there is none. */
    public Profile of(Person person) {
        var shown = collections.of(person).stream()
                .filter(BadgeCollection::onProfile)
                .map(BadgeCollection::id)
                .toList();
        return store.of(person).map(found -> open(found, shown)).orElseGet(() -> Profile.none(name(person), shown));
    }

    /**
     * Changes it, or makes it; its random address stays. What is shown of credentials is what their own pages show.
     *
     * @throws Invalid with a sentence for {@code handle}, {@code name} or {@code sentence}
     */
    @Transactional
    public Profile change(Person person, Profile wanted) {
        wanted.check();
        if (wanted.handle() != null && store.isTaken(wanted.handle(), person)) {
            throw Invalid.field("handle", "credential.share.profile.handle-taken");
        }
        var learner =
                store.of(person).map(LearnerProfileStore.Sealed::learnerId).orElseGet(() -> make(person));
        var now = clock.instant();
        store.change(learner, wanted, now);
        store.put(
                learner,
                List.copyOf(backpack.those(person, wanted.credentials()).keySet()));
        collectionStore.showOnProfile(person, wanted.collections());
        audit.recordLearner(learner, null, "profile.changed", Map.of("on", wanted.on()));
        return of(person);
    }

    /** At once, for every address it had. */
    @Transactional
    public void switchOff(Person person) {
        store.switchOff(person, clock.instant());
        audit.recordLearner(person.id(), null, "profile.changed", Map.of("on", false));
    }

    /** What stands at a public address. */
    public record Published(
            String path, UUID learnerId, String name, String sentence, boolean indexed, List<UUID> credentials) {}

    /** {@code address} is a handle or a token. @throws NotFound if there is none, or it is off */
    public Published published(String address) {
        var found = store.at(address, new Token(address).hash())
                .orElseThrow(() -> new NotFound("credential.share.profile.closed"));
        return new Published(
                "/p/" + (found.handle() == null ? address : found.handle()),
                found.learnerId(),
                found.name(),
                found.sentence(),
                found.indexed(),
                store.items(found.learnerId()));
    }

    private UUID make(Person person) {
        var token = Token.random();
        var sealed = learnerKeys.keyOf(person.id()).seal(token.value().getBytes(StandardCharsets.US_ASCII));
        store.addIfAbsent(person.id(), token.hash(), sealed, clock.instant());
        return person.id();
    }

    private Profile open(LearnerProfileStore.Sealed sealed, List<UUID> collections) {
        var token = learnerKeys
                .find(sealed.learnerId())
                .map(key -> new Token(new String(key.open(sealed.sealedToken()), StandardCharsets.US_ASCII)))
                .orElse(null);
        return new Profile(
                token,
                sealed.handle(),
                sealed.name(),
                sealed.sentence(),
                sealed.indexed(),
                sealed.isOn(),
                store.items(sealed.learnerId()),
                collections);
    }

    private String name(Person person) {
        var entry = directory.entries(List.of(person.id())).get(person.id());
        return entry == null ? "" : entry.name();
    }
}
