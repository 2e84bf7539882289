/**
 * Learners in a crisis: what raises one, whom it is told to until somebody takes it on, and where the learner finds help at
 * once (*Coaching*, 7).
 */
@NamedInterface("crisis")
@NullMarked
package org.matricula.coaching.crisis;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
