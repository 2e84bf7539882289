package org.matricula.platform;

import java.util.List;
import java.util.UUID;

/**
 * One human being with the learners that were found to be this person; reads by learner take a person, so that
 * merging never rewrites a row. The first id is the one this person signs in with.
 */
public record Person(UUID id, List<UUID> learnerIds) {

    public Person {
        learnerIds = List.copyOf(learnerIds);
    }

    public static Person of(UUID learnerId) {
        return new Person(learnerId, List.of(learnerId));
    }

    /** For {@code learner_id = any(:learners)}. */
    public UUID[] ids() {
        return learnerIds.toArray(UUID[]::new);
    }
}
