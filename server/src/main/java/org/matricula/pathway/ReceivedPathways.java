package org.matricula.pathway;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Service;

/** The pathways that received applications were sent to. */
@Service
public class ReceivedPathways {

    private final PathwayStore store;

    ReceivedPathways(PathwayStore store) {
        this.store = store;
    }

    public Map<UUID, Pathway> byIds(Collection<UUID> ids) {
        return store.byIds(ids);
    }

    /** A receiver's, by title, for choosing one. */
    public List<Pathway> of(Receiver receiver) {
        return switch (receiver) {
            case Receiver.Institution(var id) -> store.of(id);
            case Receiver.Contact(var ids) ->
                store.byIds(ids).values().stream()
                        .sorted(java.util.Comparator.comparing(Pathway::title).thenComparing(Pathway::id))
                        .toList();
        };
    }
}
