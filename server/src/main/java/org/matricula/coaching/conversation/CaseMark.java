package org.matricula.coaching.conversation;

import java.util.Collection;
import java.util.Map;
import java.util.UUID;

/** What else is said of learners in their coach's list, for example that somebody wrote. */
public interface CaseMark {

    /**
     * A few words for whoever of these has something to be said of, in the reader's language.
     *
     * @param learnerIds the coach's own learners, who agree
     */
    Map<UUID, String> of(UUID coachId, UUID offerId, Collection<UUID> learnerIds);
}
