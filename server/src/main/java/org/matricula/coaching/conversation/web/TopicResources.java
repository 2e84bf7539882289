package org.matricula.coaching.conversation.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.matricula.coaching.Offer;
import org.matricula.coaching.Topic;
import org.matricula.coaching.conversation.Resource;

/**
 * What there is to send about a topic.
 *
 * @param topic null for what belongs to topics that are offered no more
 */
public record TopicResources(@Nullable Topic topic, List<Resource> resources) {

    /** In the order of the offer's topics; topics without resources are there too. */
    static List<TopicResources> of(Offer offer, List<Resource> resources) {
        var all = new ArrayList<TopicResources>();
        for (var kind : Topic.byKind(offer.topics()).values()) {
            for (var topic : kind) {
                all.add(new TopicResources(
                        topic,
                        resources.stream()
                                .filter(one -> one.topic().equals(topic))
                                .toList()));
            }
        }
        var others = resources.stream()
                .filter(one -> !offer.topics().contains(one.topic()))
                .toList();
        if (!others.isEmpty()) all.add(new TopicResources(null, others));
        return all;
    }

    public Optional<String> kindKey() {
        return Optional.ofNullable(topic).map(one -> one.kind().key());
    }
}
