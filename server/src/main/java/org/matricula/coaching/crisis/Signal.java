package org.matricula.coaching.crisis;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.matricula.platform.Person;

/**
 * A sign that a learner may be in danger.
 *
 * @param key   the same if the same sign is given twice
 * @param by    account of the coach who gave it; null for the learner's own
 * @param words what the learner wrote; empty if nothing was
 */
record Signal(
        Source source,
        String key,
        Person person,
        UUID offerId,
        @Nullable UUID by,
        String words) {}
