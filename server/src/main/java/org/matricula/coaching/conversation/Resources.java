package org.matricula.coaching.conversation;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.matricula.coaching.Offer;
import org.matricula.coaching.Topic;
import org.matricula.platform.Audit;
import org.matricula.platform.Ids;
import org.matricula.platform.Invalid;
import org.matricula.platform.NotFound;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What coaches of an offer can send, by its topics (*Coaching*, 7). */
@Service("coachingResources")
public class Resources {

    /** What somebody wrote of one. */
    public record Details(Topic topic, String title, String address, String about) {

        Resource of(UUID id, UUID offerId) {
            return new Resource(id, offerId, topic, title.strip(), address.strip(), about.strip());
        }
    }

    private final ResourceStore store;
    private final Audit audit;

    Resources(ResourceStore store, Audit audit) {
        this.store = store;
        this.audit = audit;
    }

    /** In the order in which they were added; those of topics that are offered no more are there too. */
    public List<Resource> of(UUID offerId) {
        return store.of(offerId);
    }

    /** @throws NotFound if the offer has no such resource */
    public Resource get(UUID offerId, UUID id) {
        return of(offerId).stream()
                .filter(one -> one.id().equals(id))
                .findFirst()
                .orElseThrow(NotFound::new);
    }

    /** @throws Invalid at {@code topic}, {@code title}, {@code address} or {@code about} */
    @Transactional
    public Resource add(Offer offer, Details details) {
        var resource = checked(offer, details.of(Ids.next(), offer.id()));
        store.add(resource);
        record(offer, "coaching.resource-added", resource.id());
        return resource;
    }

    /** @throws Invalid as {@link #add}, NotFound if the offer has no such resource */
    @Transactional
    public Resource change(Offer offer, UUID id, Details details) {
        var resource = checked(offer, details.of(id, offer.id()));
        if (!store.change(resource)) throw new NotFound();
        record(offer, "coaching.resource-changed", id);
        return resource;
    }

    /** What was sent of it stays as it was sent. @throws NotFound if the offer has no such resource */
    @Transactional
    public void remove(Offer offer, UUID id) {
        if (!store.remove(offer.id(), id)) throw new NotFound();
        record(offer, "coaching.resource-removed", id);
    }

    private static Resource checked(Offer offer, Resource resource) {
        if (!offer.topics().contains(resource.topic())) throw Invalid.field("topic", "coaching.resource.no-topic");
        return resource.checked();
    }

    private void record(Offer offer, String action, UUID id) {
        audit.record(offer.organisationId(), action, "coaching_resource", id, Map.of());
    }
}
