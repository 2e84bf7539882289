package org.matricula.learningmanager;

import org.matricula.roll.RollMember;

/**
 * What removing a learner from one run does, before it is done.
 *
 * @param ends whether the place ends: the run is by invitation
 */
public record RunRemovalPreview(RollMember member, RemovedPlace place, boolean ends) {}
