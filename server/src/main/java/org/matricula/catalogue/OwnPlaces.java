package org.matricula.catalogue;

import java.time.Instant;
import java.util.Collection;
import java.util.Map;
import java.util.UUID;

/**
 * The places a reader has in runs, for pages that would else offer them what they have. The catalogue doesn't know
 * places; the module that does answers.
 */
public interface OwnPlaces {

    /** {@code since} is when they joined; when they left if {@code left}. */
    record OwnPlace(boolean left, Instant since) {}

    /** By run; runs in which the reader never had a place are absent. */
    Map<UUID, OwnPlace> of(UUID accountId, Collection<UUID> runIds);
}
