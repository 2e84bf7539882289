/** What learners achieved: scores, grades, certificates. */
@NullMarked
package org.matricula.progress;

import org.jspecify.annotations.NullMarked;
