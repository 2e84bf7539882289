/** Who coaches whom, and what a coach and a learner do together. */
@NamedInterface("conversation")
@NullMarked
package org.matricula.coaching.conversation;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
