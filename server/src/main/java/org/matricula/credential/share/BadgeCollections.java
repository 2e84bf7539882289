package org.matricula.credential.share;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.matricula.account.LearnerKeys;
import org.matricula.platform.Ids;
import org.matricula.platform.Invalid;
import org.matricula.platform.NotFound;
import org.matricula.platform.Person;
import org.matricula.platform.Sealer;
import org.matricula.platform.Token;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The collections a learner keeps credentials in. */
@Component
public class BadgeCollections {

    private final CollectionStore store;
    private final Backpack backpack;
    private final LearnerKeys learnerKeys;
    private final Clock clock;

    BadgeCollections(CollectionStore store, Backpack backpack, LearnerKeys learnerKeys, Clock clock) {
        this.store = store;
        this.backpack = backpack;
        this.learnerKeys = learnerKeys;
        this.clock = clock;
    }

    /** In the learner's order. */
    public List<BadgeCollection> of(Person person) {
        var found = store.of(person);
        var items = store.items(found.stream().map(CollectionStore.Sealed::id).toList());
        var keys = learnerKeys.find(person.learnerIds());
        return found.stream()
                .map(one -> open(one, keys.get(one.learnerId()), items.getOrDefault(one.id(), List.of())))
                .toList();
    }

    /** @throws NotFound if it is not this person's */
    public BadgeCollection get(Person person, UUID id) {
        return of(person).stream()
                .filter(one -> one.id().equals(id))
                .findFirst()
                .orElseThrow(NotFound::new);
    }

    /** @throws Invalid with a sentence for {@code name} */
    @Transactional
    public BadgeCollection add(Person person, String name) {
        check(name);
        if (of(person).size() >= BadgeCollection.MOST) {
            throw Invalid.field("name", "credential.share.collection.most", BadgeCollection.MOST);
        }
        var id = Ids.next();
        store.add(id, person.id(), name.strip(), clock.instant());
        return get(person, id);
    }

    /** @throws Invalid with a sentence for {@code name} @throws NotFound if it is not this person's */
    @Transactional
    public void rename(Person person, UUID id, String name) {
        check(name);
        store.rename(get(person, id).id(), name.strip());
    }

    @Transactional
    public void remove(Person person, UUID id) {
        store.remove(get(person, id).id());
    }

    /** Those of these that are the person's, in this order, and nothing else. */
    @Transactional
    public void put(Person person, UUID id, List<UUID> credentials) {
        var own = backpack.those(person, credentials);
        store.put(get(person, id).id(), List.copyOf(own.keySet()));
    }

    /** Those of these that are the person's stand behind what is in it; what is in it already stays where it is. */
    @Transactional
    public void add(Person person, UUID id, List<UUID> credentials) {
        var items = new LinkedHashSet<>(get(person, id).items());
        items.addAll(credentials);
        put(person, id, List.copyOf(items));
    }

    /** The credential is in these collections, behind what is there, and in no others. */
    @Transactional
    public void place(Person person, UUID credential, Collection<UUID> collections) {
        if (backpack.those(person, List.of(credential)).isEmpty()) throw new NotFound();
        for (var collection : of(person)) {
            var wanted = collections.contains(collection.id());
            if (wanted == collection.items().contains(credential)) continue;
            var items = new ArrayList<>(collection.items());
            if (wanted) items.add(credential);
            else items.remove(credential);
            store.put(collection.id(), items);
        }
    }

    /**
     * The same, with one more collection of this name unless it is blank.
     *
     * @throws Invalid with a sentence for {@code name}; nothing is changed then
     */
    @Transactional
    public void place(Person person, UUID credential, Collection<UUID> collections, String another) {
        var wanted = new ArrayList<>(collections);
        if (!another.isBlank()) wanted.add(add(person, another).id());
        place(person, credential, wanted);
    }

    /** One place towards the beginning, or towards the end. */
    @Transactional
    public void moveItem(Person person, UUID id, UUID credential, boolean earlier) {
        var collection = get(person, id);
        store.put(collection.id(), moved(collection.items(), credential, earlier));
    }

    @Transactional
    public void move(Person person, UUID id, boolean earlier) {
        var all = of(person).stream().map(BadgeCollection::id).toList();
        if (!all.contains(id)) throw new NotFound();
        store.reorder(moved(all, id, earlier));
    }

    /** A public page for whoever is given its address, or none: then its address is nobody's any more. */
    @Transactional
    public void publish(Person person, UUID id, boolean open) {
        var collection = store.of(person).stream()
                .filter(one -> one.id().equals(id))
                .findFirst()
                .orElseThrow(NotFound::new);
        if (open == (collection.sealedToken() != null)) return;
        if (!open) {
            store.publish(id, null, null);
            return;
        }
        var token = Token.random();
        var key = learnerKeys.keyOf(collection.learnerId());
        store.publish(id, token.hash(), key.seal(token.value().getBytes(StandardCharsets.US_ASCII)));
    }

    /** What stands at a public address: the name, and whose learner's which credentials. */
    public record Published(String name, UUID learnerId, List<UUID> items) {}

    /** @throws NotFound if there is none, or it was switched off */
    public Published published(Token token) {
        var found = store.find(token.hash()).orElseThrow(() -> new NotFound("credential.share.collection.closed"));
        return new Published(
                found.name(),
                found.learnerId(),
                store.items(List.of(found.id())).getOrDefault(found.id(), List.of()));
    }

    private static void check(String name) {
        new Invalid.Collector()
                .check(!name.isBlank(), "name", "credential.share.collection.nameless")
                .check(
                        name.strip().length() <= BadgeCollection.LONGEST_NAME,
                        "name",
                        "credential.share.collection.long",
                        BadgeCollection.LONGEST_NAME)
                .orThrow();
    }

    private static <T> List<T> moved(List<T> all, T one, boolean earlier) {
        var order = new ArrayList<>(all);
        var from = order.indexOf(one);
        var to = earlier ? from - 1 : from + 1;
        if (from >= 0 && to >= 0 && to < order.size()) Collections.swap(order, from, to);
        return order;
    }

    private static BadgeCollection open(CollectionStore.Sealed sealed, @Nullable Sealer key, List<UUID> items) {
        var token = Optional.ofNullable(sealed.sealedToken())
                .filter(bytes -> key != null)
                .map(bytes -> new Token(new String(key.open(bytes), StandardCharsets.US_ASCII)))
                .orElse(null);
        return new BadgeCollection(sealed.id(), sealed.name(), token, sealed.onProfile(), items);
    }
}
