/** Coaching: what a provider offers, who is asked, what was agreed and taken back, and by which number people are reached. */
@NullMarked
package org.matricula.coaching;

import org.jspecify.annotations.NullMarked;
