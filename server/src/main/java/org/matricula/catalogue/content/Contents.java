package org.matricula.catalogue.content;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Service;

/** What runs teach, as it was published. A published version never changes, so it is read from the database once. */
@Service
public class Contents {

    private record Version(UUID runId, int number) {}

    private final ContentStore store;
    private final Cache<Version, Content> published =
            Caffeine.newBuilder().maximumSize(200).build();

    Contents(ContentStore store) {
        this.store = store;
    }

    /** What learners see; empty before anything was published. */
    public Optional<Content> published(UUID runId) {
        return version(runId, store.publishedVersion(runId));
    }

    /** What learners of these runs see; runs without anything published are absent. */
    public Map<UUID, Content> published(Collection<UUID> runIds) {
        var found = new HashMap<UUID, Content>();
        store.publishedVersions(runIds)
                .forEach((run, version) -> version(run, version).ifPresent(content -> found.put(run, content)));
        return found;
    }

    /** A version that was published; a test that was begun on it is marked by it. */
    public Optional<Content> version(UUID runId, int version) {
        if (version == ContentStore.DRAFT) return Optional.empty();
        return Optional.ofNullable(published.get(
                new Version(runId, version), key -> store.find(runId, version).orElse(null)));
    }

    /** What authors work on; empty before anything was written. */
    public Optional<Content> draft(UUID runId) {
        return store.find(runId, ContentStore.DRAFT);
    }

    /** The published steps of a run by id, each with the id of the step it was first copied from, or its own. */
    public Map<UUID, UUID> lineage(UUID runId) {
        return store.lineage(runId);
    }

    /** The steps a run has, or had in any version. */
    public Set<UUID> stepsEver(UUID runId) {
        return store.stepsEver(runId);
    }

    public DeliveryRules rules(UUID runId) {
        return store.rules(runId);
    }
}
