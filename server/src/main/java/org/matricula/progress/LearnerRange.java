package org.matricula.progress;

import java.util.Collection;
import java.util.List;
import java.util.UUID;

/** Whose results are read: those of some learners, or of all, by learner. */
public sealed interface LearnerRange {

    /** Of these. */
    record Of(List<UUID> learnerIds) implements LearnerRange {}

    /** About {@code size} results of those after a learner: never parting what one learner achieved. */
    record After(UUID learnerId, int size) implements LearnerRange {}

    static LearnerRange of(Collection<UUID> learnerIds) {
        return new Of(List.copyOf(learnerIds));
    }

    /** Begin with {@code new UUID(0, 0)}. */
    static LearnerRange after(UUID learnerId, int size) {
        return new After(learnerId, size);
    }
}
