package org.matricula.organisation;

import java.util.UUID;

/**
 * Learners an organisation looks at together, such as a year, a class or a department. A learner is in one at most.
 *
 * @param size how many learners are in it
 */
public record LearnerGroup(UUID id, String name, int size) {}
