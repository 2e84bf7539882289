/** Measures of coaching: who is asked and agrees, and what becomes of coached learners and of others like them. */
@NamedInterface("coaching")
@NullMarked
package org.matricula.insight.coaching;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
