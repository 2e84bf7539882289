/** Who takes part in which run, on which track, from when to when. */
@NullMarked
package org.matricula.enrolment;

import org.jspecify.annotations.NullMarked;
