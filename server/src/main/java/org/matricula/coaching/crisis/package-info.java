/**
 * Learners in a crisis: what raises one, whom it is told to until somebody takes it on, and where the learner finds help at
 * once (*Coaching*, 7).
 */
@NullMarked
package org.matricula.coaching.crisis;

import org.jspecify.annotations.NullMarked;
