/** Telling learners what they were awarded. */
@NullMarked
package org.matricula.credential.notice;

import org.jspecify.annotations.NullMarked;
