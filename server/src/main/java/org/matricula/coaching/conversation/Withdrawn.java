package org.matricula.coaching.conversation;

import org.matricula.platform.Gone;

/** The coach's own learner doesn't agree to coaching any more, so the case is closed: status 410, and nothing about the learner. */
public final class Withdrawn extends Gone {

    Withdrawn() {
        super("coaching.case.withdrawn");
    }
}
