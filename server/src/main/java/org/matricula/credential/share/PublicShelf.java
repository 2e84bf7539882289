package org.matricula.credential.share;

import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import org.matricula.account.People;
import org.matricula.platform.Person;
import org.matricula.platform.Token;
import org.springframework.stereotype.Component;

/**
 * Credentials as a learner shows them together: in a collection, on a profile. Only those whose own page is open are
 * there, and none bears a name that its own page hides.
 */
@Component
public class PublicShelf {

    /** Some credentials under a heading. */
    public record Shelf(String name, List<Kept> credentials) {}

    /** {@code path} is the address it is known by; of {@code credentials}, the newest earned stands first. */
    public record ProfilePage(
            String path, String name, String sentence, boolean indexed, List<Kept> credentials, List<Shelf> shelves) {}

    private final BadgeCollections collections;
    private final LearnerProfiles profiles;
    private final Backpack backpack;
    private final People people;

    PublicShelf(BadgeCollections collections, LearnerProfiles profiles, Backpack backpack, People people) {
        this.collections = collections;
        this.profiles = profiles;
        this.backpack = backpack;
        this.people = people;
    }

    /** @throws org.matricula.platform.NotFound if there is none, or it was switched off */
    public Shelf collection(Token token) {
        var published = collections.published(token);
        return new Shelf(published.name(), open(people.personOf(published.learnerId()), published.items()));
    }

    /** {@code address} is a handle or a token. @throws org.matricula.platform.NotFound if there is none, or it is off */
    public ProfilePage profile(String address) {
        var published = profiles.published(address);
        var person = people.personOf(published.learnerId());
        var shelves = collections.of(person).stream()
                .filter(BadgeCollection::onProfile)
                .map(one -> new Shelf(one.name(), open(person, one.items())))
                .filter(shelf -> !shelf.credentials().isEmpty())
                .toList();
        return new ProfilePage(
                published.path(),
                published.name(),
                published.sentence(),
                published.indexed(),
                open(person, published.credentials()).stream()
                        .sorted(Comparator.comparing(Kept::awardedAt).reversed())
                        .toList(),
                shelves);
    }

    private List<Kept> open(Person person, List<UUID> ids) {
        return backpack.those(person, ids).values().stream()
                .filter(Kept::isOpen)
                .toList();
    }
}
