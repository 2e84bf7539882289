package org.matricula.learningmanager.web;

import java.util.UUID;
import org.matricula.roll.RollEntry;

/**
 * How a learner gets on in one run, for programs. {@code course} and {@code run} are slugs; {@code steps} is how many the
 * run teaches now.
 */
record RunOfLearner(UUID runId, String course, String run, int steps, RollEntry progress) {

    static RunOfLearner of(LearnerRun one) {
        return new RunOfLearner(one.run().id(), one.course().slug(), one.run().slug(), one.steps(), one.entry());
    }
}
