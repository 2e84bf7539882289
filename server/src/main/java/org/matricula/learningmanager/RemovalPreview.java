package org.matricula.learningmanager;

import java.util.List;
import org.matricula.roll.RollMember;

/**
 * What removing a learner does, before it is done: rule 10.
 *
 * @param ending      places in invite-only runs, which end
 * @param staying     places that stay the learner's own
 * @param invitations how many that wait for an answer stop working
 * @param charges     how many enrolments stay in the costs, without the name
 */
public record RemovalPreview(
        RollMember member, List<RemovedPlace> ending, List<RemovedPlace> staying, int invitations, int charges) {

    public RemovalPreview {
        ending = List.copyOf(ending);
        staying = List.copyOf(staying);
    }

    /** The membership was made for somebody who hasn't come. */
    public boolean isWaiting() {
        return member.learnerId() == null;
    }
}
