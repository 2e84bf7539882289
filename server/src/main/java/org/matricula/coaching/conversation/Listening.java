package org.matricula.coaching.conversation;

import java.util.Optional;

/** Somebody who has to know what learners write, asked in the transaction that keeps it. */
public interface Listening {

    /** @return the path of a page where the learner should be led next; empty if there is no need to */
    Optional<String> heard(LearnerWrote written);
}
